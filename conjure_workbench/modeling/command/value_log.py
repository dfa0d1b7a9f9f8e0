# SPDX-License-Identifier: MIT
"""Log of what the last commands changed, so that one of them can be taken back alone.

FreeCAD tells of a change before it happens. So the old value of each property that a command
changes is held, and the value that it left as soon as anybody changes that: what nobody touches
costs nothing. What a command made needs no old values.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any, Iterable

import FreeCAD

from ..document.freecad_types import Document, DocumentObject
from .held_values import UNHELD, held, same

MOST_STEPS = 40
"""Most steps of a document that are held: twice as many as FreeCAD keeps by default."""

NO_VALUE = frozenset({"_ElementMapVersion", "Label2", "EdgeLinks", "_GroupTouched"})
"""Properties that FreeCAD touches by itself and that say nothing about a model."""


@dataclass
class StepValues:
    """Values of all that one step changed.

    Attributes:
        number: the number of its command; None for one that the person chose.
        time: the count of the log at which it ran.
        made: names of the objects that it made, by their ids, in order.
        before: the value of each property that it changed, before that.
        names: names of the objects that it changed, by their ids.
        used: the ids of the objects that its command named, or found by a name.
        is_alone: whether it worked in its document only, and with no file.
        deleted: the objects that it deleted, each with name and label.
        unheld: what it changed and cannot be held: name and label of the object, the property.
    """

    number: int | None
    time: int
    is_alone: bool
    made: dict[int, str] = field(default_factory=dict)
    before: dict[tuple[int, str], Any] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)
    deleted: list[tuple[str, str]] = field(default_factory=list)
    unheld: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def touched(self) -> set[int]:
        """The ids of the objects that it made or changed."""
        return {*self.made, *self.names}


@dataclass(frozen=True)
class Change:
    """First change of a property after a step, or in one.

    Attributes:
        time: the count of the log at which it happened.
        before: the value before it.
        by: the number of the command that made it; None for the person.
    """

    time: int
    before: Any
    by: int | None


@dataclass
class _Pages:
    """The log of one document."""

    time: int = 0
    steps: OrderedDict[int, StepValues] = field(default_factory=OrderedDict)
    tracked: dict[int, int] = field(default_factory=dict)
    changes: dict[int, dict[str, list[Change]]] = field(default_factory=dict)


class ValueLog:
    """Observes all documents. Use it on FreeCAD's main thread only."""

    def __init__(self) -> None:
        self._pages: dict[str, _Pages] = {}
        self._running: StepValues | None = None
        self._document = ""
        self._made_now: dict[int, Any] = {}
        FreeCAD.addDocumentObserver(self)

    def close(self) -> None:
        """Stop observing."""
        FreeCAD.removeDocumentObserver(self)

    @property
    def running(self) -> StepValues:
        """Values that the running command has changed so far.

        Raises:
            RuntimeError: no command changes a document.
        """
        if self._running is None:
            raise RuntimeError("no command is being held just now")
        return self._running

    def begin(self, document: Document, number: int | None, *, is_alone: bool) -> None:
        """Hold what the command of a number, or one of the person's, changes from now on."""
        pages = self._pages.setdefault(document.Name, _Pages())
        pages.time += 1
        self._document = document.Name
        self._running = StepValues(number, pages.time, is_alone)

    def keep(self, document: Document, used: Iterable[str], looks: Iterable[str]) -> None:
        """Keep what was held: the command has left an undo step.

        Args:
            document: the document.
            used: the names of the objects that the command named.
            looks: the names of those whose color or the like it changed, which is not held.
        """
        step = self._end()
        if step is None or step.number is None:
            return
        found = (document.getObject(name) for name in used)
        step.used = {obj.ID for obj in found if obj is not None}
        for name in looks:
            obj = document.getObject(name)
            if obj is not None:
                step.unheld.append((name, obj.Label, "Look"))
        pages = self._pages[document.Name]
        pages.steps[step.number] = step
        for one in step.touched:
            pages.tracked[one] = pages.tracked.get(one, 0) + 1
        if len(pages.steps) > MOST_STEPS:
            _drop_oldest(pages)

    def abandon(self) -> None:
        """Drop what was held: nothing of the command remains."""
        step = self._end()
        pages = self._pages.get(self._document)
        if step is not None and pages is not None:
            for number in step.names.keys() - pages.tracked.keys():
                pages.changes.pop(number, None)

    def _end(self) -> StepValues | None:
        step, self._running = self._running, None
        self._made_now.clear()
        pages = self._pages.get(self._document)
        if pages is not None:
            pages.time += 1
        return step

    def forget(self, document: str) -> None:
        """Drop the log of a document that is closed."""
        self._pages.pop(document, None)

    def step(self, document: Document, number: int) -> StepValues | None:
        """Values that a step changed; None if they are not held (any more)."""
        pages = self._pages.get(document.Name)
        return None if pages is None else pages.steps.get(number)

    def later_steps(self, document: Document, step: StepValues) -> list[StepValues]:
        """The steps that are held and came after another one."""
        steps = self._pages[document.Name].steps.values()
        return [one for one in steps if one.time > step.time]

    def later_change(self, obj: DocumentObject, step: StepValues, name: str) -> Change | None:
        """The change that a property of an object has not as a step left it; None if it has."""
        later = [one for one in self._changes(obj).get(name, ()) if one.time > step.time]
        if not later or same(held(obj, name), later[0].before):
            return None
        return next(one for one in reversed(later) if same(one.before, later[0].before))

    def set_since(self, obj: DocumentObject, step: StepValues) -> list[str]:
        """The properties of an object that anybody has set after a step."""
        found = self._changes(obj).items()
        return [name for name, changes in found if changes[-1].time > step.time]

    def _changes(self, obj: DocumentObject) -> dict[str, list[Change]]:
        return self._pages[obj.Document.Name].changes.get(obj.ID, {})

    def slotCreatedObject(self, obj: DocumentObject) -> None:  # noqa: N802 - FreeCAD's name
        """An object was made, or came back. FreeCAD labels it before it says so."""
        step = self._running
        if step is not None and obj.Document.Name == self._document:
            number = obj.ID
            step.made[number] = obj.Name
            step.names.pop(number, None)
            for key in [key for key in step.before if key[0] == number]:
                del step.before[key]
            self._made_now[id(obj)] = obj

    def slotDeletedObject(self, obj: DocumentObject) -> None:  # noqa: N802
        """An object is about to go."""
        step = self._running
        if step is None or obj.Document.Name != self._document:
            return
        if step.made.pop(obj.ID, None) is None:
            step.deleted.append((obj.Name, obj.Label))
        self._made_now.pop(id(obj), None)

    def slotBeforeChangeObject(self, obj: DocumentObject, name: str) -> None:  # noqa: N802
        """A property is about to be set; called for all that anybody does, so this is quick."""
        if id(obj) in self._made_now or name in NO_VALUE:
            return
        # In an undo FreeCAD also tells of objects that are in no document any more.
        document = getattr(obj.Document, "Name", "")
        pages = self._pages.get(document)
        if pages is None:
            return
        step = self._running if document == self._document else None
        number = obj.ID
        if step is None and number not in pages.tracked:
            return
        changes = pages.changes.setdefault(number, {}).setdefault(name, [])
        if changes and changes[-1].time == pages.time:
            return
        value = held(obj, name)
        changes.append(Change(pages.time, value, None if step is None else step.number))
        oldest = next(iter(pages.steps.values()), step)
        while oldest is not None and changes[0].time < oldest.time:
            del changes[0]
        if step is not None:
            step.before[number, name] = value
            step.names[number] = obj.Name
            if value is UNHELD:
                step.unheld.append((obj.Name, obj.Label, name))

    def slotAppendDynamicProperty(self, obj: DocumentObject, name: str) -> None:  # noqa: N802
        """A property was added to an object, or to a view provider, which has no name."""
        step = self._running
        is_object = hasattr(obj, "Name")
        if step is not None and is_object and id(obj) not in self._made_now:
            step.unheld.append((obj.Name, obj.Label, name))

    slotRemoveDynamicProperty = slotAppendDynamicProperty  # noqa: N815


def _drop_oldest(pages: _Pages) -> None:
    _, step = pages.steps.popitem(last=False)
    for number in step.touched:
        pages.tracked[number] -= 1
        if not pages.tracked[number]:
            del pages.tracked[number]
            pages.changes.pop(number, None)
