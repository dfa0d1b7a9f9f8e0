# SPDX-License-Identifier: MIT
"""Shapes of other bodies and objects, bound into a body."""

from __future__ import annotations

from typing import Any

import Part

from ...errors import ConjureError, invalid, unfit
from ...vocabulary.commands.datums import BindShape, Bound
from ...vocabulary.elements.any_references import EdgeElement, VertexElement
from ..command.context import Context
from ..command.recompute import recompute
from ..document.feature_chain import BINDERS, BODY, body_of
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..geometry.edges import Edges
from ..geometry.faces import Faces
from ..geometry.reference_resolution import resolve_elements

_MOST_HANDLES = 4


def target_of(source: DocumentObject, name: str | None, context: Context) -> Any:
    """The body that gets a shape: the one of a name, else the only one that is not the source's.

    Raises:
        ConjureError: as `Context.find_itself`, AMBIGUOUS_OBJECT, NO_SHAPE; INVALID_PARAMETER for
            what is no body, or one that the source belongs to or is made of.
    """
    own = source if source.isDerivedFrom(BODY) else body_of(source)
    if name is None:
        every = [one for one in context.document.Objects if one.isDerivedFrom(BODY)]
        bodies = [one for one in every if one != own]
        if len(bodies) != 1:
            message = f"{len(bodies)} bodies can get the shape, and none is named."
            names = [one.Name for one in bodies]
            code = "AMBIGUOUS_OBJECT" if bodies else "OBJECT_NOT_FOUND"
            raise ConjureError(code, message, field="body", candidates=names)
        body: Any = bodies[0]
    else:
        body = context.find_itself(name, "body")
        if not body.isDerivedFrom(BODY):
            raise unfit("body", f"Object '{body.Name}' is no body", name, "a body, see create_body")
    context.use([body])
    if body == own:
        allowed = "what lies in another body or in none; features of the body use it as it is"
        raise invalid("reference", f"lies in '{body.Name}' itself", source.Name, allowed)
    if body in source.OutListRecursive:
        allowed = f"what is not made of '{body.Name}'"
        raise invalid("reference", f"is made of '{body.Name}'", source.Name, allowed)
    if shapes.is_empty(shapes.shape_of(source)):
        raise shapes.without_shape(source, "reference")
    return body


def elements_meant(wanted: Bound, source: DocumentObject) -> list[str]:
    """The names of the elements that are meant; none for all of an object.

    Raises:
        ConjureError: REFERENCE_LOST or AMBIGUOUS.
    """
    found: list[str] = []
    for at, one in enumerate(wanted.elements):
        field = f"reference.elements[{at}]"
        if isinstance(one, VertexElement):
            raise invalid(field, "is a vertex", f"Vertex{one.index}", "faces or edges")
        kind: Any = Edges if isinstance(one, EdgeElement) else Faces
        elements = kind(source)
        indices = resolve_elements([one.reference], elements, field).indices
        found += [f"{elements.element}{index}" for index in indices]
    return list(dict.fromkeys(found))


def bind(
    parameters: BindShape, source: DocumentObject, elements: list[str], body: Any, context: Context
) -> Any:
    """The bound shape, in its body and computed.

    Its kind is the one that knows where source and body lie, whatever parts they are in. Without
    that, FreeCAD takes the shape of a feature without the placement of its body.

    Raises:
        ConjureError: GEOMETRY_ERROR or RESULT_INVALID.
    """
    following, copy = BINDERS
    kind = following if parameters.follow else copy
    made = context.create_wanted(parameters, kind, default="Bound")
    was_current = "Touched" not in body.State
    body.addObject(made)
    if parameters.follow:
        made.TraceSupport = True
        made.Support = [(source, tuple(elements or ("",)))]
    else:
        made.BindMode = "Detached"
        made.Shape = _copy(source, elements, shapes.outer_placement(made))
    context.build(made, solid=False)
    if was_current:
        # It has another content, but not another shape.
        recompute(body)
    return made


def _copy(source: DocumentObject, elements: list[str], outer: Any) -> Any:
    whole = shapes.global_shape_of(source)
    parts = [whole.getElement(name) for name in elements]
    chosen = whole if not parts else parts[0] if len(parts) == 1 else Part.Compound(parts)
    return shapes.placed(chosen, outer.inverse()).copy()


def names_of(made: DocumentObject) -> dict[str, Any]:
    """Entry of the handles of the first faces of a bound shape, or of its edges without any."""
    faces = Faces(made)
    elements: Any = faces if len(faces) else Edges(made)
    indices = range(1, min(len(elements), _MOST_HANDLES) + 1)
    return {"handles": [elements.handle(index) for index in indices]}
