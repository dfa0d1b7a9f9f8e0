# SPDX-License-Identifier: MIT
"""Export of a transcript into a file that the person chooses."""

from __future__ import annotations

from pathlib import Path
from typing import Sequence

from ...qt import QtWidgets
from ..status.texts import translate
from . import transcript
from .record import Record


def ask_and_write(records: Sequence[Record], parent: QtWidgets.QWidget) -> None:
    """Ask for a file and write these commands to it; by its ending as Markdown or JSON lines."""
    markdown, lines = (
        translate("Conjure", "Markdown (*.md)"),
        translate("Conjure", "JSON lines (*.jsonl)"),
    )
    path, chosen = QtWidgets.QFileDialog.getSaveFileName(
        parent,
        translate("Conjure", "Export Transcript: It May Contain Paths"),
        "conjure-transcript.md",
        f"{markdown};;{lines}",
    )
    if path:
        as_lines = path.endswith(".jsonl") or chosen == lines
        write(records, path, parent, as_lines=as_lines)


def write(
    records: Sequence[Record], path: str, parent: QtWidgets.QWidget, *, as_lines: bool
) -> None:
    """Write commands to a file; a failure is told in a message."""
    form = transcript.json_lines if as_lines else transcript.markdown
    try:
        Path(path).write_text(form(records), "utf-8")
    except OSError as error:
        problem = translate("Conjure", "The transcript could not be written: {}").format(
            error.strerror
        )
        QtWidgets.QMessageBox.warning(parent, translate("Conjure", "Export Transcript"), problem)
