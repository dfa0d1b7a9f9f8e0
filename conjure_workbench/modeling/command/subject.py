# SPDX-License-Identifier: MIT
"""The object that a reply is about: what is left to see of what a command made or changed."""

from __future__ import annotations

from typing import Any

from ..document.change_observer import Recording
from ..document.feature_chain import SHEET, is_aid, users
from ..document.freecad_types import Document, DocumentObject
from ..geometry import shapes
from .context import Result
from .recompute import dependents


def stands(obj: DocumentObject) -> bool:
    """True for an object that is seen, or that nothing is made of."""
    is_seen = bool(obj.Visibility) and obj.TypeId != SHEET
    return is_seen or not users(obj)


def subject_of(document: Document, result: Result, recording: Recording) -> tuple[Any, Any]:
    """The object that the reply tells, and the one that was edited where that is another.

    An edit of what others are made of is told by the last of them that is seen; a batch by its
    last result that is seen.
    """
    if not result.names:
        made = result.object
        subject = made if made is None or made.Name in recording.created else _left_to_see(made)
        return subject, None if subject == made else made
    objects = [obj for obj in map(document.getObject, result.names) if obj is not None]
    for obj in reversed(objects):
        subject = _left_to_see(obj)
        if subject.Visibility and stands(subject):
            is_edit = subject != obj and obj.Name not in recording.created
            return subject, obj if is_edit else None
    return (objects[-1] if objects else None), None


def _left_to_see(obj: DocumentObject) -> Any:
    """An object that stands: `obj` itself, or the last that is made of it; else `obj`."""
    if stands(obj):
        return obj
    ends = [user for user in dependents([obj]) if _is_seen_end(user)]
    return ends[-1] if ends else obj


def _is_seen_end(user: Any) -> bool:
    has_shape = shapes.shape_of(user) is not None and not is_aid(user)
    return bool(user.Visibility) and has_shape and stands(user)
