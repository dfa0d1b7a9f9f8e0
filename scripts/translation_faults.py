# SPDX-License-Identifier: MIT
"""Faults of translations that a program can find: holes, accelerators, spaces, plural forms."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

_HOLES = re.compile(r"\{\w*\}|%n")
_ACCELERATOR = re.compile(r"&(?!&)\S")


@dataclass(frozen=True)
class Message:
    """One text and its translation.

    Attributes:
        context: the context, which with the source and the note identifies the text.
        source: the text in English.
        one: the text in English for a count of one, where it has a count.
        forms: the translation; more than one where the language has plural forms.
        reviewed: True if a person has marked it finished.
    """

    context: str
    source: str
    one: str
    forms: tuple[str, ...]
    reviewed: bool

    @property
    def is_translated(self) -> bool:
        """True if no form of it is empty."""
        return all(self.forms)


def messages_of(path: Path) -> list[Message]:
    """Return all texts of a `.ts` file."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = [form.text or "" for form in translation.iter("numerusform")]
            found.append(
                Message(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    message.findtext("comment", ""),
                    tuple(plural) or (translation.text or "",),
                    translation.get("type") is None,
                )
            )
    return found


def faults_of(path: Path) -> list[str]:
    """Return what is wrong with the translations of a `.ts` file, a line each."""
    return [
        f"{fault}: {message.source!r} -> {form!r}"
        for message in messages_of(path)
        for form in message.forms
        if form
        for fault in _faults(message, form)
    ]


def _faults(message: Message, form: str) -> list[str]:
    found = []
    wanted, given = sorted(_HOLES.findall(message.source)), sorted(_HOLES.findall(form))
    # The form for one may leave the number out, as the English one does.
    if wanted != given and not (message.one and wanted == sorted([*given, "%n"])):
        found.append("other values are filled in")
    if len(_ACCELERATOR.findall(message.source)) != len(_ACCELERATOR.findall(form)):
        found.append("the accelerator is missing, or is one too many")
    if (message.source[:1].isspace(), message.source[-1:].isspace()) != (
        form[:1].isspace(),
        form[-1:].isspace(),
    ):
        found.append("it begins or ends with another space")
    return found
