# SPDX-License-Identifier: MIT
"""Process of the MCP server for one client: `python -m conjure_workbench.mcp`."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass

from .runs import ANSWER_WITHIN_S
from .stdio import Options, serve


@dataclass(frozen=True)
class _Hub:
    address: str
    key: str
    warning: str | None = None


def _find() -> _Hub:
    return _Hub(os.environ["CONJURE_HUB_URL"], os.environ["CONJURE_API_KEY"])


def main() -> None:
    """Serve the client at standard input and output."""
    parser = argparse.ArgumentParser(prog="conjure mcp")
    parser.add_argument("--freecad")
    parser.add_argument("--answer-within", type=float, default=ANSWER_WITHIN_S)
    chosen = parser.parse_args()
    serve(Options(freecad=chosen.freecad, answer_within_s=chosen.answer_within), _find)


if __name__ == "__main__":
    main()
