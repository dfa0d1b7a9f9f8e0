# SPDX-License-Identifier: MIT
"""Bodies of PartDesign."""

from __future__ import annotations

from typing import Any

from ...vocabulary.commands.bodies import CreateBody, GetBody
from ..bodies import telling
from ..bodies.making import body_around, new_body
from ..bodies.profiles import body_named
from ..command import report
from ..command.context import Context, Result
from ..command.recompute import recompute
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import solid_features
from ..editing import families
from ..geometry import shapes
from ..measure import volumes
from ..objects.placements import placement


@handles(CreateBody)
def create_body(parameters: CreateBody, context: Context) -> Result:
    """Make a PartDesign::Body, with a base feature if there is one."""
    base = None
    if parameters.base is not None:
        base = context.solid_operand(parameters.base, "base")
    body = new_body(context, parameters.name, parameters.label)
    where = placement(parameters.placement)
    if not where.isIdentity():
        body.Placement = where
    if base is None:
        recompute(body)
        return Result(body)
    body_around(base, body, context)
    return Result(body, {"base": base.Name, "tip": body.Tip.Name})


@handles(GetBody)
def get_body(parameters: GetBody, context: Context) -> Result:
    """Read the features; nothing is recomputed."""
    body = body_named(parameters.object_name, context, "object_name")
    features = solid_features(body)
    page, numbers = report.page_of(features, parameters)
    tip, shape = body.Tip, shapes.shape_of(body)
    ahead = features[features.index(tip) + 1 :] if tip in features else []
    rows = []
    for feature in page:
        told = families.parameters_of(feature)
        values = {name: entry["value"] for name, entry in told.items() if _says_something(entry)}
        after = {"after_tip": True} if feature in ahead else {}
        left_out = {"suppressed": True} if getattr(feature, "Suppressed", False) else {}
        rows.append(
            {
                **report.identity(feature),
                "state": report.state(feature),
                **after,
                **left_out,
                "parameters": values,
                **telling.of_feature(feature),
            }
        )
    facts = {
        "object_id": body.Name,
        "tip": None if tip is None else tip.Name,
        "volume": 0.0 if shape is None else rounding.tidy(volumes.volume_of(shape)[0]),
        "features": rows,
    }
    return Result(None, {**facts, **numbers})


def _says_something(entry: dict[str, Any]) -> bool:
    return not entry.get("read_only") and entry["value"] is not None
