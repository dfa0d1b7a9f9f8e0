# SPDX-License-Identifier: MIT
"""Where keys are kept, and the name of the installation."""

from __future__ import annotations

import json
import logging
import os
import stat
import sys
import types
from concurrent.futures import ThreadPoolExecutor

import pytest

from conjure_workbench.adapter.credentials import (
    SERVICE,
    KeyStore,
    installation_id,
    same_server,
    system_keyring,
)

URL = "wss://example.org/api/v1/adapter/ws"
KEY = "s3cret-key"


class FakeKeyring:
    """A keyring in memory."""

    priority = 5

    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


class LockedKeyring(FakeKeyring):
    """A keyring whose service does not answer."""

    def _refuse(self, *arguments):
        raise RuntimeError(f"cannot store {arguments}")

    get_password = set_password = delete_password = _refuse


@pytest.fixture
def store(tmp_path):
    return KeyStore(tmp_path / "Conjure", keyring=None)


def test_nothing_is_stored_at_first(store):
    assert store.load(URL) == ""
    assert not store.file.exists()


def test_a_saved_key_is_loaded_by_the_next_store(store):
    store.save(URL, f" {KEY}\n")
    assert KeyStore(store.file.parent, keyring=None).load(URL) == KEY


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_the_key_file_is_readable_by_its_owner_only(store):
    store.save(URL, KEY)
    assert stat.S_IMODE(store.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(store.file.parent.stat().st_mode) == 0o700
    assert [path.name for path in store.file.parent.iterdir()] == [store.file.name]


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_a_key_file_that_others_could_read_is_closed_to_them(store):
    store.save(URL, KEY)
    store.file.chmod(0o644)
    assert store.load(URL) == KEY
    assert stat.S_IMODE(store.file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "other", ["wss://other.org/api/v1/adapter/ws", "ws://example.org/x", "wss://example.org:8443/"]
)
def test_a_key_is_not_offered_to_another_server(store, other):
    store.save(URL, KEY)
    assert store.load(other) == ""


def test_another_path_on_the_same_server_needs_no_new_key(store):
    store.save(URL, KEY)
    assert store.load("wss://EXAMPLE.org/another/path") == KEY


def test_an_empty_key_forgets_the_stored_one(store):
    store.save(URL, KEY)
    store.save("wss://other.org", "other")
    store.save(URL, "")
    assert store.load(URL) == ""
    assert store.load("wss://other.org") == "other"
    store.forget("wss://other.org")
    assert not store.file.exists()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"wss://example.org": 5}'])
def test_a_damaged_key_file_counts_as_empty_and_can_be_saved_over(store, content):
    store.file.parent.mkdir()
    store.file.write_text(content)
    assert store.load(URL) == ""
    store.save(URL, KEY)
    assert store.load(URL) == KEY


def test_a_keyring_is_used_instead_of_the_file(tmp_path):
    keyring = FakeKeyring()
    store = KeyStore(tmp_path, keyring)
    assert store.uses_keyring
    store.save(URL, KEY)
    assert keyring.kept == {(SERVICE, "wss://example.org"): KEY}
    assert not store.file.exists()
    assert store.load(URL) == KEY
    store.forget(URL)
    assert store.load(URL) == ""


def test_a_key_that_moves_into_the_keyring_leaves_the_file(tmp_path):
    KeyStore(tmp_path, keyring=None).save(URL, "old")
    store = KeyStore(tmp_path, FakeKeyring())
    assert store.load(URL) == "old"
    store.save(URL, KEY)
    assert not store.file.exists()


def test_a_keyring_that_fails_gives_way_to_the_file_and_the_log_holds_no_key(tmp_path, caplog):
    store = KeyStore(tmp_path, LockedKeyring())
    with caplog.at_level(logging.DEBUG):
        store.save(URL, KEY)
    assert not store.uses_keyring
    assert store.load(URL) == KEY
    assert "RuntimeError" in caplog.text
    assert KEY not in caplog.text


def test_a_keyring_without_a_safe_back_end_is_not_used(monkeypatch):
    for priority, usable in ((5, True), (0.5, False), (0, False)):
        backend = FakeKeyring()
        backend.priority = priority
        module = types.ModuleType("keyring")
        module.get_keyring = lambda backend=backend: backend
        monkeypatch.setitem(sys.modules, "keyring", module)
        assert (system_keyring() is backend) is usable


def test_without_the_package_there_is_no_keyring(monkeypatch):
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert system_keyring() is None


def test_the_repr_of_a_store_holds_no_key(store):
    store.save(URL, KEY)
    assert KEY not in repr(store)


def test_the_name_of_the_installation_survives_restarts(tmp_path):
    folder = tmp_path / "Conjure"
    name = installation_id(folder)
    assert name.startswith("freecad-")
    assert installation_id(folder) == name
    assert json.loads((folder / "installation.json").read_text()) == {"adapter_id": name}


def test_two_installations_have_two_names(tmp_path):
    assert installation_id(tmp_path / "a") != installation_id(tmp_path / "b")


def test_freecads_that_start_at_the_same_moment_get_the_same_name(tmp_path):
    with ThreadPoolExecutor(16) as pool:
        names = set(pool.map(lambda _: installation_id(tmp_path), range(64)))
    assert len(names) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["installation.json"]


def test_a_damaged_name_is_replaced(tmp_path):
    (tmp_path / "installation.json").write_text("{")
    name = installation_id(tmp_path)
    assert name.startswith("freecad-")
    assert installation_id(tmp_path) == name


def test_a_key_that_cannot_be_stored_is_left_nowhere(tmp_path):
    store = KeyStore(tmp_path, keyring=None)
    # Something is in the way, as a file that another program holds open on Windows.
    store.file.mkdir()
    with pytest.raises(OSError):  # noqa: PT011 - which one differs between systems
        store.save("wss://example.org", "conjure_secret")
    assert [path.name for path in tmp_path.iterdir()] == [store.file.name]


def test_a_keyring_that_fails_to_load_gives_way_to_the_file(tmp_path):
    store = KeyStore(tmp_path, keyring=None)
    store.save(URL, KEY)
    assert KeyStore(tmp_path, keyring=LockedKeyring()).load(URL) == KEY


def test_a_keyring_package_that_fails_is_none(monkeypatch, caplog):
    def fail():
        raise RuntimeError(f"cannot unlock {KEY}")

    monkeypatch.setitem(sys.modules, "keyring", types.SimpleNamespace(get_keyring=fail))
    assert system_keyring() is None
    assert "RuntimeError" in caplog.text
    assert KEY not in caplog.text


def test_by_default_the_keyring_of_the_system_is_used(tmp_path, monkeypatch):
    backend = FakeKeyring()
    monkeypatch.setitem(sys.modules, "keyring", types.SimpleNamespace(get_keyring=lambda: backend))
    store = KeyStore(tmp_path)
    assert store.uses_keyring
    store.save(URL, KEY)
    assert KEY in backend.kept.values()


def test_one_key_serves_a_server_whatever_the_path():
    assert same_server(URL, "wss://example.org/other")
    assert not same_server(URL, "wss://example.org:8443/api/v1/adapter/ws")
    assert same_server("wss://[broken", " wss://[broken ")


def test_a_file_system_without_links_still_keeps_the_name(tmp_path, monkeypatch):
    def refuse(*arguments):
        raise OSError("links are not supported")

    monkeypatch.setattr(os, "link", refuse)
    name = installation_id(tmp_path)
    assert installation_id(tmp_path) == name
