# SPDX-License-Identifier: MIT
"""Output of `conjure`: sentences for a person, JSON for a program."""

from __future__ import annotations

import json
import sys
from typing import Any

from ..errors import ConjureError
from ..protocol.redaction import one_line


def say(text: str) -> None:
    """Print a line; nothing in it acts on the terminal."""
    print(one_line(text), flush=True)


def warn(text: str) -> None:
    """Print a line to standard error, with the program's name."""
    print(f"conjure: {one_line(text)}", file=sys.stderr, flush=True)


def say_json(body: Any) -> None:
    """Print a JSON value."""
    print(json.dumps(body, indent=2), flush=True)


def say_error(error: ConjureError, *, as_json: bool) -> None:
    """Print an error: to standard error in words, and as JSON where that was asked for."""
    if as_json:
        say_json({"success": False, **error.to_reply()})
    warn(f"{error.message} {error.to_details().get('advice', '')}".rstrip())
