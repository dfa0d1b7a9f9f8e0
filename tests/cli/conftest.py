# SPDX-License-Identifier: MIT
"""A hub with simulated FreeCADs, and the command line that finds it by the environment."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from conjure_workbench import cli
from tests.local_hub.conftest import Ended, machine, stranger, wait_for
from tests.mcp.conftest import FreeCAD, freecad, hub, shared_hubs
from tests.server.conftest import KEY, ROOT, Server

__all__ = ["FreeCAD", "Server", "freecad", "hub", "machine", "shared_hubs", "stranger", "wait_for"]

Conjure = Callable[..., Ended]


@pytest.fixture
def at_hub(hub: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The hub, which this process finds by the environment."""
    monkeypatch.setenv("CONJURE_HUB_URL", f"http://127.0.0.1:{hub.port}")
    monkeypatch.setenv("CONJURE_API_KEY", KEY)
    return hub


@pytest.fixture
def conjure(capsys: pytest.CaptureFixture[str]) -> Conjure:
    """Runs `conjure` in this process."""

    def run(*arguments: str) -> Ended:
        capsys.readouterr()
        code = cli.main(arguments)
        told = capsys.readouterr()
        return Ended(code, told.out, told.err)

    return run


@pytest.fixture
def process(at_hub: Server) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts `conjure` as a process of its own."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str, **options: Any) -> subprocess.Popen[str]:
        piped = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        started.append(
            subprocess.Popen(
                [sys.executable, "-m", "conjure_workbench.cli", *arguments],
                cwd=ROOT,
                env={**os.environ},
                stdin=subprocess.DEVNULL,
                text=True,
                **piped,
            )
        )
        return started[-1]

    yield start
    for one in started:
        one.kill()
        one.communicate()
