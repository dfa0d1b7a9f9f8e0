# SPDX-License-Identifier: MIT
"""Recompute of changed objects, and of nothing else.

`Document.recompute()` walks the whole document, so its cost grows with everything that stands in
it; here a new object is recomputed alone and a changed one with its dependents.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import Any, Callable, Iterable, Iterator

from ...errors import ConjureError
from ...kernel import element_names
from ...kernel.desk import ELSEWHERE, Desk, current
from ...kernel.failures import KernelFailedError
from ..document.feature_chain import BODY, SHEET, is_container, without_tip
from ..document.file_properties import foreign_file
from ..document.freecad_errors import quoted, sentence
from ..document.freecad_types import Document, DocumentObject
from ..document.object_links import inputs
from ..geometry import shapes
from ..geometry.ancestry.draft_sides import DRAFT, seat
from ..measure import shape_facts, volumes
from .relinking.keeper import follow

COMPUTED_KIND = "ComputedKind"
"""The property of a Part::Feature that says how a command computes its shape."""
REFRESHERS: dict[str, Callable[[Any], str | None]] = {}
"""By such a kind, the function that makes the shape anew, or returns why that cannot be done."""


class KernelEndedError(ConjureError):
    """The end of the kernel's process by what it computed; another try would end another one."""


def failure(obj: DocumentObject) -> str | None:
    """The reason of an object's error state, or None; a body that lost its tip is in one, too."""
    if without_tip(obj) is not None:
        return "the body has features, but no tip, so it is empty; set_tip gives it one"
    if obj.isValid() and "Invalid" not in obj.State:
        return None
    return sentence(obj.getStatusString())


def broken_input(obj: DocumentObject) -> str | None:
    """The name of a broken object that another one is made of, so that it shows an earlier shape.

    Of several the first in the order in which they are computed; None where all are well.
    """
    broken = [one for one in obj.OutListRecursive if failure(one) is not None]
    return min(broken, key=_inputs_of).Name if broken else None


def broken_inputs(objects: Iterable[DocumentObject]) -> dict[str, str]:
    """The broken inputs of all objects that have one, by their names; see `broken_input`."""
    found: dict[str, str] = {}
    broken = [one for one in objects if failure(one) is not None]
    for one in sorted(broken, key=_inputs_of):
        for user in one.InListRecursive:
            found.setdefault(user.Name, one.Name)
    return found


def _inputs_of(obj: DocumentObject) -> int:
    return len(obj.OutListRecursive)


def compute(obj: DocumentObject) -> bool:
    """Have one object computed, with its references led to what they meant.

    Returns:
        False, if FreeCAD would touch a file that no command may.

    Raises:
        ConjureError: GEOMETRY_ERROR for what would have ended FreeCAD, or TIMEOUT.
        PutAside: it takes long, and the command is done again when it is there.
    """
    if foreign_file(obj) is not None:
        return False
    follow(obj)
    if obj.TypeId == DRAFT:
        seat(obj)
    desk = current()
    told = None if desk is None else _computed_at(desk, obj)
    if told is None:
        obj.recompute()
    else:
        shape_facts.learn(obj.Shape, valid=told["valid"])
        volumes.learn(obj.Shape, told["volume"])
    if obj.TypeId == BODY:
        _learn_from_tip(obj)
    return True


def _learn_from_tip(body: Any) -> None:
    """Know of a body's shape what is known of that of its tip, which FreeCAD copies into it."""
    tip = body.Tip
    if tip is not None and failure(tip) is None and failure(body) is None:
        shape_facts.learn_copied(shapes.global_shape_of(tip), shapes.global_shape_of(body))


def _computed_at(desk: Desk, obj: DocumentObject) -> dict[str, Any] | None:
    try:
        return desk.compute(obj)
    except KernelFailedError as failed:
        code = "TIMEOUT" if failed.timed_out else "GEOMETRY_ERROR"
        message = f"FreeCAD could not compute {obj.TypeId} '{obj.Name}': {failed.reason}."
        raise KernelEndedError(code, message, details={"object_id": obj.Name}) from failed


def attempt(obj: DocumentObject) -> str | None:
    """Recompute one object whose inputs are up to date; returns why that failed, or None."""
    refresh = REFRESHERS.get(getattr(obj, COMPUTED_KIND, ""))
    problem = None if refresh is None else refresh(obj)
    if problem is not None:
        return problem
    if not compute(obj):
        return None
    reason = failure(obj)
    if reason is None:
        # Recomputing one object leaves it marked, and the person would see a tick to recompute.
        obj.purgeTouched()
    return reason


