# SPDX-License-Identifier: MIT
"""Words to the person on a command with which FreeCAD ended, and on where FreeCAD's copies are."""

from __future__ import annotations

from pathlib import Path

import FreeCAD
import pytest

from conjure_workbench.adapter.running_notes import Note
from conjure_workbench.gui.status.ended_words import ended_sentence, recovery_folders

DEAD = 4_190_000


@pytest.fixture
def note():
    return Note("ws://x", "c1", "create_fillet", "page", "", "2026-11-30 12:00:00", DEAD, "")


@pytest.fixture
def left(document, tmp_path, monkeypatch):
    """The folder of a document of a FreeCAD that ended, named as this FreeCAD names its own."""
    own = Path(document.TransientDir)
    assert own.parent == Path(FreeCAD.getUserCachePath())
    monkeypatch.setattr(FreeCAD, "getUserCachePath", lambda: f"{tmp_path}/")
    folder = tmp_path / f"{own.name.rpartition('_')[0]}_{DEAD}"
    folder.mkdir()
    return folder


def test_where_freecad_has_a_copy_of_its_own_is_told(note, left):
    (left / "fc_recovery_file.fcstd").write_bytes(b"")
    (left / "fc_recovery_file.xml").write_bytes(b"")
    assert recovery_folders(DEAD) == [left]
    sentence = ended_sentence(note)
    assert str(left) in sentence
    assert "2026-11-30 12:00:00" in sentence


def test_without_a_copy_only_freecads_offer_is_named(note, left):
    assert recovery_folders(DEAD) == []
    assert "offers to recover" in ended_sentence(note)


def test_copies_of_another_freecad_are_not_meant(note, left):
    (left / "fc_recovery_file.fcstd").write_bytes(b"")
    assert recovery_folders(DEAD + 1) == []
