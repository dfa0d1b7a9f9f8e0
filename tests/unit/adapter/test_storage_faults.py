# SPDX-License-Identifier: MIT
"""Keys, the installation's name and the log on disks that take nothing."""

from __future__ import annotations

import json
import logging

import pytest

from conjure_workbench import logs
from conjure_workbench.adapter.credentials import KeyStore, installation_id
from tests.hostile import file_systems

URL = "wss://example.com"
FAULTS = ("full", "read-only", "nobody", "quota")


@pytest.fixture
def disk():
    with file_systems.small_disk() as folder:
        (folder / "Conjure").mkdir()
        yield folder / "Conjure"


@pytest.fixture(params=FAULTS)
def broken(request, disk, monkeypatch):
    """`with broken():` the disk takes nothing."""

    def make():
        if request.param == "full":
            file_systems.fill(disk.parent)
        elif request.param == "read-only":
            file_systems.make_read_only(disk.parent)
        elif request.param == "quota":
            file_systems.past_quota(monkeypatch)
        else:
            disk.chmod(0o755)
            (disk / "credentials.json").touch()
            (disk / "credentials.json").chmod(0o600)
            return file_systems.as_nobody()
        return monkeypatch.context()

    return make


def test_a_key_that_cannot_be_stored_leaves_the_old_ones(disk, broken):
    store = KeyStore(disk, None)
    store.save(URL, "first-key")
    before = (disk / "credentials.json").read_bytes()
    with broken(), pytest.raises(OSError, match=r".+"):
        store.save(URL, "second-key")
    assert (disk / "credentials.json").read_bytes() == before
    assert json.loads(before) == {URL: "first-key"}
    assert [one.name for one in disk.iterdir()] == ["credentials.json"]


def test_a_name_that_cannot_be_stored_is_none(disk, broken):
    with broken(), pytest.raises(OSError, match=r".+"):
        installation_id(disk)
    assert not (disk / "installation.json").exists()
    assert not [one for one in disk.iterdir() if one.name.startswith(".conjure-")]


def test_a_log_without_room_is_told_once_and_breaks_nothing(disk, capsys):
    told = []
    setup = logs.setup(disk, lambda level, text: told.append((level, text)))
    try:
        logger = logging.getLogger(f"{logs.ROOT}.test")
        logger.info("before")
        ballast = file_systems.fill(disk.parent)
        for index in range(50):
            logger.info("line %s %s", index, "x" * 500)
        warnings = [text for level, text in told if level == logging.WARNING]
        assert warnings == ["Conjure: the log file cannot be written: No space left on device"]
        ballast.unlink()
        logger.info("after")
    finally:
        setup.close()
    assert "Traceback" not in capsys.readouterr().err
    assert "after" in (disk / logs.FILE_NAME).read_text()


def test_a_log_on_a_disk_that_is_read_only_is_told(disk):
    file_systems.make_read_only(disk.parent)
    told = []
    setup = logs.setup(disk, lambda level, text: told.append(text))
    setup.close()
    assert setup.file is None
    assert told == [f"Conjure: No log file can be written in {disk}: Read-only file system"]
