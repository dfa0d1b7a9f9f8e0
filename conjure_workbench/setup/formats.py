# SPDX-License-Identifier: MIT
"""The formats of clients' files."""

from __future__ import annotations

from enum import Enum


class Format(Enum):
    """Form in which a client writes its file."""

    JSON = "JSON"
    """Strict: the client takes neither comments nor trailing commas."""
    JSONC = "JSON with comments"
    TOML = "TOML"
    YAML = "YAML"
    """A file that holds our entry and nothing else."""


class UnreadableTextError(ValueError):
    """A text is not what its format allows; the message is a clause that says where and why."""
