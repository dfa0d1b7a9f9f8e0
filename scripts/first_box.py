# SPDX-License-Identifier: MIT
"""README's "Connect an assistant", done by a script: from the wheel to a first box, timed.

The wheel of this checkout, a home of its own, pipx and uv in an environment of their own: nothing
of the user's is used or touched. The commands are those of README's code blocks; the client is the
official one, and it starts the program that stands in the file which `conjure setup` has written.
Needs a network for the dependencies. The exit code is 1 if anything fails.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

import anyio
from build_wheel import PIP, build_wheel
from freecad_window import CHECKOUT, FreeCADWindow
from mcp import Client
from mcp.client.stdio import StdioServerParameters

SECTION = "Connect an assistant"
CLIENT_FILE = ".cursor/mcp.json"
"""File of the client that README sets up, in the home."""

CONNECTED_S = 90
"""Seconds within which FreeCAD must be connected; a first start with software GL is slow."""

BOX = {"length": 20, "width": 30, "height": 10}


class TrialError(Exception):
    """README's way does not lead to a box; the message says where it ends."""


def code_blocks(readme: str) -> list[list[str]]:
    """Return the commands of README's section, up to its first heading, block by block."""
    found = re.search(rf"^## {SECTION}\n(.*?)^##", readme, re.MULTILINE | re.DOTALL)
    if found is None:
        raise TrialError(f"README has no section '{SECTION}'")
    blocks = re.findall(r"(?:^    .*\n)+", found[1], re.MULTILINE)
    return [[line.strip() for line in block.splitlines()] for block in blocks]


