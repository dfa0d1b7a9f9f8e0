# SPDX-License-Identifier: MIT
"""Part of a command that comes next: a code with values, in English for the server."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Mapping


class Part(Enum):
    """Kind of a part; the value is its English, for the server. A window has words of its own."""

    STEP = "step {index} ({command}) of {count}"
    """A step of a batch: its index from 0, as in an error's `step`, and the command's name."""
    READING = "reading '{name}'"
    CHECKING = "checking '{name}'"
    PREPARING = "preparing '{name}'"
    WRITING = "writing '{name}'"
    COMBINING = "combining {faces} faces, for about {seconds} s in which nothing can stop it"
    ANOTHER_WAY = "combining the objects in another way"


@dataclass(frozen=True)
class Doing:
    """Part that comes next, with the values that its words name."""

    part: Part
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return it in English."""
        return self.part.value.format(**self.values)
