# SPDX-License-Identifier: MIT
"""Edges that can be rounded and beveled: those at which two faces meet at an angle."""

from __future__ import annotations

from itertools import islice
from typing import Any

from ...errors import ConjureError
from ...vocabulary.commands.modifiers import ChamferFace, FilletFace
from ..geometry.edges import Edges
from ..geometry.elements import LISTED
from ..geometry.faces import Faces
from ..geometry.forms import curve_type
from ..geometry.reference_resolution import Chosen, resolve_elements


def edges_of_faces(
    parameters: FilletFace | ChamferFace, edges: Edges
) -> tuple[Chosen, dict[str, Any]]:
    """The edges of the faces meant, in their order, and what the reply says of the faces.

    Raises:
        ConjureError: REFERENCE_LOST, if none of them has a curve of the class wanted; as
            `resolve_elements`.
    """
    faces = Faces(edges.obj, edges.shape)
    indices = resolve_elements(parameters.face, faces, "face").indices
    around = sorted(set().union(*(edges.of_face(faces.at(index)) for index in indices)))
    wanted = parameters.edge_filter
    chosen = Chosen()
    chosen.indices = [
        index for index in around if wanted is None or curve_type(edges.at(index)) == wanted
    ]
    names = [f"Face{index}" for index in indices]
    if not chosen.indices:
        raise ConjureError(
            "REFERENCE_LOST",
            f"No {f'{wanted!r} ' if wanted else ''}edges on face '{', '.join(names[:LISTED])}'",
            field="edge_filter" if wanted else "face",
            given=wanted,
            allowed=sorted({curve_type(edges.at(index)) for index in around}),
            candidates=edges.candidates(around),
        )
    return chosen, {"face": indices[0] if len(indices) == 1 else indices, "faces": names}


def sharp_edges(chosen: Chosen, edges: Edges, field: str) -> tuple[list[int], list[dict[str, Any]]]:
    """The edges meant that are sharp, and the others, which must be meant by words only."""
    sharp = [index for index in chosen.indices if edges.kind(index).is_sharp]
    skipped: list[dict[str, Any]] = [
        {"index": index, "reason": edges.kind(index).value}
        for index in chosen.indices
        if index not in sharp
    ]
    named = [one for one in skipped if one["index"] in chosen.named]
    if named or not sharp:
        first = (named or skipped)[0]
        raise ConjureError(
            "REFERENCE_LOST",
            f"Edge{first['index']} cannot be worked on: it is {_WORDS[first['reason']]}.",
            field=field,
            given=[f"Edge{one['index']}" for one in (named or skipped)[:LISTED]],
            candidates=_sharp_candidates(edges),
            details={"skipped_edges": skipped[:LISTED]},
        )
    return sharp, skipped


_WORDS = {
    "smooth": "where two faces pass into each other smoothly",
    "seam": "the seam of a round face",
    "boundary": "the border of an open surface",
    "degenerate": "a single point",
    "free": "an edge without a face",
}


def _sharp_candidates(edges: Edges) -> list[dict[str, Any]]:
    sharp = (index for index in range(1, len(edges) + 1) if edges.kind(index).is_sharp)
    return [edges.describe(index) for index in islice(sharp, LISTED)]
