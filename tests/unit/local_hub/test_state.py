# SPDX-License-Identifier: MIT
"""The state folder, and the files in it."""

from __future__ import annotations

import dataclasses
import errno
import os
import stat
import threading
from pathlib import Path
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.local_hub import key, owner_files
from conjure_workbench.local_hub.hub_file import HubFile, remove_own_file
from conjure_workbench.local_hub.hub_log import MAX_LOG_BYTES, last_line, open_log
from conjure_workbench.local_hub.lock import hub_lock
from conjure_workbench.local_hub.state_folder import folder_for, made_state_folder, state_folder
from conjure_workbench.protocol.redaction import HIDDEN, redact

HOME = Path("/home/ann")
HUB = HubFile("http://127.0.0.1:9870", os.getpid(), "0.1.0", "2026-01-01T00:00:00Z", True)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The state folder, which does not exist yet."""
    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(tmp_path / "state"))
    monkeypatch.delenv("CONJURE_API_KEY", raising=False)
    return tmp_path / "state"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# --- the folder


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({}, "linux", "/home/ann/.local/state/conjure-freecad"),
        ({"XDG_STATE_HOME": "/s"}, "linux", "/s/conjure-freecad"),
        # The specification has relative paths ignored.
        ({"XDG_STATE_HOME": "s"}, "linux", "/home/ann/.local/state/conjure-freecad"),
        (
            {"FLATPAK_ID": "org.freecad.FreeCAD", "XDG_STATE_HOME": "/sandbox"},
            "linux",
            "/home/ann/.local/state/conjure-freecad",
        ),
        (
            {"FLATPAK_ID": "x", "XDG_STATE_HOME": "/sandbox", "HOST_XDG_STATE_HOME": "/s"},
            "linux",
            "/s/conjure-freecad",
        ),
        ({}, "darwin", "/home/ann/Library/Application Support/conjure-freecad"),
        ({"LOCALAPPDATA": "/local"}, "win32", "/local/conjure-freecad"),
        ({}, "win32", "/home/ann/AppData/Local/conjure-freecad"),
        ({"CONJURE_STATE_FOLDER": "/named"}, "win32", "/named"),
    ],
)
def test_the_folder_is_the_one_that_each_system_has_for_this(
    environ: dict[str, str], platform: str, expected: str
) -> None:
    assert folder_for(environ, platform, HOME) == Path(expected)


def test_the_folder_is_closed_to_others(folder: Path) -> None:
    assert state_folder() == folder
    assert not folder.exists()
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    assert made_state_folder() == folder
    assert mode(folder) == 0o700


def test_a_folder_that_cannot_be_made_is_a_sentence(folder: Path) -> None:
    folder.write_text("a file")
    with pytest.raises(ConjureError) as caught:
        key.make_key()
    assert caught.value.code == "FILE_ERROR"
    assert str(folder) in caught.value.message


def test_a_home_that_is_none_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONJURE_STATE_FOLDER", "~nobody-of-this-name/state")
    assert not key.is_made()
    with pytest.raises(ConjureError) as caught:
        key.make_key()
    assert caught.value.code == "FILE_ERROR"
    assert "CONJURE_STATE_FOLDER" in caught.value.message


def test_a_folder_that_cannot_be_looked_into_has_no_key(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(folder / ("x" * 300)))
    assert not key.is_made()


def test_the_folder_of_another_user_is_not_used(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_state_folder()
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    with pytest.raises(ConjureError, match="belongs to another user"):
        made_state_folder()


# --- files that are written whole


def test_of_many_that_create_a_file_one_does(tmp_path: Path) -> None:
    made: list[bool] = []
    threads = [
        threading.Thread(
            target=lambda text: made.append(owner_files.create_file(tmp_path / "f", text)),
            args=(str(number) * 1000,),
        )
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(made) == [False] * 7 + [True]
    assert len(set((tmp_path / "f").read_text().strip())) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["f"]
    assert mode(tmp_path / "f") == 0o600


def test_a_file_system_without_links_has_the_file_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*names: Any) -> None:
        raise OSError("no links")

    monkeypatch.setattr(os, "link", refuse)
    assert owner_files.create_file(tmp_path / "f", "first")
    assert not owner_files.create_file(tmp_path / "f", "second")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["first\n"]


def test_a_file_that_cannot_be_replaced_is_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    with pytest.raises(OSError, match=r".+"):
        owner_files.replace_file(tmp_path / "f", "text")
    assert [path.name for path in tmp_path.iterdir()] == ["f"]


# --- the key


def test_the_key_is_made_once_and_hidden_from_texts(folder: Path) -> None:
    assert key.stored_key() is None
    assert not key.is_made()
    made = key.make_key()
    assert key.make_key() == key.stored_key() == made
    assert key.known_keys() == [made]
    assert mode(folder / "key") == 0o600
    assert redact(f"with {made}") == f"with {HIDDEN}"


def test_another_key_is_made_when_somebody_asks(folder: Path) -> None:
    old = key.make_key()
    new = key.replace_key()
    assert new != old
    assert key.stored_key() == new


def test_a_key_that_others_may_read_is_closed_to_them(folder: Path) -> None:
    made = key.make_key()
    (folder / "key").chmod(0o644)
    assert key.stored_key() == made
    assert mode(folder / "key") == 0o600


@pytest.mark.parametrize("content", [b"", b"  \n", b"\xff\xfe", b"two\nlines", b"\x1b"])
def test_a_file_without_a_key_is_a_sentence(folder: Path, content: bytes) -> None:
    made_state_folder()
    (folder / "key").write_bytes(content)
    with pytest.raises(ConjureError) as caught:
        key.make_key()
    assert caught.value.code == "FILE_ERROR"
    assert str(folder / "key") in caught.value.message


def test_a_key_of_the_environment_that_can_be_none_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONJURE_API_KEY", "two\nlines")
    with pytest.raises(ConjureError) as caught:
        key.known_keys()
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", "CONJURE_API_KEY")
    assert "lines" not in caught.value.message


def test_the_key_of_the_environment_counts_first_and_needs_no_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONJURE_API_KEY", " of the environment ")
    stored = key.make_key()
    assert key.known_keys() == ["of the environment", stored]
    (folder / "key").write_text("")
    assert key.known_keys() == ["of the environment"]
    monkeypatch.delenv("CONJURE_API_KEY")
    with pytest.raises(ConjureError):
        key.known_keys()


@pytest.mark.parametrize("make", [key.make_key, key.replace_key])
def test_a_key_that_cannot_be_stored_is_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, make: Any
) -> None:
    def full(path: Path, text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(key, "create_file", full)
    monkeypatch.setattr(key, "replace_file", full)
    with pytest.raises(ConjureError, match="No space left on device") as caught:
        make()
    assert caught.value.code == "FILE_ERROR"


# --- hub.json, hub.lock, hub.log


def test_the_hubs_file_says_where_it_is(folder: Path) -> None:
    assert HubFile.read() is None
    HUB.write()
    assert HubFile.read() == HUB
    assert mode(folder / "hub.json") == 0o600
    remove_own_file()
    assert HubFile.read() is None
    remove_own_file()


def test_the_file_of_another_hub_stays(folder: Path) -> None:
    other = HubFile(HUB.address, HUB.pid + 1, HUB.version, HUB.started, HUB.automatic)
    other.write()
    remove_own_file()
    assert HubFile.read() == other


@pytest.mark.parametrize(
    "text", ["", "[1]", '{"address": "x"}', '{"address": "http://h:1"}', "\udcff", "[" * 50_000]
)
def test_a_damaged_file_says_nothing(folder: Path, text: str) -> None:
    made_state_folder()
    (folder / "hub.json").write_text(text, "utf-8", "surrogateescape")
    assert HubFile.read() is None


def test_a_file_with_an_address_that_is_none_says_nothing(folder: Path) -> None:
    dataclasses.replace(HUB, address="javascript:x").write()
    assert HubFile.read() is None


def test_the_lock_is_one_holders_and_keeps_the_time_of_a_replacement(folder: Path) -> None:
    with hub_lock() as lock:
        assert lock.last_replaced() == 0.0
        lock.note_replaced(1234567890.5)
        with pytest.raises(ConjureError) as caught, hub_lock(wait_s=0.0):
            pytest.fail("two hold it")
        assert caught.value.code == "HUB_NOT_STARTED"
    with hub_lock() as lock:
        assert lock.last_replaced() == 1234567890.5


def test_a_lock_that_cannot_be_opened_is_a_sentence(folder: Path) -> None:
    made_state_folder()
    (folder / "hub.lock").mkdir()
    with pytest.raises(ConjureError) as caught, hub_lock():
        pytest.fail("there is no lock")
    assert caught.value.code == "FILE_ERROR"


def test_a_file_system_without_locks_is_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")

    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(ConjureError, match="No locks available") as caught, hub_lock():
        pytest.fail("there is no lock")
    assert caught.value.code == "FILE_ERROR"


def test_a_file_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        owner_files.replace_file(tmp_path / "f", "text")
    assert list(tmp_path.iterdir()) == []


def test_a_full_log_makes_room_for_a_new_one(folder: Path) -> None:
    made_state_folder()
    log = folder / "hub.log"
    log.write_bytes(b"x" * (MAX_LOG_BYTES + 1))
    os.close(open_log(log))
    assert log.read_text().endswith(" a hub is started\n")
    assert (folder / "hub.log.1").stat().st_size == MAX_LOG_BYTES + 1
    assert mode(log) == 0o600
    assert last_line(log, log.stat().st_size) == ""
    log.write_text("old\nnew\n\n  that continues\n")
    assert last_line(log, 4) == "new"
    assert last_line(log, 8) == ""
    assert last_line(folder / "none", 0) == ""


def test_a_log_without_room_is_a_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_state_folder()

    def full(descriptor: int, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(ConjureError, match="cannot be written: No space left on device") as caught:
        open_log(folder / "hub.log")
    assert caught.value.code == "FILE_ERROR"


def test_a_log_that_cannot_be_opened_is_a_sentence(folder: Path) -> None:
    made_state_folder()
    (folder / "hub.log").mkdir()
    with pytest.raises(ConjureError) as caught:
        open_log(folder / "hub.log")
    assert caught.value.code == "FILE_ERROR"
