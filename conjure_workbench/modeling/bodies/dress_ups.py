# SPDX-License-Identifier: MIT
"""Fillets, chamfers and walls at the tip of a body."""

from __future__ import annotations

from typing import Any, Callable, Sequence

from ...errors import ConjureError
from ..command.context import Context
from ..document import rounding
from ..document.freecad_errors import KERNEL_ERRORS, sentence
from ..document.freecad_types import DocumentObject
from . import dimensions
from .tip import FeatureWork


def dress_up(
    parameters: Any,
    context: Context,
    body: DocumentObject,
    type_id: str,
    elements: Sequence[str],
    properties: dict[str, Any],
    trial: Callable[[], Any],
) -> tuple[Any, dict[str, Any]]:
    """Make a feature on edges or faces of the tip of a body.

    Args:
        parameters: the command's.
        context: the command's.
        body: the body, up to date.
        type_id: such as "PartDesign::Fillet".
        elements: the names of its edges or faces.
        properties: the feature's other properties, in the order in which to set them.
        trial: makes the same of the tip's shape in the kernel's process, because some inputs end
            the process; raises what the kernel does, or ConjureError, where it cannot.

    Returns:
        The feature, and the facts of the reply.

    Raises:
        ConjureError: GEOMETRY_ERROR or RESULT_INVALID.
    """
    work = FeatureWork(body, context, None)
    try:
        trial()
    except KERNEL_ERRORS as error:
        message = f"FreeCAD cannot make a {type_id} of '{body.Name}': {sentence(str(error))}."
        raise ConjureError("GEOMETRY_ERROR", message) from error
    feature = work.create(parameters, type_id)
    feature.Base = (work.before, list(elements))
    for name, value in properties.items():
        setattr(feature, name, value)
    if not work.build(feature):
        message = f"'{feature.Name}' looks exactly like '{work.before.Name}'."
        context.warn("NOTHING_CHANGED", message, feature)
    work.finish(feature)
    key = "added" if work.changed > 0 else "removed"
    return feature, {
        "body": body.Name,
        "dimensions": dimensions.of_feature(feature),
        "volume": {
            "before": rounding.tidy(work.volume),
            key: rounding.tidy(abs(work.changed)),
        },
    }
