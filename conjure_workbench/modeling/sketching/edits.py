# SPDX-License-Identifier: MIT
"""Changes to what a sketch has already, without solving it: elements and constraints by name."""

from __future__ import annotations

import math
from typing import Any, Collection, Iterable, Mapping

from ...errors import ConjureError, invalid
from ...errors.wording import nearest
from ...vocabulary.sketching.constraints import read_value
from ...vocabulary.sketching.geometry import ELEMENTS
from ...vocabulary.sketching.removals import ToldConstraint
from ..document.freecad_types import DocumentObject
from ..geometry.sketches.element_names import SketchElements, kind_of, name_of, store_names
from .constraining import DIMENSIONS
from .drafts import Piece
from .drawing import geometry_of
from .external_elements import name_external, remove_external
from .telling import constraint_reply, element_reply, expressions_of
from .values import put_values

_REDRAWN = frozenset(ELEMENTS) - {"external"}


def keep_names(sketch: DocumentObject, used: Iterable[str]) -> None:
    """Store the names of elements that a person drew, as far as they are used: indices shift.

    Args:
        sketch: the sketch.
        used: references to elements or to their points, among others.
    """
    words = {part for one in used for part in (one, one.rpartition(".")[0])}
    facades = sketch.GeometryFacadeList
    names = SketchElements(sketch).names
    store_names(
        sketch,
        {
            index: name
            for index, name in enumerate(names)
            if name in words and name_of(facades[index]) is None
        },
    )


def remove(sketch: Any, wanted: Iterable[str | ToldConstraint]) -> list[dict[str, Any]]:
    """Remove elements, with the constraints on them, and constraints.

    Args:
        sketch: the sketch.
        wanted: names of elements, compounds and constraints, and constraints as replies tell them.

    Returns:
        The constraints that went, as replies tell them.

    Raises:
        ConjureError: REFERENCE_LOST or AMBIGUOUS.
    """
    elements = SketchElements(sketch)
    before = [constraint_reply(one, elements) for one in sketch.Constraints]
    gone: set[int] = set()
    constraints: set[int] = set()
    external: set[int] = set()
    for at, name in enumerate(wanted):
        if isinstance(name, ToldConstraint):
            constraints.add(_constraint_told(before, name, constraints, f"remove[{at}]"))
            continue
        index = _constraint_called(sketch, name)
        if name in elements.external:
            external.add(elements.external.index(name))
        elif index is None or _is_element(elements, name):
            gone.update(_own(elements, name, f"remove[{at}]"))
        else:
            constraints.add(index)
    for index in sorted(constraints, reverse=True):
        sketch.delConstraint(index)
    if gone:
        sketch.delGeometries(sorted(gone))
    remove_external(sketch, external)
    after = SketchElements(sketch)
    left = [constraint_reply(one, after) for one in sketch.Constraints]
    went = []
    for one in before:
        if one in left:
            left.remove(one)
        else:
            went.append(one)
    return went


def update(sketch: Any, sizes: Mapping[str, Mapping[str, Any]]) -> None:
    """Draw elements anew with other sizes; their constraints stay.

    Raises:
        ConjureError: REFERENCE_LOST, AMBIGUOUS, and as an element of that kind is refused.
    """
    elements = SketchElements(sketch)
    facades = sketch.GeometryFacadeList
    for name, sent in sizes.items():
        field = f"update.{name}"
        (index,) = _own(elements, name, field, single=True)
        geometry = elements.geometry[index]
        kind = kind_of(geometry)
        if kind not in _REDRAWN:
            raise invalid(field, "is a curve that cannot be drawn anew", name, "another element")
        try:
            element: Any = ELEMENTS[kind].parse({**_kept(geometry, kind, sent), **sent})
        except ConjureError as error:
            error.place_in(field)
            raise
        construction = facades[index].Construction
        facades[index].Geometry = geometry_of(Piece(name, element))
        facades[index].Construction = construction
    sketch.GeometryFacadeList = facades
    store_names(sketch, {elements.index_of(name): name for name in sizes})


