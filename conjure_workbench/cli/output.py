# SPDX-License-Identifier: MIT
"""Output of `conjure`: sentences for a person, JSON for a program."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ..errors import ConjureError
from ..local_hub.finding import FoundHub
from ..mcp.reply_text import failure_text
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
    say_failure(error.to_reply())


def say_failure(reply: dict[str, Any]) -> None:
    """Print {error, error_code, details} to standard error: the sentence, then what helps.

    Where there are any, these are the field, what was given, what is allowed, the candidates,
    further facts, and the advice.
    """
    details = {k: v for k, v in (reply.get("details") or {}).items() if k != "retryable"}
    lines = failure_text({**reply, "details": details}).splitlines()
    first, *others = (line.removeprefix(f"{reply.get('error_code')}: ") for line in lines)
    warn(first)
    for line in others:
        print(f"  {one_line(line)}", file=sys.stderr, flush=True)


def say_warning_of(found: FoundHub) -> None:
    """Print what the person should know of a hub that was found."""
    if found.warning:
        warn(found.warning)


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Show how far a long command is, in one line that goes away at its end.

    Yields what takes the text. Where standard error is no terminal, nothing is shown.
    """
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda text: None
        return
    with console.status("") as status:
        yield lambda text: status.update(Text(one_line(text)))
