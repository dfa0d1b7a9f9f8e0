# SPDX-License-Identifier: MIT
"""The part of a reply about the objects that a command touched."""

from __future__ import annotations

from typing import Any, Sequence

from ..document.change_observer import Recording
from ..document.feature_chain import ORIGINS, body_of, is_aid
from ..document.freecad_types import DocumentObject
from ..geometry import bounds, shapes
from ..measure import shape_facts
from ..measure.closed_forms import mass_properties
from .context import Context, Result
from .recompute import failure
from .subject import stands, subject_of
from .verification import box_warnings

_SEEN_ONLY = frozenset({"Visibility"})


def of_change(context: Context, result: Result, recording: Recording) -> dict[str, Any]:
    """The reply of a command that changed a document."""
    reply: dict[str, Any] = {}
    subject, edited = subject_of(context.document, result, recording)
    if subject is not None:
        reply["object_id"] = subject.Name
    if edited is not None:
        reply["edited"] = edited.Name
    if subject is not None:
        reply.update(of_object(context, subject))
    reply["document"] = context.document.Name
    reply["revision"] = context.services.observer.revision(context.document)
    reply.update(facts_told(result))
    reply["changes"] = _Changes(context, subject, result.detail).of(recording)
    reply["warnings"] = context.warnings
    return reply


def facts_told(result: Result) -> dict[str, Any]:
    """The facts of a result as a reply tells them."""
    return {**result.facts, **result.brief}


def page_of(found: Sequence[Any], parameters: Any) -> tuple[Sequence[Any], dict[str, int]]:
    """The page of a list that `limit` and `offset` ask for, and its numbers as a reply has them.

    `next_offset` is there where more entries follow.
    """
    end = parameters.offset + parameters.limit
    page = found[parameters.offset : end]
    more = {"next_offset": end} if end < len(found) else {}
    return page, {"count": len(page), "total": len(found), "offset": parameters.offset, **more}


def no_changes() -> dict[str, Any]:
    """The `changes` of a reply where no object changed."""
    return {"created": [], "modified": [], "deleted": [], "hidden": []}


def of_object(context: Context, obj: DocumentObject) -> dict[str, Any]:
    """Identity, position and shape of an object."""
    found, box = _shape(context, obj)
    condition = state(obj)
    stale = {} if condition == "up_to_date" else {"state": condition}
    return {**identity(obj), **stale, "bounding_box": box, **_hidden(obj), "shape": found}


def condition(obj: DocumentObject, broken: str | None) -> dict[str, str]:
    """The state of an object for a query, `input_broken` with the name of the `broken` input.

    That is the state of what has the shape of before that input broke.
    """
    own = state(obj)
    # A container only holds others.
    if broken is None or "Shape" not in obj.PropertiesList:
        return {"state": own}
    return {"state": "input_broken" if own == "up_to_date" else own, "broken_input": broken}


def state(obj: DocumentObject) -> str:
    """`up_to_date`, `touched` (needs a recompute) or `error`."""
    if failure(obj) is not None:
        return "error"
    return "touched" if "Touched" in obj.State else "up_to_date"


def identity(obj: DocumentObject) -> dict[str, str]:
    """Name, type, and the label where that is another one."""
    label = {} if obj.Label == obj.Name else {"label": obj.Label}
    return {"object_id": obj.Name, **label, "type": obj.TypeId}


def _hidden(obj: DocumentObject) -> dict[str, bool]:
    return {} if obj.Visibility else {"visible": False}


def _shape(
    context: Context, obj: DocumentObject
) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """Facts and bounding box, computed once per command; the object does not change any more."""
    known = context.described.get(obj.Name)
    if known is None:
        shape = shapes.global_shape_of(obj)
        found = context.facts.get(obj.Name)
        if found is None and obj.Name in context.placed and not _is_at_hand(shape):
            return None, None
        if found is None:
            found = shape_facts.describe_shape(shape, check=False, mass=mass_properties(obj))
        box = bounds.box_of_object(obj)
        for code, message in box_warnings(box):
            context.warn(code, message, obj)
        known = context.described[obj.Name] = (found, None if box is None else box.reply())
    return known


def _is_at_hand(shape: Any) -> bool:
    return shape is None or shape_facts.is_at_hand(shape)


class _Changes:
    """The objects that a command created, changed, deleted and hid.

    What stands is told with its size, what others are made of by its name, and by what is wrong
    with it. The origin of a part or a body comes and goes with that, and is not told.

    Args:
        context: the command's.
        subject: what the reply is about, which is only named here; or None.
        detail: see `Result`.
    """

    def __init__(self, context: Context, subject: Any, detail: str) -> None:
        self._context = context
        self._subject = None if subject is None else subject.Name
        # A body has the shape of its last feature.
        self._body = None if subject is None else body_of(subject)
        self._detail = detail

    def of(self, recording: Recording) -> dict[str, Any]:
        """The `changes` of a reply."""
        document = self._context.document
        modified, hidden = [], []
        for name, properties in recording.changed.items():
            obj = document.getObject(name)
            if obj is None or obj.TypeId in ORIGINS:
                continue
            if "Visibility" in properties and not obj.Visibility:
                hidden.append({"object_id": name})
            if properties != _SEEN_ONLY or obj.Visibility:
                modified.append(obj)
        made = [obj for obj in map(document.getObject, recording.created) if obj is not None]
        created = [obj for obj in made if obj.TypeId not in ORIGINS]
        counted = {obj.Name for obj in created} & (self._context.counted - {self._subject})
        return {
            "created": self._rows([obj for obj in created if obj.Name not in counted]),
            **({"more_created": len(counted)} if counted else {}),
            "modified": self._rows(modified),
            "deleted": [
                {"object_id": name, **({} if label == name else {"label": label}), "type": type_id}
                for name, (label, type_id) in recording.deleted.items()
                if type_id not in ORIGINS
            ],
            "hidden": hidden,
        }

    def _rows(self, objects: list[Any]) -> list[dict[str, Any]]:
        return [row for row in map(self._row, objects) if row is not None]

    def _row(self, obj: DocumentObject) -> dict[str, Any] | None:
        if self._detail == "full":
            return self._whole(obj)
        if obj.Name == self._subject:
            return {"object_id": obj.Name}
        if self._detail != "names" and stands(obj) and obj != self._body and not is_aid(obj):
            return self._whole(obj)
        row = {"object_id": obj.Name, **self._faults(obj)}
        moved = self._context.moved.get(obj.Name)
        if moved is not None:
            row["moved_by"] = moved
        return row if len(row) > 1 or self._detail != "standing" else None

    def _faults(self, obj: DocumentObject) -> dict[str, Any]:
        """State and validity of an object that nobody sees, where something is wrong with it."""
        known = self._context.facts.get(obj.Name)
        if failure(obj) is None and (known is None or known["valid"]):
            return {}
        return {"state": state(obj), "valid": False}

    def _whole(self, obj: DocumentObject) -> dict[str, Any]:
        found, box = _shape(self._context, obj)
        well = failure(obj) is None
        # A shape of which nothing was asked is not one without a volume.
        unasked = obj.Name not in self._context.described
        absent = {"solids": None, "volume": None} if unasked else {"solids": 0, "volume": 0.0}
        return {
            **identity(obj),
            **_hidden(obj),
            "state": state(obj),
            "bounding_box": box,
            "valid": well and (found is None or found["valid"]),
            **{key: found[key] if found else value for key, value in absent.items()},
            **shape_facts.accuracy(found),
        }
