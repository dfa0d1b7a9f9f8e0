# SPDX-License-Identifier: MIT
"""Edges of other objects in a sketch: added for constraints to refer to, told, removed."""

from __future__ import annotations

from typing import Any, Iterable, Sequence

from ...errors import ConjureError, invalid
from ...vocabulary.sketching.external import External
from ..command.context import Context
from ..command.relinking.keeper import let_go
from ..document.feature_chain import BODY, body_of
from ..document.freecad_types import DocumentObject
from ..geometry.edges import Edges
from ..geometry.reference_resolution import resolve_elements

_LINK = "ExternalGeometry"
"""The property that links to the edges."""


def add_external(sketch: Any, wanted: Sequence[tuple[External, str]], context: Context) -> None:
    """Add edges to a sketch, which is in its body and computed.

    Raises:
        ConjureError: OBJECT_NOT_FOUND, REFERENCE_LOST, AMBIGUOUS; INVALID_PARAMETER for an edge
            outside of the sketch's body.
    """
    for one, field in wanted:
        reference = one.reference
        named = context.find_itself(reference.object_name, field)
        edges = Edges(named)
        found = resolve_elements([reference.edge], edges, field).indices
        if len(found) != 1:
            message = f"{len(found)} edges of '{named.Name}' are meant; one is needed."
            candidates = edges.candidates(found)
            raise ConjureError("AMBIGUOUS", message, field=field, candidates=candidates)
        # The shape of a body is that of its tip, to which a sketch inside the body can refer.
        owner = named.Tip if named.isDerivedFrom(BODY) else named
        if not _is_within_reach(sketch, owner):
            allowed = "an edge of the sketch's own body, or of what is in no body with it"
            raise invalid(field, "is out of the sketch's reach", owner.Name, allowed)
        let_go(sketch, _LINK)
        sketch.addExternal(owner.Name, f"Edge{found[0]}")


def remove_external(sketch: Any, places: Iterable[int]) -> None:
    """Remove edges from a sketch by their places, which count from 0, with what refers to them."""
    for place in sorted(places, reverse=True):
        let_go(sketch, _LINK)
        sketch.delExternal(place)


def _is_within_reach(sketch: DocumentObject, owner: DocumentObject) -> bool:
    return body_of(sketch) == body_of(owner) and owner != sketch


def external_reply(sketch: Any) -> dict[str, Any]:
    """Entry of the edges that a sketch refers to; none without any."""
    links = [(obj.Name, name) for obj, names in sketch.ExternalGeometry for name in names]
    rows = [
        {"id": f"external{at}", "object": name, "element": element}
        for at, (name, element) in enumerate(links, 1)
    ]
    return {"external": rows} if rows else {}
