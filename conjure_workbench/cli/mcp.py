# SPDX-License-Identifier: MIT
"""`conjure mcp` among the commands that `conjure --help` lists."""

from __future__ import annotations

import typer


def mcp(context: typer.Context) -> None:
    """Serve an assistant's program by MCP, over standard input and output."""
    from ..mcp.__main__ import main

    main(context.args)
