# SPDX-License-Identifier: MIT
"""Process of the MCP server for one client: `python -m conjure_workbench.mcp`."""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from functools import partial
from typing import NoReturn

from ..errors import ConjureError
from ..local_hub.finding import find
from ..local_hub.starting import ensure
from .profiles import profile
from .runs import ANSWER_WITHIN_S
from .stdio import Options, serve

_LONGEST_S = 3600.0


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Serve the client at standard input and output until it is gone.

    Args:
        arguments: the options; by default those of the process.
    """
    parser = _parser()
    chosen = parser.parse_args(arguments)
    try:
        tools = profile(chosen.tools, read_only=chosen.read_only, exclude=chosen.exclude)
    except ConjureError as error:
        parser.error(f"{error}; allowed: {error.allowed}")
    options = Options(tools, chosen.freecad, chosen.answer_within)
    serve(options, partial(ensure, chosen.hub), partial(find, chosen.hub))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="conjure mcp",
        description="MCP server over standard input and output, as a client starts it.",
    )
    parser.add_argument(
        "--tools",
        default="lean",
        metavar="TOOLS",
        help="the tools that are listed: lean, all, or names of capabilities and commands, with "
        "commas between them (%(default)s)",
    )
    parser.add_argument(
        "--read-only", action="store_true", help="only what changes no document and no file"
    )
    parser.add_argument(
        "--exclude",
        action="append",
        default=[],
        metavar="NAME",
        help="a command that is neither listed nor called; may be given several times",
    )
    parser.add_argument(
        "--freecad", metavar="NAME", help="the FreeCAD of calls that name none, if several run"
    )
    parser.add_argument(
        "--answer-within",
        type=_seconds,
        default=ANSWER_WITHIN_S,
        metavar="SECONDS",
        help="answer each call within this time, finished or not (%(default)g)",
    )
    parser.add_argument(
        "--hub", metavar="URL", help="the hub to use; without it one is found, or started"
    )
    return parser


def _seconds(text: str) -> float:
    seconds = float(text)
    if not math.isfinite(seconds) or not 0 < seconds <= _LONGEST_S:
        raise argparse.ArgumentTypeError(f"must be more than 0, and {_LONGEST_S:g} at most")
    return seconds


if __name__ == "__main__":
    main()
