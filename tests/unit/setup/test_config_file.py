# SPDX-License-Identifier: MIT
"""Configuration files as bytes: rights, links, backup, and what is not overwritten."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.setup import config_file


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "folder/config.json"
    made.parent.mkdir()
    made.write_bytes(b"before")
    return made


def test_rights_stay_and_the_backup_has_the_same(path):
    path.chmod(0o604)
    config_file.write(config_file.read(path), b"after", keep=b"before")
    assert path.read_bytes() == b"after"
    backup = config_file.read(path).backup
    assert backup.read_bytes() == b"before"
    assert [one.stat().st_mode & 0o777 for one in (path, backup)] == [0o604, 0o604]
    assert sorted(one.name for one in path.parent.iterdir()) == [path.name, backup.name]


def test_a_symbolic_link_stays_one_and_its_file_is_written(path, tmp_path):
    link = tmp_path / "link.json"
    link.symlink_to(path)
    config_file.write(config_file.read(link), b"after", keep=b"before")
    assert link.is_symlink()
    assert path.read_bytes() == b"after"
    assert config_file.read(link).backup.read_bytes() == b"before"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")
def test_the_owner_stays_when_root_writes(path):
    os.chown(path, 1234, 1234)
    config_file.write(config_file.read(path), b"after", keep=None)
    assert (path.stat().st_uid, path.stat().st_gid) == (1234, 1234)


def test_a_change_in_between_is_not_overwritten(path):
    file = config_file.read(path)
    path.write_bytes(b"of another program")
    with pytest.raises(ConjureError, match="changed while it was being edited"):
        config_file.write(file, b"after", keep=None)
    assert path.read_bytes() == b"of another program"


def test_a_file_that_came_in_between_is_not_overwritten(tmp_path):
    file = config_file.read(tmp_path / "new.json")
    (tmp_path / "new.json").write_bytes(b"of another program")
    with pytest.raises(ConjureError, match="changed while it was being edited"):
        config_file.write(file, b"after", keep=None)


def test_a_write_protected_file_stays(path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(ConjureError, match="is write-protected"):
        config_file.write(config_file.read(path), b"after", keep=b"before")
    assert [one.read_bytes() for one in path.parent.iterdir()] == [b"before"]


def test_a_failure_on_the_way_leaves_the_file_and_nothing_else(path, monkeypatch):
    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ConjureError, match="cannot be written: No space left on device"):
        config_file.write(config_file.read(path), b"after", keep=None)
    assert [one.read_bytes() for one in path.parent.iterdir()] == [b"before"]


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_no_regular_file_is_told_and_not_read(path, make):
    path.unlink()
    make(path)
    with pytest.raises(ConjureError, match="is no regular file"):
        config_file.read(path)


def test_a_device_is_not_replaced():
    with pytest.raises(ConjureError, match="is no regular file"):
        config_file.read(Path(os.devnull))


def test_removing_what_a_link_led_to_leaves_the_link(path, tmp_path):
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "elsewhere/made.json")
    config_file.write(config_file.read(link), b"made", keep=None)
    config_file.delete(config_file.read(link))
    assert link.is_symlink()
    assert not link.exists()


def test_what_cannot_be_removed_is_told(path):
    file = config_file.read(path)
    path.unlink()
    with pytest.raises(ConjureError, match="cannot be removed"):
        config_file.delete(file)
