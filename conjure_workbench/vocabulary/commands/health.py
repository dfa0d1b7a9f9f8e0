# SPDX-License-Identifier: MIT
"""Checks of a model, and fixes for what is wrong; these commands change nothing."""

from __future__ import annotations

from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.paging import limit_field, offset_field
from ..schema.parameters import TARGET, Parameters
from ..schema.roles import Role

command = Capability("queries")


class _Checks(Parameters):
    """The parameters of a command that checks some or all objects of a document."""

    objects: tuple[str, ...] | None = name_fields.names_or_all(
        role=Role.SUBJECT,
        aliases=("object_name", "object_names", "name", *TARGET),
        doc="Names or labels of the objects to check; without it, all.",
    )
    max_objects: int = limit_field(50, aliases=("limit",), doc="How many to check at most.")
    offset: int = offset_field()
    skip_slow_checks: bool = fields.boolean(
        False, doc="Leave out the search for self-intersections and for faces that are split."
    )


@command(
    "validate_geometry",
    aliases=("validate", "check_geometry"),
    example={"max_objects": 100},
    reply=(
        "objects [{object_id, label, type, valid, issues}], summary {total, "
        "checked, valid, invalid}, offset"
    ),
)
class ValidateGeometry(_Checks):
    """Check objects: state, whether shapes are valid, closed, not empty and not inside out.

    Each issue has a code, a severity and the reason. An object with an issue of the severity
    `error` is not valid; a `warning` is worth a look.
    """


@command(
    "check_all",
    example={"skip_slow_checks": True},
    reply=(
        "summary {total, checked, valid, invalid, interference_pairs}, interferences "
        "[{object_a, object_b, volume}], undecided_pairs, objects [{object, "
        "object_id, label, type, valid, issues, skipped_checks}], offset"
    ),
)
class CheckAll(_Checks):
    """Check objects as `validate_geometry` does, and whether visible solids run into each other."""


@command(
    "suggest_fixes",
    example={},
    reply=(
        "suggestions [{object_id, issue, code, severity, fix, command, parameters}], "
        "count, summary {total, checked, valid, invalid}"
    ),
)
class SuggestFixes(_Checks):
    """Suggest a fix for each issue of `validate_geometry`, as a command to send."""
