# SPDX-License-Identifier: MIT
"""All that is kept of one command, as plain text."""

from __future__ import annotations

import json
from typing import Any

from ...protocol.redaction import redact
from ..status.texts import translate
from . import row_texts
from .record import Record


def details_of(record: Record) -> str:
    """Return request, reply, changes and error of a command, without keys."""
    head = [row_texts.time_text(record), record.by, row_texts.state_text(record)]
    head.append(row_texts.duration_text(record))
    parts = [record.words, ", ".join(filter(None, head))]
    parts.append(row_texts.failure_text(record))
    failure = record.failure
    if failure is not None:
        told = translate("Conjure", "Told to the assistant:") + f" {failure.code}"
        parts.append("\n".join(filter(None, (told, failure.advice))))
    body = record.body
    if body is None:
        parts.append(translate("Conjure", "Request and reply are kept no longer."))
    else:
        parts.append(
            translate("Conjure", "Request:") + f" {record.command}\n{_pretty(body.parameters)}"
        )
        if body.reply is not None:
            reply = dict(body.reply) if isinstance(body.reply, dict) else body.reply
            changes = reply.pop("changes", None) if isinstance(reply, dict) else None
            if changes:
                parts.append(translate("Conjure", "Changes:") + f"\n{_pretty(changes)}")
            parts.append(translate("Conjure", "Reply:") + f"\n{_pretty(reply)}")
    return redact("\n\n".join(filter(None, parts)))


def _pretty(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False, default=str)
