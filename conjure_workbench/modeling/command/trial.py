# SPDX-License-Identifier: MIT
"""Trial of a command: what it did is noted before it is taken back, and what was there after that.

The command ran to find out whether the person has to allow it, so this costs no second run.
"""

from __future__ import annotations

from typing import Any, Iterable

from ..approval.outcome import Box, Effect, Look, Outcome
from ..document.change_observer import Recording
from ..document.freecad_types import Document, DocumentObject
from ..geometry import bounds, shapes
from ..measure import shape_facts
from ..measure.closed_forms import mass_properties
from .context import Context
from .held_values import same
from .services import Services
from .subject import stands

MOST_LOOKED_AT = 50
"""Objects of each kind that are looked at; of the others only the names are told."""
_MEASURED = 3
"""Changed objects of which the size is told."""


def noted(context: Context, recording: Recording) -> Outcome:
    """Return what a command has done to its document, before it is taken back."""
    document, used = context.document, context.used
    made = [Effect(obj.Name, obj.Label, stands(obj)) for obj in _there(document, recording.created)]
    changed = [
        Effect(obj.Name, obj.Label, obj.Name in used) for obj in _there(document, recording.changed)
    ]
    deleted = [
        Effect(name, label, name in used) for name, (label, _type) in recording.deleted.items()
    ]
    changed.sort(key=lambda effect: not effect.is_meant)
    for effect in made[:MOST_LOOKED_AT]:
        effect.after = _look_of(document.getObject(effect.name), context.services)
    for at, effect in enumerate(changed[:MOST_LOOKED_AT]):
        obj = document.getObject(effect.name)
        effect.after = _look_of(obj, context.services, measured=at < _MEASURED)
    return Outcome(document.Name, made, changed, deleted)


def look_back(outcome: Outcome, document: Document, services: Services) -> None:
    """Add to an outcome how its objects are now that the command was taken back."""
    for at, effect in enumerate(outcome.changed[:MOST_LOOKED_AT]):
        obj: Any = document.getObject(effect.name)
        effect.label = obj.Label
        effect.before = _look_of(obj, services, measured=at < _MEASURED)
        effect.keeps_form = _is_same_form(effect.before, effect.after)
    for effect in outcome.deleted[:MOST_LOOKED_AT]:
        effect.before = _look_of(document.getObject(effect.name), services)


def _there(document: Document, names: Iterable[str]) -> list[Any]:
    return [obj for obj in map(document.getObject, names) if obj is not None]


def _look_of(obj: Any, services: Services, *, measured: bool = False) -> Look:
    shape = shapes.global_shape_of(obj)
    seen = _is_seen(obj)
    # What a part or a group holds is told by itself.
    is_drawn = seen and (shape is not None or not shapes.is_group(obj))
    drawing = services.drawing_of(obj) if is_drawn else None
    if shapes.is_empty(shape):
        return Look(seen, box=_box_of(obj), drawing=drawing)
    volume = size = None
    if measured and shape_facts.is_at_hand(shape):
        facts = shape_facts.describe_shape(shape, check=False, mass=mass_properties(obj))
        volume = facts["volume"] if facts and facts["solids"] else None
        box = _box_of(obj)
        size = None if box is None else tuple(high - low for low, high in zip(*box))
    return Look(seen, shape, volume=volume, size=size, drawing=drawing)


def _is_same_form(before: Look, after: Any) -> bool:
    """True for the same form in the same place; one of many faces counts as new if it was built."""
    one, other = before.shape, after.shape
    if one is None or other is None:
        return one is other and before.box == after.box
    if one.isSame(other):
        return True
    if not (shape_facts.is_at_hand(one) and shape_facts.is_at_hand(other)):
        return False
    return same(one.Placement, other.Placement) and same(one, other)


def _box_of(obj: DocumentObject) -> Box | None:
    box = bounds.box_of_object(obj)
    return None if box is None else (box.low, box.high)


def _is_seen(obj: DocumentObject) -> bool:
    """True if an object is drawn, and not as a part of its body."""
    holder: Any = obj.getParentGeoFeatureGroup()
    if holder is not None and obj.isDerivedFrom("PartDesign::Feature"):
        return False
    holder = obj
    while holder is not None:
        if not holder.Visibility:
            return False
        holder = holder.getParentGeoFeatureGroup()
    return True
