# SPDX-License-Identifier: MIT
"""Risks in what a command has done to a document, before that is committed."""

from __future__ import annotations

from typing import Iterable

from ..document.change_observer import Recording
from ..document.freecad_types import Document
from .owners import Owner, Owners
from .risks import Risk, RiskKind

_NO_CHANGE = frozenset({"Label2"})


def of_change(
    document: Document, recording: Recording, owners: Owners, name: str | None = None
) -> list[Risk]:
    """Return the risks in what a command has done to a document, before it is committed.

    Args:
        document: the document.
        recording: what was changed and deleted.
        owners: whose the objects are.
        name: the name of the document for which it is the copy; by default its own.
    """
    if recording.empty:
        return []
    name = name or document.Name
    deleted = [
        Risk(RiskKind.DELETE_YOURS, name, label)
        for gone, (label, _type) in recording.deleted.items()
        if owners.of_object(name, gone) is not Owner.ASSISTANT
    ]
    changed = [
        Risk(RiskKind.CHANGE_YOURS, name, label)
        for label in _labels(document, recording.changed, owners, name)
    ]
    return [Risk(RiskKind.ANY_CHANGE, name), *deleted, *changed]


def _labels(
    document: Document, changed: dict[str, set[str]], owners: Owners, known_as: str
) -> Iterable[str]:
    for name, properties in changed.items():
        if owners.of_object(known_as, name) is Owner.ASSISTANT or properties <= _NO_CHANGE:
            continue
        obj = document.getObject(name)
        if obj is not None:
            yield obj.Label
