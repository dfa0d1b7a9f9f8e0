# SPDX-License-Identifier: MIT
"""The command line's own checks, without a hub."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conjure_workbench import __version__, cli
from conjure_workbench.cli import app
from tests.local_hub.conftest import ROOT


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["serve", "--port", "65536"], "65535"),
        (["serve", "--port", "-1"], "--port"),
        (["serve", "--silence-s", "0"], "more than 0"),
        (["serve", "--silence-s", "inf"], "more than 0"),
        (["serve", "--idle-exit", "0"], "more than 0"),
        (["stop", "--wait", "-1"], "--wait"),
        (["no_such_command"], "no_such_command"),
        ([], "Commands:"),
    ],
)
def test_a_command_line_that_is_wrong_is_refused(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(arguments) == 2
    told = capsys.readouterr()
    assert says in told.err + told.out


@pytest.mark.parametrize("command", [[], ["start"], ["mcp"], ["addon", "install"]])
def test_the_version_is_told(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*command, "--version"]) == 0
    assert capsys.readouterr().out == f"conjure {__version__}\n"


@pytest.mark.skipif(os.name != "posix", reason="closes streams by a shell")
@pytest.mark.parametrize(
    ("arguments", "code"), [("mcp", 0), ("exec create_box --parameters -", 2), ("commands", 0)]
)
def test_closed_streams_are_empty_ones(arguments: str, code: int) -> None:
    program = f"exec {sys.executable} -m conjure_workbench.cli {arguments} <&- >&-"
    ended = subprocess.run(["sh", "-c", program], stderr=subprocess.PIPE, cwd=ROOT, timeout=60)
    assert ended.returncode == code
    assert b"Traceback" not in ended.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("arguments", [["commands"], ["setup", "--all-found", "--json"]])
def test_output_that_finds_no_room_is_a_sentence(arguments: list[str], tmp_path: Path) -> None:
    with open("/dev/full", "w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "conjure_workbench.cli", *arguments],
            env={**os.environ, "HOME": str(tmp_path)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            timeout=60,
        )
    assert ended.returncode == 1
    assert ended.stderr == "conjure: It ended on the way: No space left on device.\n"


def test_the_mcp_server_is_started_without_typer_and_rich() -> None:
    """Its options are its own, and a client waits for its first reply."""
    script = (
        "import sys; from conjure_workbench.cli import main\n"
        "try: main(['mcp', '--tools', 'lean', '--answer-within', '0'])\n"
        "finally: print(sorted({'typer', 'rich', 'tomlkit'} & {*sys.modules}))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, timeout=60
    )
    assert ended.returncode == 2
    assert ended.stdout == "[]\n"
    assert "--answer-within: must be more than 0" in ended.stderr


@pytest.mark.parametrize("start", [cli.main, app.run])
def test_the_mcp_server_tells_its_own_options(
    start: Callable[[list[str]], int], capsys: pytest.CaptureFixture[str]
) -> None:
    with contextlib.suppress(SystemExit):
        assert start(["mcp", "--help"]) == 0
    assert "--read-only" in capsys.readouterr().out


@pytest.mark.parametrize(
    "name",
    ["serve", "start", "stop", "status", "exec", "commands", "worker", "setup", "addon", "key"],
)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([name, "--help"]) == 0
    assert f"Usage: conjure {name}" in capsys.readouterr().out
