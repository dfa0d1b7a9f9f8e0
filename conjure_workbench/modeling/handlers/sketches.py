# SPDX-License-Identifier: MIT
"""Sketches, drawn in one go: all geometry, then all constraints, then solved once."""

from __future__ import annotations

from typing import Any, Callable

from ...errors import invalid, unfit
from ...vocabulary.commands.sketches import CreateSketch, EditSketch, GetSketch
from ...vocabulary.sketching.changes import Additions, Bound, Reattachment
from ...vocabulary.sketching.data import DrawnSketch
from ..bodies.making import new_body
from ..command import report
from ..command.context import Context, Result
from ..command.dependents import update_dependents
from ..command.registry import handles
from ..document.feature_chain import SKETCH, body_of
from ..editing.sketch_expressions import bind_new, bind_set
from ..geometry.sketches.element_names import SketchElements
from ..sketching import edits
from ..sketching.attaching import Seat, attach, body_for, find_sketch, put_into, support_of
from ..sketching.completing import complete
from ..sketching.constraining import constrain
from ..sketching.differing import added_reply, differing_reply
from ..sketching.drafts import Wanted, draft_of
from ..sketching.drawing import draw
from ..sketching.external_elements import add_external
from ..sketching.guessing import Seen, join_and_guess
from ..sketching.profiles import profile_of
from ..sketching.readings import Drawing, Reading
from ..sketching.solving import leave_out_redundant
from ..sketching.telling import (
    conflicts_reply,
    constraints_reply,
    freedom_reply,
    geometry_reply,
    place_reply,
)

_NEW = "new"


@handles(CreateSketch)
def create_sketch(parameters: CreateSketch, context: Context) -> Result:
    """Make a Sketcher::SketchObject, in its body if there is one."""
    sketch, told = draw_sketch(parameters, parameters.body, context)
    context.visibility.show_at_end(sketch)
    return Result(sketch, {"sketch": told})


def draw_sketch(
    parameters: CreateSketch | DrawnSketch,
    body_name: str | None,
    context: Context,
    *,
    needs_body: bool = False,
) -> tuple[Any, dict[str, Any]]:
    """Make a sketch.

    Args:
        parameters: the sketch as data.
        body_name: its body; "new" for one that is made; None for that of its place or the only one.
        context: the command's, which is warned.
        needs_body: whether to make a body where none is meant.

    Returns:
        The sketch, and its entry in the reply.

    Raises:
        ConjureError: as `support_of`, `body_for`, `constrain` and `complete`.
    """
    support = support_of(parameters.on, context)
    body = None if body_name == _NEW else body_for(support, body_name, context)
    if needs_body and body is None and support.object is not None:
        name = support.object.Name
        raise unfit("on", f"'{name}' lies in no body", name, "a plane, or a face of a body")
    if body is None and (needs_body or body_name == _NEW):
        body = new_body(context)
    named = (parameters.name, parameters.label)
    sketch: Any = context.create(SKETCH, *named, default="Sketch")
    if body is not None:
        put_into(body, sketch)
    seat = Seat(
        parameters.offset,
        parameters.rotation,
        parameters.reversed,
        parameters.axes == "canonical",
    )
    attach(sketch, support, body, seat)
    draft = draft_of(parameters.geometry, parameters.constraints)
    add_external(sketch, draft.external, context)
    draw(sketch, draft.pieces)
    elements = SketchElements(sketch)
    drawn = Drawing(elements.geometry)
    origins = constrain(sketch, draft.wanted, elements)
    bind_new(sketch, origins, context)
    new = range(len(draft.pieces))
    wanted = Seen(parameters.join, parameters.guess)
    joined = join_and_guess(sketch, new, drawn, elements, wanted)
    newcomers = _paths(origins, joined)
    left_out: list[dict[str, Any]] = []
    if parameters.allow_redundant:
        kept, left_out = leave_out_redundant(sketch, newcomers, drawn)
        newcomers = {now: newcomers[before] for before, now in kept.items()}
        joined = {now: joined[before] for before, now in kept.items() if before in joined}
        origins = {now: origins[before] for before, now in kept.items() if before in origins}
    told = complete(sketch, newcomers, drawn, context, is_new=True)
    told.update(added_reply(sketch, joined), **differing_reply(sketch, origins))
    return sketch, {**told, **({"left_out": left_out} if left_out else {})}


