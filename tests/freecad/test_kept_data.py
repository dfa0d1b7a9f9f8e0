# SPDX-License-Identifier: MIT
"""Data that Conjure keeps for a user: found where its stores put it, and removed kind by kind."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import FreeCAD
import pytest

from conjure_workbench import kept_data, logs, preferences
from conjure_workbench.adapter.credentials import KeyStore, installation_id
from conjure_workbench.gui.uninstall import removal
from conjure_workbench.kept_data import Kind, kept, remove
from conjure_workbench.modeling.document.snapshot_store import SnapshotStore

ROOT = Path(__file__).resolve().parents[2]
GROUP = "User parameter:BaseApp/Preferences/Mod/ConjureKeptData"
URL = "wss://conjure.example"


class Keyring:
    """A keyring of the operating system, as the package `keyring` has them."""

    def __init__(self):
        self.keys = {}

    def get_password(self, service, name):
        return self.keys.get((service, name))

    def set_password(self, service, name, key):
        self.keys[service, name] = key

    def delete_password(self, service, name):
        del self.keys[service, name]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Conjure's folder of a user who has nothing yet, and settings of their own."""
    monkeypatch.setattr(FreeCAD, "getUserAppDataDir", lambda: f"{tmp_path}/")
    monkeypatch.setattr(FreeCAD, "saveParameter", lambda: None)
    monkeypatch.setattr(kept_data, "PREFERENCES_PATH", GROUP)
    monkeypatch.setattr(preferences, "known_addresses", lambda: [URL])
    yield tmp_path / "Conjure"
    FreeCAD.ParamGet(GROUP.rpartition("/")[0]).RemGroup("ConjureKeptData")


@pytest.fixture
def keyring(monkeypatch):
    made = Keyring()
    _use_keyring(monkeypatch, made)
    return made


def _use_keyring(monkeypatch, keyring):
    monkeypatch.setattr(
        preferences, "key_store", lambda: KeyStore(preferences.user_folder(), keyring)
    )


@pytest.fixture
def all_kept(folder, monkeypatch, document):
    """Something of every kind, put there by the code that keeps it."""
    _use_keyring(monkeypatch, None)
    preferences.key_store().save(URL, "test-key-4711-zq")
    installation_id(folder)
    FreeCAD.ParamGet(GROUP).SetBool("AutoConnect", True)
    setup = logs.setup(folder, lambda level, text: None)
    logging.getLogger("conjure_workbench.kept").info("a line")
    setup.close()
    SnapshotStore().add(document, "first", {})
    SnapshotStore().for_checkpoints().add(document, "before", {})
    log = preferences.activity_folder() / f"activity-{date.today()}.jsonl"
    log.parent.mkdir()
    log.write_text("{}\n")
    return folder


def test_a_user_without_anything_has_nothing_to_remove(folder, keyring):
    assert kept() == []
    assert remove(list(Kind)) == []


def test_every_kind_is_found_with_its_place_and_size(all_kept):
    found = {one.kind: one for one in kept()}
    assert list(found) == list(Kind)
    assert found[Kind.KEYS].paths == (all_kept / "credentials.json",)
    assert found[Kind.SETTINGS].group == GROUP
    for one in found.values():
        assert all(all_kept in path.parents for path in one.paths)
        assert one.size > 0


@pytest.mark.parametrize("kind", list(Kind))
def test_what_is_removed_is_exactly_the_kind_that_was_chosen(all_kept, kind):
    before = {one.kind: one for one in kept()}
    assert remove([kind]) == []
    after = {one.kind: one for one in kept()}
    assert after == {other: one for other, one in before.items() if other is not kind}
    assert not any(path.exists() for path in before[kind].paths)


def test_nothing_is_left_where_all_is_removed(all_kept):
    assert remove(list(Kind)) == []
    assert not all_kept.exists()
    assert kept() == []


def test_a_file_of_somebody_else_stays_with_its_folder(all_kept):
    (all_kept / "notes.txt").write_text("mine")
    assert remove(list(Kind)) == []
    assert [path.name for path in all_kept.iterdir()] == ["notes.txt"]


def test_a_key_in_the_keyring_is_told_by_its_server_and_forgotten(folder, keyring):
    preferences.key_store().save(URL, "test-key-4711-zq")
    (found,) = kept()
    assert (found.kind, found.paths) == (Kind.KEYS, ())
    assert found.keyring == (f"Conjure for FreeCAD, {URL}",)
    assert remove([Kind.KEYS]) == []
    assert keyring.keys == {}
    assert kept() == []


def test_what_cannot_be_removed_is_told_and_the_rest_is_gone(all_kept, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(kept_data.shutil, "rmtree", refuse)
    failures = remove(list(Kind))
    assert [failure.path.name for failure in failures] == ["snapshots", "checkpoints", "activity"]
    assert {failure.reason for failure in failures} == {"Permission denied"}
    assert {path.name for path in all_kept.iterdir()} == {"snapshots", "checkpoints", "activity"}


def run_as_the_addon_manager_does(uninstall_script):
    """Run a file in the middle of a function, whose names it sees."""
    with open(uninstall_script) as file:
        exec(file.read())


def test_without_a_window_nothing_is_removed_and_the_places_are_told(all_kept, monkeypatch):
    before, told = kept(), []
    console = SimpleNamespace(PrintMessage=told.append)
    monkeypatch.setattr(removal, "FreeCAD", SimpleNamespace(GuiUp=0, Console=console))
    run_as_the_addon_manager_does(str(ROOT / "uninstall.py"))
    assert kept() == before
    (text,) = told
    assert all(str(path) in text for one in before for path in one.paths)
    assert "BaseApp/Preferences/Mod/ConjureKeptData" in text


def test_a_removal_that_finds_nothing_says_nothing(folder, keyring, monkeypatch):
    told = []
    console = SimpleNamespace(PrintMessage=told.append)
    monkeypatch.setattr(removal, "FreeCAD", SimpleNamespace(GuiUp=0, Console=console))
    run_as_the_addon_manager_does(str(ROOT / "uninstall.py"))
    assert told == []
