# SPDX-License-Identifier: MIT
"""Models checked, with what may put right what is wrong."""

from __future__ import annotations

import time
from typing import Any

from ...errors import ConjureError
from ...vocabulary.commands.health import CheckAll, SuggestFixes, ValidateGeometry
from ..command import report
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import ORIGINS
from ..measure import interference, volumes
from ..measure.interference import BoundedShape
from ..objects.issue_fixes import fix_for
from ..objects.object_issues import Issue, SlowChecks, issues_of

_PAIRS_S = 5.0
_LISTED = 100


@handles(ValidateGeometry)
def validate_geometry(parameters: ValidateGeometry, context: Context) -> Result:
    """The issues of each object."""
    checked, total = _check(parameters, context)
    return Result(facts=_told(checked, total, parameters))


@handles(CheckAll)
def check_all(parameters: CheckAll, context: Context) -> Result:
    """The issues of each object, and the pairs that interfere."""
    checked, total = _check(parameters, context)
    facts = _told(checked, total, parameters)
    sound = [obj for obj, issues, _ in checked if not _has_error(issues)]
    facts["interferences"], facts["undecided_pairs"] = _interferences(sound)
    facts["summary"]["interference_pairs"] = len(facts["interferences"])
    return Result(facts=facts)


@handles(SuggestFixes)
def suggest_fixes(parameters: SuggestFixes, context: Context) -> Result:
    """For each issue a command to send."""
    checked, total = _check(parameters, context)
    suggestions = []
    for obj, issues, _ in checked:
        for issue in issues:
            fix, name, values = fix_for(obj, issue)
            suggestions.append(
                {
                    "object": obj.Name,
                    "object_id": obj.Name,
                    "issue": issue.message,
                    "code": issue.code,
                    "severity": issue.severity,
                    "fix": fix,
                    "command": name,
                    "parameters": values,
                }
            )
    return Result(
        facts={
            "suggestions": suggestions,
            "count": len(suggestions),
            "summary": _summary(checked, total),
        }
    )


def _check(parameters: Any, context: Context) -> tuple[list[tuple[Any, list[Issue], bool]], int]:
    """Object, issues and whether everything was looked at; and how many objects there are."""
    if parameters.objects is not None:
        objects = [context.find(name, "objects") for name in parameters.objects]
    else:
        objects = [obj for obj in context.document.Objects if obj.TypeId not in ORIGINS]
    page = objects[parameters.offset : parameters.offset + parameters.max_objects]
    slow = SlowChecks(not parameters.skip_slow_checks)
    return [(obj, *issues_of(obj, slow)) for obj in page], len(objects)


def _has_error(issues: list[Issue]) -> bool:
    return any(issue.severity == "error" for issue in issues)


def _summary(checked: Any, total: int) -> dict[str, int]:
    invalid = sum(_has_error(issues) for _, issues, _ in checked)
    return {
        "total": total,
        "checked": len(checked),
        "valid": len(checked) - invalid,
        "invalid": invalid,
    }


def _told(checked: Any, total: int, parameters: Any) -> dict[str, Any]:
    rows = []
    for obj, issues, complete in checked:
        row = {
            "object": obj.Name,
            **report.identity(obj),
            "valid": not _has_error(issues),
            "issues": [issue.told() for issue in issues],
        }
        if not complete:
            row["skipped_checks"] = ["self_intersection", "split_faces"]
        rows.append(row)
    return {"objects": rows, "summary": _summary(checked, total), "offset": parameters.offset}


def _interferences(objects: list[Any]) -> tuple[list[dict[str, Any]], list[list[str]]]:
    """The pairs of visible solids that overlap, with the volume in mm3, and those not looked at.

    What is computed from the other, or holds it, is no pair. A pair stays undecided when the time
    for the whole is over, or when the kernel fails.
    """
    solids = [obj for obj in objects if interference.stands_for_itself(obj)]
    place = {obj.Name: at for at, obj in enumerate(solids)}
    below = {obj.Name: _made_of(obj) for obj in solids}
    pairs = sorted(
        (place[one.name], place[other.name], one, other)
        for one, other in interference.pairs_of_boxes(list(map(BoundedShape, solids)))
        if other.name not in below[one.name] and one.name not in below[other.name]
    )
    end = time.monotonic() + _PAIRS_S
    found, undecided = [], []
    for *_, one, other in pairs:
        names = {"object_a": one.name, "object_b": other.name}
        try:
            late = time.monotonic() > end
            overlaps, shared = (False, []) if late else interference.overlap(one.shape, other.shape)
        except ConjureError:
            late = True
        if late:
            undecided.append(list(names.values()))
        elif overlaps:
            volume = interference.shared_volume(shared, volumes.MOST_POINTS) if shared else None
            found.append({**names, "volume": volume and rounding.significant(volume)})
    return found, undecided[:_LISTED]


def _made_of(obj: Any) -> set[str]:
    """The names of all that an object is computed from, also where the links run in a circle."""
    found: set[str] = set()
    waiting = list(obj.OutList)
    while waiting:
        below = waiting.pop()
        if below.Name not in found:
            found.add(below.Name)
            waiting += below.OutList
    return found