def _paths(*made: dict[int, Wanted]) -> dict[int, str]:
    return {index: one.path for some in made for index, one in some.items()}


@handles(GetSketch)
def get_sketch(parameters: GetSketch, context: Context) -> Result:
    """Read a sketch, also one that a person drew; nothing is solved."""
    sketch = find_sketch(parameters.object_name, context)
    reading = Reading(sketch)
    every = range(len(reading.drawing))
    page, numbers = report.page_of(every, parameters)
    within = every[parameters.offset : parameters.offset + len(page)]
    parts: dict[str, Callable[[], dict[str, Any]]] = {
        "place": lambda: place_reply(sketch),
        "geometry": lambda: {"geometry": geometry_reply(reading, within)},
        "constraints": lambda: {"constraints": constraints_reply(reading, within)},
    }
    told: dict[str, Any] = {}
    if report.state(sketch) == "error":
        told = {"state": "error", "conflicting": conflicts_reply(sketch, reading.elements)}
    else:
        parts["freedom"] = lambda: freedom_reply(reading)
        parts["profile"] = lambda: {"profile": profile_of(sketch, reading)}
    for part, reply in parts.items():
        if part in parameters.fields:
            told.update(reply())
    return Result(None, {"object_id": sketch.Name, "sketch": told, **numbers})


@handles(EditSketch)
def edit_sketch(parameters: EditSketch, context: Context) -> Result:
    """Change elements and constraints by name, solve once, then recompute what depends on it."""
    sketch = find_sketch(parameters.object_name, context)
    add = parameters.add or Additions()
    edits.keep_names(sketch, _used(parameters, add))
    removed = edits.remove(sketch, parameters.remove)
    before = SketchElements(sketch)
    names, taken = before.names, [*before.names, *before.external]
    draft = draft_of(add.geometry, add.constraints, taken, "add.")
    add_external(sketch, draft.external, context)
    draw(sketch, draft.pieces)
    edits.update(sketch, parameters.update)
    origins = constrain(sketch, draft.wanted)
    bind_new(sketch, origins, context)
    elements = SketchElements(sketch)
    drawn = Drawing(elements.geometry)
    new = range(len(names), len(names) + len(draft.pieces))
    wanted = Seen(parameters.join, parameters.guess)
    joined = join_and_guess(sketch, new, drawn, elements, wanted)
    sizes = {name: one for name, one in parameters.set.items() if not isinstance(one, Bound)}
    fields = edits.set_values(sketch, sizes)
    fields.update(bind_set(sketch, parameters.set, context))
    edits.rename(sketch, parameters.rename)
    edits.set_construction(sketch, parameters.construction)
    if parameters.reattach is not None:
        _reattach(sketch, parameters.reattach, context)
    told = complete(sketch, {**_paths(origins, joined), **fields}, drawn, context)
    update_dependents(sketch, context)
    told.update(added_reply(sketch, joined), **differing_reply(sketch, origins))
    gone = {"removed": removed} if removed else {}
    return Result(sketch, {"sketch": {**told, **gone}})


def _used(parameters: EditSketch, add: Additions) -> list[str]:
    """The names of elements that an edit uses, among others."""
    by_name = (parameters.update, parameters.rename, parameters.construction)
    return [
        *(reference for one in add.constraints for reference in one.of),
        *(name for names in by_name for name in names),
        *(one for one in parameters.remove if isinstance(one, str)),
        *(
            reference
            for one in parameters.remove
            if not isinstance(one, str)
            for reference in one.of
        ),
    ]


def _reattach(sketch: Any, place: Reattachment, context: Context) -> None:
    support = support_of(place.on, context, "reattach.on")
    body = body_of(sketch)
    if support.object is not None and support.body != body:
        allowed = "a place in the body of the sketch"
        name = support.object.Name
        raise invalid("reattach.on", "is not in the body of the sketch", name, allowed)
    attach(sketch, support, body, Seat(place.offset, place.rotation, place.reversed))
