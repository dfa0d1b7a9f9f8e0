# SPDX-License-Identifier: MIT
"""The worker without a window starts in every FreeCAD, and its exit code tells how it ended."""

import errno
import io
import os
import subprocess

import pytest

from conjure_workbench import headless
from conjure_workbench.cli import worker_process


def start(home, **environ):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CONJURE_")}
    return subprocess.run(
        worker_process.command("freecadcmd"),
        env={**kept, "HOME": str(home), **environ},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_worker_without_a_key_says_so_and_exits_with_1(tmp_path):
    ended = start(tmp_path, CONJURE_SERVER_URL="ws://127.0.0.1:1/ws")
    assert "No API key is set." in ended.stdout
    assert ended.returncode == 1


def test_a_worker_that_cannot_use_its_folder_says_so_and_exits_with_1(tmp_path):
    blocked = {"XDG_DATA_HOME": "", "XDG_CONFIG_HOME": ""}
    found = start(tmp_path, **blocked)
    folders = [path for path in tmp_path.rglob("Conjure") if path.is_dir()]
    assert folders, found.stdout
    for folder in folders:
        for path in folder.iterdir():
            path.unlink()
        (folder / "installation.json").mkdir()
    ended = start(tmp_path, CONJURE_API_KEY="k123456", **blocked)
    assert "failed: IsADirectoryError" in ended.stdout
    assert ended.returncode == 1


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EPIPE])
def test_an_output_that_takes_nothing_does_not_end_the_worker(fault, monkeypatch):
    class Broken(io.StringIO):
        def flush(self):
            raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr("sys.stdout", Broken())
    headless.say("idle: Connected.")