def recompute(obj: DocumentObject, code: str = "GEOMETRY_ERROR") -> None:
    """Recompute one object whose inputs are up to date.

    Raises:
        ConjureError: `code`, with the reason.
    """
    reason = attempt(obj)
    if reason is not None:
        message = f"FreeCAD could not compute {obj.TypeId} '{obj.Name}': {reason}."
        details = {"object_id": obj.Name, **quoted(obj.getStatusString())}
        raise ConjureError(code, message, details=details)


def name_referred(objects: Iterable[DocumentObject]) -> None:
    """Have FreeCAD make the names of elements to which objects refer, where there are none yet.

    It computes the shape again for that, which came by the kernel's process without them. Without
    names, what refers to an edge would be on another one when numbers shift.

    Raises:
        ConjureError: GEOMETRY_ERROR.
    """
    if not element_names.HAS_NAMES:
        return
    nameless = [
        one
        for obj in objects
        for one in obj.OutList
        if one.TypeId in ELSEWHERE
        and element_names.are_missing(one)
        and element_names.refers(obj, one)
    ]
    for one in inputs_first(nameless):
        one.touch()
        one.recompute()
        reason = failure(one)
        if reason is not None:
            message = f"FreeCAD could not name the elements of '{one.Name}': {reason}."
            raise ConjureError("GEOMETRY_ERROR", message, details={"object_id": one.Name})
        one.purgeTouched()
    for user in dependents(nameless):
        if user.isValid():
            user.touch()
            recompute(user)


@contextmanager
def blaming(field: str | None, given: Any) -> Iterator[None]:
    """Name a parameter, and what was given for it, in an error that names none."""
    try:
        yield
    except ConjureError as error:
        if error.field is None:
            error.field, error.given = field, given
        raise


def recompute_input(obj: DocumentObject, stale: set[str]) -> None:
    """Bring an object that somebody left touched up to date, its own inputs first.

    Adds the names of what needed a recompute to `stale`.

    Raises:
        ConjureError: RECOMPUTE_FAILED.
    """
    if "Touched" in obj.State:
        for other in inputs_first([*obj.OutListRecursive, obj]):
            if "Touched" in other.State:
                stale.add(other.Name)
                recompute(other, "RECOMPUTE_FAILED")


def dependents(objects: Any) -> list[Any]:
    """The dependents of `objects`, inputs before what uses them.

    Objects of other documents are left alone: a command changes one document only.
    """
    found: dict[str, Any] = {}
    for obj in objects:
        for user in obj.InListRecursive:
            if user.Document == obj.Document:
                found[user.Name] = user
    for obj in objects:
        found.pop(obj.Name, None)
    return inputs_first(found.values())


def refresh_restored(document: Document, names: Iterable[str]) -> None:
    """Unmark what an undo or a rollback restored: its shape came along, so it is up to date."""
    found = [obj for obj in map(document.getObject, names) if obj is not None]
    # FreeCAD brings the contents of a sheet's cells back, but neither every value nor the states
    # of what follows them.
    sheets = [obj for obj in found if obj.TypeId == SHEET]
    following = dependents(sheets)
    # FreeCAD 1.0 marks all sketches of a body of which a feature came or went.
    bodies = [obj for obj in found if obj.TypeId == BODY]
    sketches = [one for body in bodies for one in body.Group if _is_marked_sketch(one)]
    for obj in [*sheets, *following, *sketches]:
        compute(obj)
    # What only failed meanwhile has not changed, so it is in no recording.
    failed = [user for user in dependents(found) if failure(user) is not None]
    for obj in [*found, *following, *failed, *sketches]:
        if failure(obj) is not None:
            # Its properties are what they were, but FreeCAD keeps the error until it computes. What
            # would end the kernel's process stays as broken as it was.
            with suppress(ConjureError):
                compute(obj)
        if failure(obj) is None:
            obj.purgeTouched()


def _is_marked_sketch(obj: DocumentObject) -> bool:
    return "Touched" in obj.State and obj.isDerivedFrom("Part::Part2DObject")


def inputs_first(objects: Iterable[Any]) -> list[Any]:
    """Objects in an order in which each comes after what it is computed from, each once."""
    among = {obj.Name: obj for obj in objects}
    order: list[Any] = []
    done: set[str] = set()
    for start in among.values():
        stack = [(start, False)]
        while stack:
            obj, expanded = stack.pop()
            if expanded:
                order.append(obj)
            elif obj.Name not in done:
                done.add(obj.Name)
                stack.append((obj, True))
                stack.extend(
                    (below, False)
                    for below in _below(obj)
                    if below.Name in among and below.Name not in done
                )
    return order


def _below(obj: DocumentObject) -> list[Any]:
    """Objects to compute before an object.

    FreeCAD 0.20 leaves `OutList` empty after a redo, and a binder's hidden link to the part around
    it, which is made of the binder itself, is in none.
    """
    return [*obj.OutList, *(one for one in inputs(obj) if not is_container(one))]
