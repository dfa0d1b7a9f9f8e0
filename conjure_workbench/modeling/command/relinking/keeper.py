# SPDX-License-Identifier: MIT
"""Keeper of references: what each of them meant before a command, and where that is after it.

Before a command each reference into a body is described by what its element comes from; before an
object is computed whose references lead to a changed shape, they are led to the same elements.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator

from ...document.feature_chain import BINDER
from ...document.freecad_types import Document, DocumentObject
from ...document.object_links import each_once
from ...geometry.ancestry.descent import DRESS_UPS, base_of
from ...geometry.ancestry.draft_sides import DRAFT, side_of
from ...geometry.shape_memory import boundary_of
from .bodies import Bodies
from .links import Pairs, pairs_of, set_pairs
from .references import Reference, Relinked, part_in, references_of

_LEANING = ("NeutralPlane", "PullDirection")


class Keeper:
    """The references into the bodies of a document.

    Args:
        document: the document.
        bodies: finds its bodies.

    Attributes:
        relinked: what was linked anew since the beginning.
        lost: what could not be found since the beginning.
    """

    def __init__(self, document: Document, bodies: Bodies) -> None:
        self._document: Any = document
        self._bodies = bodies
        self._kept: dict[str, dict[str, list[Reference]]] = {}
        self._sides: dict[str, bool | None] = {}
        self._followed: dict[tuple[str, str], tuple[Pairs, list[Any]]] = {}
        self.relinked: list[Relinked] = []
        self.lost: list[Relinked] = []
        self._untold: dict[tuple[str, str], list[Relinked]] = {}
        self.note()
        inside = [obj for body in bodies.of(document) for obj in (body, *body.Group)]
        marked = each_once([*self.holders, *inside])
        self._fresh = [obj.Name for obj in marked if "Touched" not in obj.State]
        self._binders = [
            one.Name
            for body in bodies.of(document)
            for one in body.Group
            if one.TypeId == BINDER and "Touched" not in one.State
        ]

    @contextmanager
    def running(self) -> Iterator[None]:
        """Follow the references while a command changes the document."""
        _running.append(self)
        try:
            yield
        finally:
            _running.remove(self)

    def unmark(self) -> None:
        """Unmark what a rollback marked, which FreeCAD does where it brings a link back."""
        for obj in map(self._document.getObject, self._fresh):
            if obj is not None and obj.isValid() and "Touched" in obj.State:
                obj.purgeTouched()

    def note(self) -> None:
        """Describe all references as they are now."""
        self._kept = {}
        self._followed = {}
        self._sides = {}
        for body in self._bodies.of(self._document):
            users = [user for one in (body, *body.Group) for user in one.InList]
            for holder in each_once([*body.Group, *users]):
                if holder.Document == self._document and holder.Name not in self._kept:
                    found = references_of(holder)
                    if found:
                        losses = self._bodies.losses
                        self._kept[holder.Name] = losses.completed(holder, found)
                    if holder.TypeId == DRAFT:
                        self._sides[holder.Name] = side_of(holder)

    @property
    def holders(self) -> list[Any]:
        """The objects whose references are kept, as far as they are still there."""
        found = map(self._document.getObject, self._kept)
        return [obj for obj in found if obj is not None and obj.Document is not None]

    def left_behind(self) -> list[Any]:
        """Bound shapes that FreeCAD marked, as their body or what they follow was moved."""
        found = map(self._document.getObject, self._binders)
        return [one for one in found if one is not None and "Touched" in one.State]

    def newly_lost(self) -> list[Relinked]:
        """Return what could not be found since this was asked last."""
        found = [one for some in self._untold.values() for one in some]
        self._untold = {}
        self.lost += found
        return found

    def lost_by(self, holder: DocumentObject) -> list[Relinked]:
        """Return what an object could not find since `newly_lost` was asked last."""
        found = [some for (name, _), some in self._untold.items() if name == holder.Name]
        return [one for some in found for one in some]

    def let_go(self, holder: DocumentObject, name: str) -> None:
        """Forget a reference that a command sets to something else."""
        self._kept.get(holder.Name, {}).pop(name, None)
        if name in _LEANING:
            # The command says to which side the draft leans, too.
            self._sides.pop(holder.Name, None)

    def follow(self, holder: DocumentObject) -> bool:
        """Lead the references of an object, whose inputs are up to date, to what they meant.

        Returns:
            Whether one was linked anew.
        """
        changed = False
        for name, references in self._kept.get(holder.Name, {}).items():
            changed = self._follow(holder, name, references) or changed
        if holder.TypeId == DRAFT:
            self._keep_side(holder)
        return changed

    def _keep_side(self, draft: Any) -> None:
        """Have a draft lean to the side that it leaned to, where its neutral face turned around."""
        before, now = self._sides.get(draft.Name), side_of(draft)
        if None not in (before, now) and before != now:
            draft.Reversed = not draft.Reversed
        if now is not None:
            self._sides[draft.Name] = now

    def _follow(self, holder: Any, name: str, references: list[Reference]) -> bool:
        now = pairs_of(holder, name)
        if _is_same(now, references) or self._is_followed(holder, name, now):
            return False
        pairs: Pairs = []
        moved: list[Relinked] = []
        lost: list[Relinked] = []
        for at, one in enumerate(references):
            target = self._target(holder, one, now)
            if target is None:
                lost.append(Relinked(holder.Name, name, one.target, one.part, None))
                continue
            told = now[at][1] if at < len(now) and len(now) == len(references) else None
            part, candidates = part_in(target, one, told)
            change = Relinked(holder.Name, name, target.Name, one.part, part or told, candidates)
            if part is None:
                lost += [] if one.is_lost else [change]
            elif part != told or (part and target.Name != one.target):
                # Also by the same number FreeCAD 1.x cannot go on from another object.
                moved.append(change)
            pair = (target, part or told or "")
            if pair[1] or not one.part:
                pairs += [] if pair in pairs else [pair]
        is_new = bool(moved and pairs) and set_pairs(holder, name, pairs)
        key = (holder.Name, name)
        self._followed[key] = (pairs_of(holder, name), [one.Shape for one, part in pairs if part])
        self._untold.pop(key, None)
        if lost:
            self._untold[key] = lost
            self._bodies.losses.keep(holder, name, references)
        self.relinked += moved if is_new else []
        return is_new

    def _is_followed(self, holder: Any, name: str, now: Pairs) -> bool:
        """True if nothing changed since the references of a property were last followed."""
        pairs, before = self._followed.get((holder.Name, name), ([], []))
        if not before or pairs != now:
            return False
        here = [one.Shape for one, part in now if part and one is not None]
        return len(here) == len(before) and all(
            boundary_of(old).is_of(new) for old, new in zip(before, here)
        )

    def _target(self, holder: Any, reference: Reference, now: Pairs) -> Any:
        """The object that a reference leads to by now; None if that and all below it are gone."""
        linked = [obj for obj, _ in now if obj is not None]
        if holder.TypeId in DRESS_UPS:
            return linked[0] if linked else base_of(holder)
        for name in (reference.target, *reference.below):
            found = self._document.getObject(name)
            if found is not None:
                return found
        return None


def _is_same(now: Pairs, references: list[Reference]) -> bool:
    """True if a property links to the same parts of the very same shapes as before."""
    if len(now) != len(references):
        return False
    return all(
        obj is not None
        and (obj.Name, part) == (one.target, one.part)
        and (not one.part or one.shape is None or boundary_of(one.shape).is_of(obj.Shape))
        for (obj, part), one in zip(now, references)
    )


_running: list[Keeper] = []


def running() -> Keeper | None:
    """The keeper of the command that runs; None outside of one."""
    return _running[-1] if _running else None


def note() -> None:
    """Describe the references anew, before the next of several steps."""
    for keeper in _running:
        keeper.note()


def follow(obj: DocumentObject) -> None:
    """Lead the references of an object that is computed next to what they meant."""
    for keeper in _running:
        keeper.follow(obj)


def let_go(obj: DocumentObject, name: str) -> None:
    """Forget the references of a property that the running command sets."""
    for keeper in _running:
        keeper.let_go(obj, name)