class Trial:
    """A person's machine: a home, programs, and the times that were taken.

    Args:
        folder: an empty folder.
    """

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.home.mkdir()
        self.tools = folder / "tools"
        self.wheel = build_wheel(folder)
        constraint = folder / "constraint.txt"
        # The name in README is that of a published package; here it means this wheel.
        constraint.write_text(f"conjure-freecad @ {self.wheel.as_uri()}\n", "utf-8")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.hub = {"CONJURE_HUB_PORT": str(port)}
        paths = [self.home / ".local/bin", self.tools / "bin", *_without_ours()]
        self.environ = {
            **_sources_of_packages(),
            **_of_the_system(),
            "HOME": str(self.home),
            "PATH": os.pathsep.join(map(str, paths)),
            "PIP_CONSTRAINT": str(constraint),
            "UV_CONSTRAINT": str(constraint),
            # What pipx uses on most machines; it takes uv where it finds one.
            "PIPX_DEFAULT_BACKEND": "pip",
            "PIPX_DEFAULT_PYTHON": sys.executable,
            **self.hub,
        }
        self.seconds: dict[str, float] = {}

    def install_tools(self) -> None:
        """Install pipx and uv."""
        subprocess.run([sys.executable, "-m", "venv", self.tools], check=True, timeout=120)
        python = str(self.tools / "bin/python")
        install = [*PIP, "--python", python, "install", "-q", "pipx", "uv"]
        subprocess.run(install, check=True, timeout=300)

    def run(self, command: str) -> str:
        """Run a command line as the person would, and return what it prints."""
        with self.timed(command):
            done = subprocess.run(
                ["bash", "-c", command],
                env=self.environ,
                cwd=self.home,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=600,
            )
        if done.returncode:
            raise TrialError(f"{command}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    @contextlib.contextmanager
    def timed(self, step: str) -> Iterator[None]:
        """Take and print the time of a step."""
        started = time.perf_counter()
        yield
        self.seconds[step] = time.perf_counter() - started
        print(f"{self.seconds[step]:6.1f} s  {step}", flush=True)

    def client(self, entry: Mapping[str, Any]) -> Client:
        """Return the official client, to start the program of an entry."""
        environ = {**self.environ, **entry.get("env", {})}
        return Client(
            StdioServerParameters(command=entry["command"], args=entry["args"], env=environ)
        )

    def written_entry(self) -> dict[str, Any]:
        """Return the entry in the client's file."""
        file = self.home / CLIENT_FILE
        return dict(json.loads(file.read_text("utf-8"))["mcpServers"]["conjure"])

    def stop_hub(self) -> None:
        """End the hub, if one was started."""
        if shutil.which("conjure", path=self.environ["PATH"]):
            with contextlib.suppress(TrialError):
                self.run("conjure stop")


def _sources_of_packages() -> dict[str, str]:
    """Return the user's settings of pip and uv: a mirror is no part of what is tried."""
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    files = {"PIP_CONFIG_FILE": folder / "pip/pip.conf", "UV_CONFIG_FILE": folder / "uv/uv.toml"}
    return {name: str(file) for name, file in files.items() if file.is_file()}


def _of_the_system() -> dict[str, str]:
    """Return the environment without what belongs to this user, this script or its Python."""
    ours = ("CONJURE_", "XDG_", "PIPX_", "PYTHON", "VIRTUAL_ENV")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


def _without_ours() -> list[str]:
    """Return the PATH without the environment of this script: what README installs must do."""
    ours = Path(sys.executable).parent
    return [path for path in os.get_exec_path() if Path(path) != ours]


async def first_box(trial: Trial, window: FreeCADWindow) -> None:
    """Wait for FreeCAD as an assistant sees it, and have the first box made."""
    async with trial.client(trial.written_entry()) as client:
        with trial.timed("FreeCAD starts and is connected"):
            freecad = await _connected(client, window)
        with trial.timed("first box"):
            made = await client.call_tool("create_box", BOX)
        reply = made.structured_content or {}
        if made.is_error or abs(reply["result"]["shape"]["volume"] - 6000) > 1e-6:
            raise TrialError(f"no box of 6000 mm3: {reply}")
        print(f"\nFreeCAD {freecad['freecad_version']}. The assistant reads:\n")
        print(f"{made.content[0].text}\n")


async def _connected(client: Client, window: FreeCADWindow) -> dict[str, Any]:
    with anyio.move_on_after(CONNECTED_S):
        while window.running:
            listed = await client.call_tool("list_freecads", {})
            freecads = (listed.structured_content or {})["result"]["freecads"]
            if freecads:
                return dict(freecads[0])
            await anyio.sleep(0.2)
    raise TrialError(f"FreeCAD is not connected:\n{window.output()}")


async def tools_by_uvx(trial: Trial) -> None:
    """Have the client start the program by uvx, without an installation."""
    uvx = str(trial.tools / "bin/uvx")
    with trial.timed("uvx conjure-freecad mcp lists its tools"):
        async with trial.client({"command": uvx, "args": ["conjure-freecad", "mcp"]}) as client:
            listed = await client.list_tools()
    if "create_box" not in {tool.name for tool in listed.tools}:
        raise TrialError(f"uvx: no create_box among {len(listed.tools)} tools")


def main() -> int:
    """Do it; return the exit code."""
    try:
        blocks = code_blocks((CHECKOUT / "README.md").read_text("utf-8"))
        with tempfile.TemporaryDirectory(prefix="conjure-first-box-") as folder:
            needed_s = do(Trial(Path(folder)), *blocks)
    except (TrialError, subprocess.CalledProcessError) as error:
        print(f"first-box: {error}", file=sys.stderr)
        return 1
    print(f"From the installation to the first box: {needed_s:.0f} s.")
    return 0


def do(trial: Trial, set_up: list[str], *afterwards: list[str]) -> float:
    """Run the first block, then FreeCAD, then the others; return the seconds to the first box."""
    trial.install_tools()
    started = time.perf_counter()
    companion = CHECKOUT / "scripts/press_connect.py"
    try:
        for command in set_up:
            trial.run(command)
        with FreeCADWindow(trial.home, trial.hub, companion, add_on=None) as window:
            anyio.run(first_box, trial, window)
            needed_s = time.perf_counter() - started
            for command in chain(*afterwards):
                print(f"\n{trial.run(command)}")
        anyio.run(tools_by_uvx, trial)
    finally:
        trial.stop_hub()
    return needed_s


if __name__ == "__main__":
    sys.exit(main())
