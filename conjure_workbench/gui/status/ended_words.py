# SPDX-License-Identifier: MIT
"""Words for the person about what ended: FreeCAD with a command, or what could be redone."""

from __future__ import annotations

from pathlib import Path
from typing import Sequence

import FreeCAD

from ...adapter.running_notes import Note
from ...vocabulary.sentences.patterns import listed
from ...vocabulary.words.titles import title_of
from .command_words import PERSONS_WORDING
from .texts import translate

_LONGEST_NAME = 60


def redo_ended_sentence(labels: Sequence[str]) -> str:
    """Return a sentence about the steps that cannot be redone any more, by their labels."""
    sentence = translate(
        "Conjure",
        "A command was taken back after its first change, so you can no longer redo: {steps}.",
    )
    return sentence.format(steps=listed(list(labels), PERSONS_WORDING, _LONGEST_NAME))


def ended_sentence(note: Note) -> str:
    """Return what the person is told at the next start."""
    values = {"title": PERSONS_WORDING.title(title_of(note.command)), "time": note.started}
    folders = recovery_folders(note.pid)
    if folders:
        return translate(
            "Conjure",
            "FreeCAD ended while '{title}' ran for the assistant, at {time}. FreeCAD has saved a "
            "copy of what was open by itself, in {folders}.",
        ).format(**values, folders=", ".join(map(str, folders)))
    return translate(
        "Conjure",
        "FreeCAD ended while '{title}' ran for the assistant, at {time}. What was not saved may be "
        "among the documents that FreeCAD offers to recover.",
    ).format(**values)


def recovery_folders(pid: int) -> list[Path]:
    """Return the folders in which a FreeCAD that ended has left recovery files, one a document."""
    found = Path(FreeCAD.getUserCachePath()).glob(f"*_Doc_*_{pid}/fc_recovery_file*")
    return sorted({file.parent for file in found})
