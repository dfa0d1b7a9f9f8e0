# SPDX-License-Identifier: MIT
"""The part of a reply about the objects that a command touched."""

from __future__ import annotations

from typing import Any

from ..document.change_observer import Recording
from ..document.freecad_types import DocumentObject
from ..geometry import bounds, shapes
from ..measure import shape_facts
from ..measure.closed_forms import mass_properties
from .context import Context, Result
from .recompute import failure

_SEEN_ONLY = frozenset({"Visibility"})


def of_change(context: Context, result: Result, recording: Recording) -> dict[str, Any]:
    """The reply of a command that changed a document."""
    reply: dict[str, Any] = {}
    if result.object is not None:
        reply.update(of_object(context, result.object))
    reply["document"] = context.document.Name
    reply["revision"] = context.services.observer.revision(context.document)
    reply.update(result.facts)
    reply["changes"] = _changes(context, recording)
    reply["warnings"] = context.warnings
    return reply


def page_of(found: list[Any], parameters: Any) -> tuple[list[Any], dict[str, int]]:
    """The page of a list that `limit` and `offset` ask for, and its numbers as a reply has them."""
    page = found[parameters.offset : parameters.offset + parameters.limit]
    return page, {"count": len(page), "total": len(found), "offset": parameters.offset}


def no_changes() -> dict[str, Any]:
    """The `changes` of a reply where no object changed."""
    return {"created": [], "modified": [], "deleted": [], "hidden": []}


def of_object(context: Context, obj: DocumentObject) -> dict[str, Any]:
    """Identity, position and shape of an object."""
    found, box = _shape(context, obj)
    return {
        **addressed(obj),
        "type": obj.TypeId,
        "bounding_box": box,
        "name": obj.Name,
        "label": obj.Label,
        "visible": bool(obj.Visibility),
        "shape": found,
    }


def state(obj: DocumentObject) -> str:
    """`up_to_date`, `touched` (needs a recompute) or `error`."""
    if failure(obj) is not None:
        return "error"
    return "touched" if "Touched" in obj.State else "up_to_date"


def addressed(obj: DocumentObject) -> dict[str, str]:
    """The object that an answer is about, under each key by which clients look for it."""
    return {"object_id": obj.Name, "object": obj.Name, "object_name": obj.Name}


def identity(obj: DocumentObject) -> dict[str, str]:
    """Identity of an object."""
    return {"object_id": obj.Name, "label": obj.Label, "type": obj.TypeId}


def _shape(
    context: Context, obj: DocumentObject
) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """Facts and bounding box, computed once per command; the object does not change any more."""
    known = context.described.get(obj.Name)
    if known is None:
        shape = shapes.global_shape_of(obj)
        found = context.facts.get(obj.Name)
        if found is None:
            found = shape_facts.describe_shape(shape, check=False, mass=mass_properties(obj))
        box = bounds.bounds_of(obj) if shape is None else bounds.bounds(shape)
        known = context.described[obj.Name] = (found, box)
    return known


def _entry(context: Context, obj: DocumentObject) -> dict[str, Any]:
    found, box = _shape(context, obj)
    well = failure(obj) is None
    return {
        **identity(obj),
        "state": state(obj),
        "visible": bool(obj.Visibility),
        "bounding_box": box,
        "valid": well and (found is None or found["valid"]),
        "solids": found["solids"] if found else 0,
        "volume": found["volume"] if found else 0.0,
        **({"approximate": True} if found and found.get("approximate") else {}),
    }


def _changes(context: Context, recording: Recording) -> dict[str, Any]:
    document = context.document
    modified, hidden = [], []
    for name, properties in recording.changed.items():
        obj = document.getObject(name)
        if obj is None:
            continue
        if "Visibility" in properties and not obj.Visibility:
            hidden.append(identity(obj))
        if properties != _SEEN_ONLY or obj.Visibility:
            modified.append(_entry(context, obj))
    made = [document.getObject(name) for name in recording.created]
    return {
        "created": [_entry(context, obj) for obj in made if obj is not None],
        "modified": modified,
        "deleted": [
            {"object_id": name, "label": label, "type": type_id}
            for name, (label, type_id) in recording.deleted.items()
        ],
        "hidden": hidden,
    }