def _kept(geometry: Any, kind: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    """The sizes that an element has and keeps, in the form in which the others were sent."""
    if kind == "spline" or (kind == "arc" and {"start", "through", "end"} & set(sent)):
        return {}
    told = element_reply(geometry)
    if kind in ("arc", "arc_of_ellipse"):
        for end, parameter in (("start", "FirstParameter"), ("end", "LastParameter")):
            del told[end]
            told[f"{end}_angle"] = math.degrees(getattr(geometry, parameter)) % 360.0
    if "diameter" in sent:
        told.pop("radius", None)
    return told


def set_values(sketch: Any, values: Mapping[str, Any]) -> dict[int, str]:
    """Give dimensions other values.

    Args:
        sketch: the sketch.
        values: by the names of dimensions, as they were sent.

    Returns:
        By index of their constraints, the parameters in which they were sent.

    Raises:
        ConjureError: REFERENCE_LOST; INVALID_PARAMETER, also for one that follows an expression.
    """
    bound = expressions_of(sketch)
    found: dict[int, float] = {}
    fields: dict[int, str] = {}
    for name, sent in values.items():
        field = f"set.{name}"
        index, word = driving_dimension(sketch, name, field, sent)
        if index in bound:
            problem = f"follows the expression {bound[index]}"
            allowed = "{expression: another one}, or an empty one to free it"
            raise invalid(field, problem, sent, allowed)
        found[index] = read_value(sent, field, word)
        fields[index] = field
    put_values(sketch, found, fields)
    return fields


def driving_dimension(sketch: Any, name: str, field: str, given: Any) -> tuple[int, str]:
    """The index and the type of the dimension that a name means.

    Raises:
        ConjureError: REFERENCE_LOST; INVALID_PARAMETER for one that has no value, or only measures.
    """
    index = _constraint_called(sketch, name)
    if index is None:
        raise _no_constraint(sketch, name, field)
    constraint = sketch.Constraints[index]
    word = DIMENSIONS.get(constraint.Type)
    if word is None or not constraint.Driving:
        raise invalid(field, "is no dimension that drives", given, "one with a value")
    return index, word


def rename(sketch: Any, names: Mapping[str, str]) -> None:
    """Give elements, compounds and constraints other names.

    Raises:
        ConjureError: REFERENCE_LOST, AMBIGUOUS; INVALID_PARAMETER for a name that is taken.
    """
    for old, new in names.items():
        field = f"rename.{old}"
        elements = SketchElements(sketch)
        index = _constraint_called(sketch, old)
        if old in elements.external and index is None:
            if _is_element(elements, new):
                raise invalid(field, "is taken", new, "a name that no other element has")
            name_external(sketch, {elements.external.index(old): new})
        elif index is None or _is_element(elements, old):
            if _is_element(elements, new):
                raise invalid(field, "is taken", new, "a name that no other element has")
            parts = _own(elements, old, field)
            store_names(sketch, {at: new + elements.names[at][len(old) :] for at in parts})
        else:
            if _constraint_called(sketch, new) is not None:
                raise invalid(field, "is taken", new, "a name that no other dimension has")
            sketch.renameConstraint(index, new)


def set_construction(sketch: Any, wanted: Mapping[str, bool]) -> None:
    """Make elements construction, or part of the profile.

    Raises:
        ConjureError: REFERENCE_LOST or AMBIGUOUS.
    """
    elements = SketchElements(sketch)
    for name, construction in wanted.items():
        for index in _own(elements, name, f"construction.{name}"):
            if sketch.getConstruction(index) != construction:
                sketch.toggleConstruction(index)


def _own(elements: SketchElements, name: str, field: str, *, single: bool = False) -> list[int]:
    """The indices of the sketch's own elements that a name means."""
    found = [elements.index_of(name, field)] if single else elements.parts_of(name, field)
    if found[0] < 0:
        raise invalid(field, "is not an element of the sketch's own", name, elements.names[:5])
    return found


def _is_element(elements: SketchElements, name: str) -> bool:
    own = any(one == name or one.startswith(f"{name}.") for one in elements.names)
    return own or name in elements.external


def _constraint_called(sketch: Any, name: str) -> int | None:
    names = [one.Name for one in sketch.Constraints]
    return names.index(name) if name in names else None


def _constraint_told(
    rows: list[dict[str, Any]], told: ToldConstraint, taken: Collection[int], field: str
) -> int:
    """The index of a constraint that is told by its type and by what it holds for.

    Raises:
        ConjureError: REFERENCE_LOST with those on the same elements; AMBIGUOUS.
    """
    found = [at for at, row in enumerate(rows) if at not in taken and _is_told(row, told)]
    if found and all(rows[at] == rows[found[0]] for at in found):
        return found[-1]
    sent = {"type": told.type, "of": list(told.of)}
    if found:
        message, candidates = f"{len(found)} constraints are so.", [rows[at] for at in found]
        raise ConjureError("AMBIGUOUS", message, field=field, given=sent, candidates=candidates)
    near = [row for row in rows if set(row["of"]) & set(told.of)] or rows
    message = "The sketch has no such constraint."
    raise ConjureError("REFERENCE_LOST", message, field=field, given=sent, candidates=near[:5])


def _is_told(row: dict[str, Any], told: ToldConstraint) -> bool:
    """True for a constraint of that type, on those elements, and with what else is said of it."""
    if row["type"] != told.type or sorted(row["of"]) != sorted(told.of):
        return False
    if told.value is not None and not math.isclose(row.get("value", math.nan), told.value):
        return False
    is_driving = told.driving is None or row.get("driving", True) == told.driving
    return is_driving and told.name in (None, row.get("name"))


def _no_constraint(sketch: Any, name: str, field: str) -> ConjureError:
    names = [one.Name for one in sketch.Constraints if one.Name]
    message = f"'{sketch.Name}' has no dimension '{name}'."
    candidates = nearest(name, names) or names[:5]
    return ConjureError("REFERENCE_LOST", message, field=field, given=name, candidates=candidates)
