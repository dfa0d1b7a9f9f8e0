# SPDX-License-Identifier: MIT
"""Models checked, with what may put right what is wrong."""

from __future__ import annotations

from typing import Any, List, Tuple

from ...errors import ConjureError
from ...vocabulary.commands.health import CheckAll, SuggestFixes, ValidateGeometry
from ..command import report
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import ORIGINS
from ..document.freecad_types import DocumentObject
from ..measure import interference, volumes
from ..measure.interference import BoundedShape
from ..measure.kernel_work import WorkBudget, boolean_work
from ..objects.issue_fixes import fix_for
from ..objects.object_issues import Issue, issues_of, slow_checks

_PAIRS_WORK = 8000
"""Work of all intersections of a command; six seconds for boxes, twenty for threads."""
_PAIRS_LIMIT_S = 60.0
_LISTED = 100

Checked = List[Tuple[Any, List[Issue], bool]]
"""Objects, their issues, and whether the slow checks were made."""


@handles(ValidateGeometry)
def validate_geometry(parameters: ValidateGeometry, context: Context) -> Result:
    """The issues of each object."""
    checked, facts = _check(parameters, context)
    return Result(facts={"objects": _rows(checked), **facts, "offset": parameters.offset})


@handles(CheckAll)
def check_all(parameters: CheckAll, context: Context) -> Result:
    """The issues of each object, and the pairs that interfere."""
    checked, facts = _check(parameters, context)
    sound = [obj for obj, issues, _ in checked if not _has_error(issues)]
    facts.update(_interferences(sound), objects=_rows(checked), offset=parameters.offset)
    facts["summary"]["interference_pairs"] = len(facts["interferences"])
    facts["interferences"] = facts["interferences"][:_LISTED]
    return Result(facts=facts)


@handles(SuggestFixes)
def suggest_fixes(parameters: SuggestFixes, context: Context) -> Result:
    """For each issue a command to send."""
    checked, facts = _check(parameters, context)
    suggestions = []
    for obj, issues, _ in checked:
        for issue in issues:
            fix, name, values = fix_for(obj, issue)
            suggestions.append(
                {
                    "object_id": obj.Name,
                    "issue": issue.message,
                    "code": issue.code,
                    "severity": issue.severity,
                    "fix": fix,
                    "command": name,
                    "parameters": values,
                }
            )
    return Result(facts={"suggestions": suggestions, "count": len(suggestions), **facts})


def _check(
    parameters: ValidateGeometry | CheckAll | SuggestFixes, context: Context
) -> tuple[Checked, dict[str, Any]]:
    """The checked objects, and their summary as a reply has it."""
    if parameters.objects is not None:
        objects = [context.find(name, "objects") for name in parameters.objects]
    else:
        objects = [obj for obj in context.document.Objects if obj.TypeId not in ORIGINS]
    page = objects[parameters.offset : parameters.offset + parameters.max_objects]
    budget = slow_checks(not parameters.skip_slow_checks)
    checked = [(obj, *issues_of(obj, budget)) for obj in page]
    invalid = sum(_has_error(issues) for _, issues, _ in checked)
    summary = {
        "total": len(objects),
        "checked": len(checked),
        "valid": len(checked) - invalid,
        "invalid": invalid,
    }
    return checked, {"summary": summary, **budget.reply()}


def _has_error(issues: list[Issue]) -> bool:
    return any(issue.severity == "error" for issue in issues)


def _rows(checked: Checked) -> list[dict[str, Any]]:
    rows = []
    for obj, issues, complete in checked:
        row = {
            **report.identity(obj),
            "valid": not _has_error(issues),
            "issues": [issue.describe() for issue in issues],
        }
        if not complete:
            row["skipped_checks"] = ["self_intersection", "split_faces"]
        rows.append(row)
    return rows


def _interferences(objects: list[Any]) -> dict[str, Any]:
    """The pairs of visible solids that overlap, with the volume in mm3, and those undecided.

    What is computed from the other, or holds it, is no pair. A pair stays undecided where the
    budget is spent, or where the kernel fails.
    """
    solids = [obj for obj in objects if interference.stands_for_itself(obj)]
    place = {obj.Name: at for at, obj in enumerate(solids)}
    below = {obj.Name: _made_of(obj) for obj in solids}
    pairs = sorted(
        (place[one.name], place[other.name], one, other)
        for one, other in interference.pairs_of_boxes(list(map(BoundedShape, solids)))
        if other.name not in below[one.name] and one.name not in below[other.name]
    )
    budget = WorkBudget(_PAIRS_WORK, _PAIRS_LIMIT_S)
    found, undecided, spent = [], [], False
    for *_, one, other in pairs:
        spent = spent or not budget.take(1 + boolean_work([one.shape, other.shape]))
        overlap = None if spent else _overlap(one, other)
        if overlap is None:
            undecided.append([one.name, other.name])
        elif overlap[0]:
            names = {"object_a": one.name, "object_b": other.name}
            found.append({**names, "volume": _volume(overlap[1])})
    return {"interferences": found, "undecided_pairs": undecided[:_LISTED], **budget.reply()}


def _overlap(one: BoundedShape, other: BoundedShape) -> tuple[bool, list[Any]] | None:
    try:
        return interference.overlap(one.shape, other.shape)
    except ConjureError:
        return None


def _volume(shared: list[Any]) -> float | None:
    """The volume that bodies share in mm3; None where they overlap by a corner alone."""
    if not shared:
        return None
    return rounding.significant(interference.shared_volume(shared, volumes.MOST_POINTS))


def _made_of(obj: DocumentObject) -> set[str]:
    """The names of all that an object is computed from, also where the links run in a circle."""
    found: set[str] = set()
    waiting = list(obj.OutList)
    while waiting:
        below = waiting.pop()
        if below.Name not in found:
            found.add(below.Name)
            waiting += below.OutList
    return found
