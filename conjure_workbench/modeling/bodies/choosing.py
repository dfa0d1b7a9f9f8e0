# SPDX-License-Identifier: MIT
"""Bodies that commands work in: named, or meant by what was sent."""

from __future__ import annotations

from typing import Any, Iterable

from ...errors import ConjureError, missing
from ...vocabulary.elements.element_references import ByHandle
from ..command.context import Context
from ..document.feature_chain import BODY
from .profiles import body_named


def body_for(name: str | None, references: Iterable[Any], context: Context) -> Any:
    """The body that a command works in: the one that is named, that of handles, or the only one.

    Args:
        name: a body, or one of its features.
        references: references to elements, of which the handles tell their object.
        context: the command's.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER for what is no body; MISSING_PARAMETER if
            there is none; AMBIGUOUS_OBJECT with those that there are.
    """
    handles = [one.handle for one in references if isinstance(one, ByHandle)]
    if name is not None or handles:
        return body_named(name or handles[0].object, context, "body")
    bodies = context.document.findObjects(BODY)
    if not bodies:
        raise missing("body", "The document has no body: create_body makes one.")
    if len(bodies) > 1:
        raise which_of(bodies)
    return bodies[0]


def which_of(bodies: Iterable[Any]) -> ConjureError:
    """The AMBIGUOUS_OBJECT for a body that has to be named."""
    names = [one.Name for one in bodies]
    message = f"There are {len(names)} bodies, and none is named."
    return ConjureError("AMBIGUOUS_OBJECT", message, field="body", candidates=names)
