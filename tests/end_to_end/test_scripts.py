# SPDX-License-Identifier: MIT
"""The scripts that show the whole line: the demo, and README's way to a first box."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from conjure_workbench.mcp.profiles import profile

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


@pytest.fixture
def script(tmp_path):
    """Run one of our scripts, with all that it makes below a folder, and return what it prints."""

    def run(name, *arguments):
        environ = {**os.environ, "TMPDIR": str(tmp_path)}
        done = subprocess.run(
            [sys.executable, SCRIPTS / name, *arguments],
            env=environ,
            capture_output=True,
            text=True,
            timeout=400,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run


def still_running(folder):
    """Return the processes whose environment names a script's folder: it has left them behind."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if str(folder).encode() in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_text("utf-8", "replace"))
    return found


@pytest.mark.parametrize("way", ["by MCP", "by REST"])
def test_the_demo_builds_its_bracket_and_leaves_its_files_and_no_process(
    script, way, tmp_path, until
):
    output = tmp_path / "made"
    told = script("demo.py", "--output", output, *(["--rest"] if way == "by REST" else []))
    assert "Every figure is as computed." in told
    assert f"Sent {way}" in told
    assert {path.suffix for path in output.iterdir()} == {".FCStd", ".jsonl", ".png", ".step"}
    assert (output / "bracket.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    transcript = (output / "transcript.jsonl").read_text("utf-8").splitlines()
    requests = [json.loads(line)["request"] for line in transcript]
    assert len(requests) == 17
    if way == "by MCP":
        assert {request["tool"] for request in requests} <= set(profile("lean").names)
    until(lambda: not still_running(tmp_path), 5)


@pytest.mark.parametrize("sign", ["", "/state/hub.json", "/profile/.cache"])
def test_the_demo_that_is_interrupted_at_its_start_leaves_no_process(sign, tmp_path, until):
    demo = subprocess.Popen(
        [sys.executable, SCRIPTS / "demo.py", "--output", tmp_path / "made"],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    # Client, hub and FreeCAD start one after the other.
    until(lambda: list(tmp_path.glob(f"conjure-demo-*{sign}")), 60)
    demo.send_signal(signal.SIGINT)
    _, told = demo.communicate(timeout=60)
    assert demo.returncode == 130, told
    until(lambda: not still_running(tmp_path), 5)


# Making the wheel, installing pipx and uv, and what follows the first box take their time, too.
@pytest.mark.timeout(420)
def test_readme_s_way_leads_to_a_first_box_within_its_two_minutes(script, tmp_path, until):
    told = script("first_box.py")
    needed = re.search(r"From the installation to the first box: (\d+) s", told)
    assert int(needed[1]) < 120, told
    until(lambda: not still_running(tmp_path), 5)
