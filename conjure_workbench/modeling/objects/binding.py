# SPDX-License-Identifier: MIT
"""Properties that are bound to expressions."""

from __future__ import annotations

from typing import Any

from ..command.context import Context
from ..document.freecad_errors import own_words, quoted
from ..document.freecad_types import DocumentObject
from . import expressions, formula_cost
from .property_values import refuse_outside, refused


def bind(obj: DocumentObject, path: str, expression: str, context: Context, field: str) -> Any:
    """Have a property follow an expression, which is judged first; nothing is recomputed.

    Args:
        obj: the object.
        path: the property, or the path to a part of one.
        expression: the expression, without a leading `=`.
        context: the command's.
        field: the parameter that the expression was sent in, for the error.

    Returns:
        The value that the expression has now.

    Raises:
        ConjureError: INVALID_PARAMETER for one that has no value, one of another unit, one that
            costs too much, or a circle; NOT_PERMITTED.
    """
    formula_cost.check(obj.Document, {(obj.Name, path): f"={expression}"}, field=lambda key: field)
    text, value = expressions.evaluate(obj, expression, field)
    expressions.check_fits(obj, path, value, field)
    refuse_outside(obj, path, value, context, field)
    try:
        obj.setExpression(path, text)
    except Exception as error:  # FreeCAD raises whatever Python's operators raise
        if "cyclic" in own_words(error):
            raise expressions.in_circle(obj, field, expression) from error
        problem = f"FreeCAD does not take it: {expressions.reason(error)}"
        raise refused(field, problem, expression, details=quoted(error)) from error
    return value


def bound_paths(obj: DocumentObject) -> dict[str, str]:
    """The expressions of an object, by the paths that follow them."""
    return {path.lstrip("."): text for path, text in obj.ExpressionEngine}
