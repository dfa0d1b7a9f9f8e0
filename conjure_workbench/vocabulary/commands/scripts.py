# SPDX-License-Identifier: MIT
"""Python that the client sends. Refused unless the person allows scripts in the preferences."""

from __future__ import annotations

from typing import Any, Sequence

from ...errors import invalid
from ..schema import fields, quantity_fields
from ..schema.catalogue import Capability
from ..schema.fields import Field
from ..schema.parameters import Parameters
from ..schema.roles import Role

command = Capability("system")

LONGEST_SCRIPT = 50_000
LONGEST_EXPRESSION = 10_000
"""In characters."""
_LIMIT_S = 10.0


def _code(what: str, limit: int, *, doc: str, aliases: Sequence[str]) -> Any:
    """Python source text, with its line breaks."""

    def read(value: Any, field: str) -> str:
        allowed = f"text of 1 to {limit} characters"
        if not isinstance(value, str):
            raise invalid(field, f"must be {what}", value, allowed)
        if len(value) > limit:
            raise invalid(field, f"must have at most {limit} characters", value, allowed)
        if not value.strip():
            raise invalid(field, "must not be empty", value, allowed)
        if "\0" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
            raise invalid(field, "holds characters that no Python source can have", value, allowed)
        return value

    shape = {"type": "string", "minLength": 1, "maxLength": limit}
    return Field(read, shape, fields.REQUIRED, doc, tuple(aliases), role=Role.UNSAID)


def _limit() -> Any:
    return quantity_fields.seconds(
        _LIMIT_S,
        minimum=0.05,
        maximum=600,
        aliases=("timeout", "timeout_s", "time_limit"),
        doc="Time after which it is stopped. A single call of FreeCAD, of the geometry kernel "
        "or of an imported module cannot be interrupted: the limit takes effect after it. Nor does "
        "it hold for the recompute that follows.",
    )


@command(
    "run_script",
    aliases=("execute_script", "execute_python"),
    creates=True,
    risk="script",
    scope="documents",
    example={"script": "box = doc.addObject('Part::Box', 'Box')\nbox.Length = 20\nbox.Name"},
    reply=(
        "value of the last line, result, variables {NAME: value}, stdout, "
        "stdout_truncated, elapsed_ms, shortened, documents_opened, "
        "other_documents_changed"
    ),
)
class RunScript(Parameters):
    """Run a Python script in FreeCAD, as one undo step. Off unless the person allows scripts.

    `doc` is the document; FreeCAD, App, Part and, in a window, FreeCADGui and Gui are imported. The
    reply has what the script assigned to `result`, the value of its last line if that is an
    expression, what it printed, and what changed. An exception takes all changes of the document
    back. The script must leave transactions to Conjure and must not close documents that were open.
    """

    script: str = _code(
        "a Python script",
        LONGEST_SCRIPT,
        aliases=("code", "source"),
        doc="Python source of at most 50 000 characters.",
    )
    time_limit_s: float = _limit()
    allow_broken: bool = fields.boolean(
        False, doc="Keep the changes even where an object cannot be computed or is not valid."
    )


@command(
    "eval_expression",
    aliases=("eval", "evaluate"),
    risk="script",
    scope="documents",
    example={"expression": "[obj.Name for obj in doc.Objects]"},
    reply=("result, type, stdout, stdout_truncated, shortened, elapsed_ms, changes_taken_back"),
)
class EvalExpression(Parameters):
    """Evaluate one Python expression and change nothing. Off unless the person allows scripts.

    It sees the same names as a script. What it changes in a document is taken back.
    """

    expression: str = _code(
        "a Python expression",
        LONGEST_EXPRESSION,
        aliases=("code", "script"),
        doc="A Python expression of at most 10 000 characters.",
    )
    time_limit_s: float = _limit()
