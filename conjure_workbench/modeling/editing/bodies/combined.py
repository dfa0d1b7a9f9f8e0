# SPDX-License-Identifier: MIT
"""The editor of the booleans of bodies."""

from __future__ import annotations

from typing import Any

from ....vocabulary.commands.body_booleans import BodyBoolean
from ....vocabulary.schema.parameters import Record
from ..editors import Edited, Editor, plain


class _Combined(Record):
    """A boolean of bodies."""

    operation: Any = BodyBoolean.declared["operation"]
    bodies: Any = BodyBoolean.declared["bodies"]


def _read(obj: Any) -> dict[str, Any]:
    return {"operation": obj.Type.lower(), "bodies": plain(obj.Group)}


def _write(edited: Edited) -> None:
    edited.change.set(edited.obj, "Type", edited.parameters.operation.capitalize())


EDITORS = (
    Editor(
        *("PartDesign::Boolean", _Combined, _read, _write),
        fixed={"bodies": "delete_object of this, and body_boolean anew"},
    ),
)
