# SPDX-License-Identifier: MIT
"""Trial of an assistant's entry: its program is started as the assistant would start it."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Mapping
from typing import TextIO

from ...protocol.redaction import quoted

WITHIN_S = 10.0
"""Seconds in which the program must list its tools: some assistants wait no longer."""


class ProbeError(Exception):
    """A program that does not list its tools; the message is the reason."""


def count_tools(words: tuple[str, ...], variables: Mapping[str, str]) -> int:
    """Start a program, have it list its tools by MCP, end it, and return their number.

    Args:
        words: the program and its arguments.
        variables: its environment variables.

    Raises:
        ProbeError: it cannot be started, speaks no MCP, or takes longer than `WITHIN_S`.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as errors:
        try:
            return asyncio.run(asyncio.wait_for(_listed(words, variables, errors), WITHIN_S))
        except (TimeoutError, asyncio.TimeoutError):
            problem = f"it did not list its tools within {WITHIN_S:g} s"
        except Exception as error:
            # Anything: the program may be one of another make.
            problem = quoted(str(error) or type(error).__name__)
        errors.seek(0)
        last = errors.read().strip().splitlines()[-1:]
    raise ProbeError(f"{problem} ({quoted(last[0])})" if last else problem)


async def _listed(words: tuple[str, ...], variables: Mapping[str, str], errors: TextIO) -> int:
    # A second to import, which only the one who tries an entry waits for.
    from mcp import Client
    from mcp.client.stdio import StdioServerParameters, stdio_client

    program = StdioServerParameters(command=words[0], args=list(words[1:]), env=dict(variables))
    async with Client(stdio_client(program, errlog=errors)) as client:
        return len((await client.list_tools()).tools)
