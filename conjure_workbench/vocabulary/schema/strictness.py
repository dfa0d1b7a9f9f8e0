# SPDX-License-Identifier: MIT
"""Strictness of a command that changes what others may be made on."""

from __future__ import annotations

from typing import Any

from . import fields


def strict_field() -> Any:
    """Refusal of a change by which an object would lose an edge or a face."""
    return fields.boolean(False, doc="Refuse lost references.")
