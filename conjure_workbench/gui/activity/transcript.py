# SPDX-License-Identifier: MIT
"""Transcript of commands, as Markdown for people or as JSON lines for programs. Without keys."""

from __future__ import annotations

import json
import time
from typing import Any, Iterable

from ...protocol.redaction import redact
from ..status.texts import QT_TRANSLATE_NOOP, translate
from . import row_texts
from .columns import Column, column_title
from .record import Record

_NOTICE = QT_TRANSLATE_NOOP(
    "Conjure", "May contain paths of files and names of this computer. Contains no keys."
)
_COLUMNS = (
    *(Column.NUMBER, Column.TIME, Column.WHO),
    *(Column.COMMAND, Column.STATE, Column.DURATION),
)


def json_lines(records: Iterable[Record]) -> str:
    """Return a line of JSON per command, after a first one that describes the file."""
    head = {"transcript": "conjure", "version": 1, "notice": _NOTICE}
    return _line(head) + lines_of(records)


def lines_of(records: Iterable[Record]) -> str:
    """Return a line of JSON per command."""
    return "".join(_line(_facts(record)) for record in records)


def _line(entry: Any) -> str:
    return redact(json.dumps(entry, ensure_ascii=False, default=str)) + "\n"


def _facts(record: Record) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "number": record.number,
        "at": time.strftime("%Y-%m-%dT%H:%M:%S%z", time.localtime(record.at)),
        "by": record.by or None,
        "command": record.command,
        "words": record.words,
        "state": record.state.value,
        "milliseconds": record.milliseconds,
        "document": record.document or None,
        "objects": list(record.objects) or None,
        "warnings": record.warnings or None,
    }
    if record.failure is not None:
        facts["error_code"] = record.failure.code
        facts["error"] = record.failure.sentence
    if record.body is not None:
        facts["parameters"] = record.body.parameters
        facts["reply"] = record.body.reply
    return {key: value for key, value in facts.items() if value is not None}


def markdown(records: Iterable[Record]) -> str:
    """Return a table of the commands, which shows all text as it is."""
    columns = map(column_title, _COLUMNS)
    lines = [
        "# " + translate("Conjure", "Conjure: what the assistant did"),
        "",
        translate("Conjure", _NOTICE),
        "",
        f"| {' | '.join(columns)} |",
        "|---" * len(_COLUMNS) + "|",
    ]
    for record in records:
        state = row_texts.state_text(record)
        if record.failure is not None:
            state += f": {record.failure.sentence}"
        cells = (
            str(record.number or ""),
            time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(record.at)),
            record.by,
            record.words,
            state,
            row_texts.duration_text(record),
        )
        lines.append(f"| {' | '.join(map(_cell, cells))} |")
    return redact("\n".join(lines)) + "\n"


def _cell(text: str) -> str:
    line = " ".join(text.split())
    for sign in "\\`*_{}[]<>#|~&":
        line = line.replace(sign, f"\\{sign}")
    return line
