# SPDX-License-Identifier: MIT
"""Models checked, with what may put right what is wrong."""

from __future__ import annotations

import time
from itertools import combinations
from typing import Any

from ...vocabulary.commands.health import CheckAll, SuggestFixes, ValidateGeometry
from ..command import report
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import ORIGINS, body_of, is_container
from ..document.freecad_errors import KERNEL_ERRORS
from ..geometry import shapes
from ..objects.issue_fixes import fix_for
from ..objects.object_issues import Issue, SlowChecks, issues_of

_PAIRS_S = 5.0
_LISTED = 100
_LEAST_SHARE = 1e-9
"""Of the smaller volume: what two solids have in common by rounding alone is less."""


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
    """The pairs of visible solids that share a volume, in mm3, and those not looked at.

    What is computed from the other, or holds it, is no pair. A pair stays undecided when the time
    for the whole is over, or when the kernel fails.
    """
    solids = []
    for obj in objects:
        shape = None if is_container(obj) or body_of(obj) else shapes.global_shape_of(obj)
        if shape is not None and obj.Visibility and shape.Solids:
            solids.append((obj, shape, {below.Name for below in _made_of(obj)}))
    end = time.monotonic() + _PAIRS_S
    found, undecided = [], []
    for (one, first, below), (other, second, under) in combinations(solids, 2):
        if other.Name in below or one.Name in under:
            continue
        if not first.BoundBox.intersect(second.BoundBox):
            continue
        volume = _common_volume(first, second) if time.monotonic() < end else None
        if volume is None:
            undecided.append([one.Name, other.Name])
        elif volume > _LEAST_SHARE * min(first.Volume, second.Volume):
            shared = rounding.significant(volume)
            found.append({"object_a": one.Name, "object_b": other.Name, "volume": shared})
    return found, undecided[:_LISTED]


def _made_of(obj: Any) -> list[Any]:
    """All that an object is computed from, also where the links run in a circle."""
    found: dict[str, Any] = {}
    waiting = list(obj.OutList)
    while waiting:
        below = waiting.pop()
        if below.Name not in found:
            found[below.Name] = below
            waiting += below.OutList
    return list(found.values())


def _common_volume(one: Any, other: Any) -> float | None:
    try:
        return float(one.common(other).Volume)
    except KERNEL_ERRORS:
        return None
