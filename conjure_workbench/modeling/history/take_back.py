# SPDX-License-Identifier: MIT
"""One step taken back alone, as a new undo step: exactly, or not at all."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError
from ..command.context import Context
from ..command.held_values import held, loose, same
from ..command.numbering import Step
from ..command.recompute import attempt, blaming, inputs_first
from ..command.value_log import StepValues
from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import Document, DocumentObject
from ..document.visibility import set_recorded
from .exactness import LOOKS, reasons_against
from .reason_words import in_words

_LISTED = 5
_SET_ELSEWHERE = ("ExpressionEngine", "Visibility")
_COMPUTED = "Shape"
_KEEPS_ITS_SHAPE = "Part::Feature"
"""Type of an object whose shape is not computed, but set."""


def take_back(step: Step, context: Context) -> None:
    """Take back what a step made and changed, within the undo step of the running command.

    Raises:
        ConjureError: NOT_ALONE, with the reasons; what has begun is then to be rolled back.
    """
    with blaming("step", step.number):
        reasons = reasons_against(step, context.services)
        if reasons:
            raise _inexact([in_words(reason) for reason in reasons])
        log = context.services.values
        values: Any = log.step(context.document, step.number)
        _take_back(context.document, values)
        different = _differences(context.document, values, log.running)
        if different:
            raise _inexact(different)


def _take_back(document: Document, values: StepValues) -> None:
    broken = {obj.ID for obj in document.Objects if "Touched" in obj.State}
    _put_back(document, values)
    for name in reversed(list(values.made.values())):
        # Removing a body or a part already takes its own objects along.
        if document.getObject(name) is not None:
            document.removeObject(name)
    _compute(document, values, broken)
    _show(document, values)


def _put_back(document: Document, values: StepValues) -> None:
    """Set the inputs as they were; what is computed from them comes later."""
    for (number, name), value in values.before.items():
        if name == "ExpressionEngine":
            _put_back_expressions(_named(document, values.names[number]), value)
    for (number, name), value in values.before.items():
        obj = _named(document, values.names[number])
        if name in _SET_ELSEWHERE or _is_computed(obj, name) or same(held(obj, name), value):
            continue
        _set(obj, name, loose(value, document))


def _named(document: Document, name: str) -> Any:
    """The object of a name; that it is there has been seen."""
    return document.getObject(name)


def _is_computed(obj: DocumentObject, name: str) -> bool:
    if name == _COMPUTED:
        return obj.TypeId != _KEEPS_ITS_SHAPE
    return "ReadOnly" in obj.getTypeOfProperty(name)


def _set(obj: DocumentObject, name: str, value: Any) -> None:
    try:
        setattr(obj, name, value)
    except (*KERNEL_ERRORS, AttributeError, TypeError, ValueError) as error:
        problem = f"'{obj.Name}' does not take its {name} of before"
        raise _inexact([problem]) from error


def _put_back_expressions(obj: DocumentObject, value: Any) -> None:
    now, before = dict(obj.ExpressionEngine), dict(value)
    for path in now.keys() - before.keys():
        obj.setExpression(path, None)
    for path, expression in before.items():
        if now.get(path) != expression:
            obj.setExpression(path, expression)


def _compute(document: Document, values: StepValues, broken: set[int]) -> None:
    """Compute what was changed; not what could not be computed before, and only looks another."""
    set_again = {number for number, what in values.before if what not in LOOKS}
    changed = [
        _named(document, name)
        for number, name in values.names.items()
        if number in set_again or number not in broken
    ]
    for obj in inputs_first(changed):
        if "Touched" in obj.State or (obj.ID, _COMPUTED) in values.before:
            problem = attempt(obj)
            if problem is not None:
                raise _inexact([f"FreeCAD cannot compute '{obj.Name}' again: {problem}"])


def _show(document: Document, values: StepValues) -> None:
    """Show and hide last: FreeCAD's window shows by itself what a deleted object was made of."""
    for (number, name), value in values.before.items():
        if name == "Visibility":
            set_recorded(_named(document, values.names[number]), bool(value))


def _differences(document: Document, values: StepValues, now: StepValues) -> list[str]:
    """List what is not as it was before the step, or not as it was before it was taken back."""
    left = [f"'{name}' stays" for name in values.made.values() if document.getObject(name)]
    expected = {
        **{key: (now.names[key[0]], value) for key, value in now.before.items()},
        **{key: (values.names[key[0]], value) for key, value in values.before.items()},
    }
    for (number, what), (name, value) in expected.items():
        obj = _named(document, name)
        if number not in values.made and (obj is None or not same(held(obj, what), value)):
            left.append(f"{what} of '{name}' would be another")
    return [*left, *(f"'{name}' would come" for name in now.made.values())]


def _inexact(problems: list[str]) -> ConjureError:
    shown = "; ".join(problems[:_LISTED])
    more = f"; and {len(problems) - _LISTED} more" if len(problems) > _LISTED else ""
    return ConjureError("NOT_ALONE", f"The step cannot be taken back alone: {shown}{more}.")
