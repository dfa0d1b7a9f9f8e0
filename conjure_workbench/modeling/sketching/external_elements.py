# SPDX-License-Identifier: MIT
"""Elements of other objects in a sketch: added for constraints to refer to, told, removed."""

from __future__ import annotations

from typing import Any, Iterable, Mapping, Sequence

from ...errors import ConjureError, invalid, unfit
from ...kernel.element_names import HAS_NAMES
from ...vocabulary.sketching.external import External, Other, OtherElement
from ...vocabulary.sketching.spots import OnVertex
from ..command.context import Context
from ..command.relinking.keeper import let_go
from ..document.feature_chain import BODY, SKETCH, body_of
from ..document.freecad_types import DocumentObject
from ..geometry.edges import Edges
from ..geometry.reference_resolution import resolve_edge, resolve_vertex
from ..geometry.sketches.external_names import (
    external_names,
    external_pairs,
    store_external_names,
    stored_names,
)
from .lent_elements import lent_element

_LINK = "ExternalGeometry"
"""The property that links to the edges."""


def add_external(sketch: Any, wanted: Sequence[tuple[External, str]], context: Context) -> None:
    """Add elements to a sketch, which is in its body and computed, with the names that were sent.

    Raises:
        ConjureError: OBJECT_NOT_FOUND, REFERENCE_LOST, AMBIGUOUS; INVALID_PARAMETER for what is
            outside of the sketch's body, or in the sketch already.
    """
    name_external(sketch, {})
    named: dict[int, str] = {}
    for one, field in wanted:
        owner, element = _element_of(one.reference, context, field)
        if not _is_within_reach(sketch, owner):
            allowed = "an edge of the sketch's own body, or of what is in no body with it"
            raise invalid(field, "is out of the sketch's reach", owner.Name, allowed)
        place = len(external_pairs(sketch))
        if (owner.Name, element) in external_pairs(sketch):
            problem = f"means {element} of {owner.Name}, which is in the sketch"
            raise invalid(field, problem, element, "an element that is not")
        let_go(sketch, _LINK)
        sketch.addExternal(owner.Name, element)
        if one.id is not None:
            named[place] = one.id
    name_external(sketch, named)


def name_external(sketch: Any, names: Mapping[int, str]) -> None:
    """Give names to external elements by their places, which count from 0; others keep theirs."""
    known = stored_names(sketch, external_pairs(sketch))
    store_external_names(sketch, {**known, **names})


def _element_of(reference: Other, context: Context, field: str) -> tuple[Any, str]:
    """The object and the name of the element that a reference means."""
    named = context.find_itself(reference.object_name, field)
    # The shape of a body is that of its tip, to which a sketch inside the body can refer.
    owner = named.Tip if named.isDerivedFrom(BODY) else named
    if isinstance(reference, OnVertex):
        _refuse_forgotten(owner, field)
        index, _ = resolve_vertex(reference.vertex, named, f"{field}.vertex")
        return owner, f"Vertex{index}"
    if isinstance(reference, OtherElement):
        if not owner.isDerivedFrom(SKETCH):
            raise unfit(f"{field}.object", f"'{owner.Name}' is no sketch", owner.Name, "a sketch")
        return owner, lent_element(owner, reference.element, f"{field}.element")
    return owner, f"Edge{resolve_edge(reference.edge, Edges(named), field)}"


def _refuse_forgotten(owner: DocumentObject, field: str) -> None:
    """Refuse a vertex that FreeCAD 1.x drops from a sketch, without a word, once it has moved."""
    if HAS_NAMES and not owner.isDerivedFrom(SKETCH):
        message = f"This FreeCAD forgets a vertex of '{owner.Name}' as soon as it moves."
        details = {"advice": "Take an edge that ends there; its end is such as rim.start."}
        raise ConjureError("UNSUPPORTED", message, field=f"{field}.vertex", details=details)


def remove_external(sketch: Any, places: Iterable[int]) -> None:
    """Remove elements from a sketch by their places, from 0 on, with what refers to them."""
    gone = set(places)
    count = len(external_pairs(sketch))
    names = stored_names(sketch, external_pairs(sketch))
    left = [names.get(at, "") for at in range(count) if at not in gone]
    for place in sorted(gone, reverse=True):
        let_go(sketch, _LINK)
        sketch.delExternal(place)
    if gone:
        store_external_names(sketch, {at: name for at, name in enumerate(left) if name})


def _is_within_reach(sketch: DocumentObject, owner: DocumentObject) -> bool:
    return body_of(sketch) == body_of(owner) and owner != sketch


def external_reply(sketch: Any) -> dict[str, Any]:
    """Entry of the edges that a sketch refers to; none without any."""
    pairs = external_pairs(sketch)
    rows = [
        {"id": name, "object": owner, "element": element}
        for name, (owner, element) in zip(external_names(sketch, pairs), pairs)
    ]
    return {"external": rows} if rows else {}
