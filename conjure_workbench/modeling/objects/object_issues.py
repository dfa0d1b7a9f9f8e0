# SPDX-License-Identifier: MIT
"""Issues of an object. Nothing here raises for a broken object."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from ...errors import ConjureError
from ..command.recompute import failure
from ..document import feature_chain
from ..document.feature_chain import SKETCH, is_container, users
from ..document.freecad_errors import KERNEL_ERRORS, READ_ERRORS, quoted, sentence
from ..document.freecad_types import DocumentObject, Shape
from ..geometry import shapes
from ..measure.kernel_work import WorkBudget, shape_work
from . import spreadsheets
from .expressions import evaluate
from .spreadsheet_cells import used

_SLOW_FACES = 200
_SLOW_WORK = 5000
"""Work of the faces of all objects of a command; about five seconds."""
_SLOW_LIMIT_S = 30.0
_LISTED = 10


@dataclass(frozen=True)
class Issue:
    """One thing that is wrong with an object.

    Attributes:
        code: what it is, such as NOT_CLOSED.
        severity: "error", or "warning" for what does not make the object invalid.
        message: the reason in one sentence.
        details: further facts by name.
    """

    code: str
    severity: str
    message: str
    details: dict[str, Any] = field(default_factory=dict)

    def describe(self) -> dict[str, Any]:
        """As it stands in a reply."""
        facts = asdict(self)
        return {**facts, **facts.pop("details")}


def slow_checks(wanted: bool) -> WorkBudget:
    """The budget of slow checks for all objects of a command; empty if there are to be none."""
    return WorkBudget(_SLOW_WORK if wanted else 0, _SLOW_LIMIT_S)


def _should_have_one(obj: DocumentObject) -> bool:
    """True for an object that has no shape if something is wrong."""
    can_have = "Shape" in obj.PropertiesList
    return can_have and not is_container(obj) and not shapes.is_endless(obj)


def issues_of(obj: DocumentObject, budget: WorkBudget) -> tuple[list[Issue], bool]:
    """Issues of an object, and whether the budget of slow checks let everything be examined."""
    found = _of_state(obj)
    complete = True
    try:
        shape = shapes.shape_of(obj) if "Shape" in obj.PropertiesList else None
        if shape is not None and not shapes.is_empty(shape):
            found += _of_shape(obj, shape)
            few = shape.countElement("Face") <= _SLOW_FACES
            complete = few and budget.take(shape_work(shape.Faces))
            if complete and not any(issue.severity == "error" for issue in found):
                found += _of_slow_checks(obj, shape)
        elif _should_have_one(obj) and not found:
            severity = "warning" if obj.TypeId == SKETCH else "error"
            found.append(Issue("EMPTY", severity, f"'{obj.Name}' has an empty shape."))
    except READ_ERRORS as error:
        message = f"'{obj.Name}' cannot be read: {sentence(error)}."
        found.append(Issue("UNREADABLE", "error", message, quoted(error)))
    return found, complete


def _of_state(obj: DocumentObject) -> list[Issue]:
    found = _of_expressions(obj)
    if obj.TypeId == feature_chain.SHEET:
        found += _of_cells(obj)
    reason = failure(obj)
    if reason is not None and not found:
        message = f"'{obj.Name}' is in an error: {reason}."
        found.append(Issue("ERROR_STATE", "error", message, quoted(obj.getStatusString())))
    elif reason is None and "Touched" in obj.State:
        message = f"'{obj.Name}' was changed and has not been recomputed since."
        found.append(Issue("TOUCHED", "warning", message))
    return found


def _of_expressions(obj: DocumentObject) -> list[Issue]:
    found = []
    for path, text in obj.ExpressionEngine:
        name = path.lstrip(".")
        try:
            evaluate(obj, text, name)
        except ConjureError as error:
            message = f"'{name}' of '{obj.Name}' follows {text}: {error.problem}."
            details = {"property": name, "expression": text}
            found.append(Issue("BROKEN_EXPRESSION", "error", message, details))
    return found


def _of_cells(sheet: DocumentObject) -> list[Issue]:
    found = []
    for address in used(sheet):
        problem = spreadsheets.described(sheet, address).get("problem")
        if problem is not None:
            message = f"Cell {address} of '{sheet.Name}' has no value: {problem}."
            found.append(Issue("BROKEN_CELL", "error", message, {"cell": address}))
    return found[:_LISTED]


def _of_shape(obj: DocumentObject, shape: Shape) -> list[Issue]:
    found = []
    name = obj.Name
    if not shape.isValid():
        message = f"The shape of '{name}' is not valid."
        found.append(Issue("INVALID_SHAPE", "error", message, _quoted_all(_reasons(shape))))
    solids = shape.Solids
    if not all(shell.isClosed() for solid in solids for shell in solid.Shells):
        found.append(Issue("NOT_CLOSED", "error", f"A solid of '{name}' is not closed."))
    elif not shapes.is_closed(shape) and shape.Shells:
        found.append(Issue("NOT_CLOSED", "warning", f"'{name}' is an open surface."))
    if any(solid.Volume < 0 for solid in solids):
        message = f"A solid of '{name}' is inside out: its volume is negative."
        found.append(Issue("INSIDE_OUT", "error", message))
    return found


def _quoted_all(reasons: list[str]) -> dict[str, str]:
    """Facts of an issue that quote the kernel; none where it reports nothing."""
    return {"freecad_says": "; ".join(reasons)} if reasons else {}


def _reasons(shape: Shape, thorough: bool = False) -> list[str]:
    """Problems that the kernel reports, each once."""
    try:
        shape.check(thorough)
    except ValueError as error:
        lines = [line.strip(" .") for line in str(error).splitlines()]
        reported = dict.fromkeys(line for line in lines if line and line != "No error")
        return list(reported)[:_LISTED]
    return []


def _of_slow_checks(obj: DocumentObject, shape: Shape) -> list[Issue]:
    reasons = _reasons(shape, thorough=True)
    if reasons:
        message = f"Parts of the shape of '{obj.Name}' intersect each other."
        return [Issue("SELF_INTERSECTION", "error", message, _quoted_all(reasons[1:]))]
    if not shape.Solids or users(obj):
        return []
    faces = shape.countElement("Face")
    try:
        merged = shape.removeSplitter().countElement("Face")
    except KERNEL_ERRORS:
        # Then there is nothing to suggest.
        return []
    if merged < faces:
        message = f"{faces} faces of '{obj.Name}' could be {merged}: some are split needlessly."
        details = {"faces": faces, "faces_merged": merged}
        return [Issue("SPLIT_FACES", "warning", message, details)]
    return []
