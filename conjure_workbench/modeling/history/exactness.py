# SPDX-License-Identifier: MIT
"""Reasons for which one step cannot be taken back alone, exactly, as of now.

Exact means: the document is what it would be without the step. So all that the step made and
changed is as it left it, nothing is made of that, and no later command has worked with it. What
was made later keeps its name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Iterable, Iterator

import FreeCAD

from ..command.numbering import Step
from ..command.services import Services
from ..command.value_log import StepValues
from ..document.feature_chain import is_container
from ..document.freecad_types import Document, DocumentObject
from ..document.object_links import inputs, linked
from .promises import Reach, promise_of

LOOKS = frozenset({"Label", "Visibility"})
"""Properties of which nothing that is made of an object depends."""


class Obstacle(Enum):
    """Kind of reason."""

    UNDONE = "the step is undone"
    NOT_HELD = "what it changed is not held any more"
    OUTSIDE = "it worked with files, or ran a script"
    DELETED = "it deleted objects"
    UNHELD = "it changed something that cannot be put back alone"
    GONE = "an object that it made or changed was deleted since"
    CHANGED = "a property was changed since"
    DEPENDENT = "an object depends on what it made or changed"
    USED = "a later command worked with what it made or changed"


@dataclass(frozen=True)
class Reason:
    """Reason against taking back one step.

    Attributes:
        obstacle: its kind.
        name: the name of the object that it is about; empty if it is about none.
        label: the label of that object.
        property: the property of that object; empty if it is about none.
        by: the number of the later command; None if the person did it, or nobody.
    """

    obstacle: Obstacle
    name: str = ""
    label: str = ""
    property: str = ""
    by: int | None = None


def reasons_against(step: Step, services: Services) -> list[Reason]:
    """The reasons against taking back a step alone; none where that is exact."""
    document = FreeCAD.listDocuments().get(step.document)
    if promise_of(step, services.checkpoints).reach is Reach.UNDONE:
        return [Reason(Obstacle.UNDONE)]
    values = None if document is None else services.values.step(document, step.number)
    if values is None:
        return [Reason(Obstacle.NOT_HELD)]
    own = list(_own_reasons(values))
    if own:
        return own
    gone = [
        Reason(Obstacle.GONE, name, name)
        for number, name in {**values.made, **values.names}.items()
        if object_of(document, number, name) is None
    ]
    found = gone or [*_changed(document, values, services), *_dependents(document, values)]
    return list(dict.fromkeys(found or _used(document, values, services)))


def object_of(document: Document, number: int, name: str) -> Any:
    """The object of a name, if it is still the one of an id; else None."""
    obj = document.getObject(name)
    return obj if obj is not None and number == obj.ID else None


def _own_reasons(values: StepValues) -> Iterator[Reason]:
    if not values.is_alone:
        yield Reason(Obstacle.OUTSIDE)
    for name, label in values.deleted:
        yield Reason(Obstacle.DELETED, name, label)
    for name, label, what in values.unheld:
        yield Reason(Obstacle.UNHELD, name, label, what)


def _changed(document: Document, values: StepValues, services: Services) -> Iterator[Reason]:
    keys = list(values.before)
    for number, name in values.made.items():
        made: Any = document.getObject(name)
        keys += [(number, what) for what in services.values.set_since(made, values)]
    for number, what in keys:
        obj: Any = document.getObject({**values.made, **values.names}[number])
        change = services.values.later_change(obj, values, what)
        if change is not None:
            yield Reason(Obstacle.CHANGED, obj.Name, obj.Label, what, change.by)


def _dependents(document: Document, values: StepValues) -> Iterator[Reason]:
    users = _users(document)
    reached: list[Any] = [document.getObject(name) for name in values.made.values()]
    for number, name in values.names.items():
        what = {key[1] for key in values.before if key[0] == number}
        if what - LOOKS:
            reached.append(document.getObject(name))
    seen: set[tuple[str, str]] = set()
    while reached:
        obj = reached.pop()
        for user in users.get((obj.Document.Name, obj.Name), ()):
            key = (user.Document.Name, user.Name)
            if key in seen:
                continue
            seen.add(key)
            is_own = user.Document == document and user.ID in values.touched
            if not is_own and not is_container(user):
                yield Reason(Obstacle.DEPENDENT, user.Name, user.Label)
            reached.append(user)
    yield from _linked_since(document, values)


def _linked_since(document: Document, values: StepValues) -> Iterator[Reason]:
    """Yield what the step changed, and what another property links to its objects since."""
    made = set(values.made.values())
    for number, name in values.names.items():
        obj: Any = document.getObject(name)
        others = [one for one in obj.PropertiesList if (number, one) not in values.before]
        if any(end.Name in made for one in others for end in linked(obj, one)):
            yield Reason(Obstacle.DEPENDENT, obj.Name, obj.Label)


def _users(document: Document) -> dict[tuple[str, str], list[Any]]:
    """The objects that are made of each object: by properties, and by expressions."""
    found: dict[tuple[str, str], list[Any]] = {}
    for obj in document.Objects:
        # What FreeCAD 0.20 leaves out after a redo is in the properties.
        for user in obj.InList:
            found.setdefault((document.Name, obj.Name), []).append(user)
        for below in inputs(obj):
            found.setdefault((below.Document.Name, below.Name), []).append(obj)
    return found


def _used(document: Document, values: StepValues, services: Services) -> Iterator[Reason]:
    for later in services.values.later_steps(document, values):
        step = services.numbering.step(later.number)
        if step is None or step.undone:
            continue
        others = {**later.made, **later.names}.items()
        left = [number for number, name in others if object_of(document, number, name)]
        if not values.touched.issuperset(left):
            for obj in _read_by(document, later):
                if obj.ID in values.touched:
                    yield Reason(Obstacle.USED, obj.Name, obj.Label, by=later.number)


def _read_by(document: Document, later: StepValues) -> Iterable[DocumentObject]:
    named = [obj for obj in document.Objects if obj.ID in later.used]
    below = [one for obj in named for one in obj.OutListRecursive]
    return {obj.Name: obj for obj in [*named, *below] if obj.Document == document}.values()
