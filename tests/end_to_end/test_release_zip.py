# SPDX-License-Identifier: MIT
"""The release zip, unpacked into the folder Mod of a FreeCAD that has nothing else of ours.

The installed FreeCAD, or the one of the root that CONJURE_FREECAD_ROOT names, runs
tests/release_zip/ in its window, while a real local server sends it a command.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest

from .conftest import CHECKOUT, KEY, wait_for

SUITE = os.environ.get("CONJURE_FREECAD_ROOT", "")


@pytest.fixture
def files():
    """A folder in the checkout, which a root sees as well: the zips, and what goes into Mod."""
    subprocess.run([sys.executable, "scripts/package.py"], cwd=CHECKOUT, check=True, timeout=120)
    build = CHECKOUT / "build"
    build.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=build, prefix="release-"))
    by_hand, addon_manager = sorted(
        (CHECKOUT / "dist").glob("Conjure-*.zip"),
        key=lambda path: path.name.endswith("-addon-manager.zip"),
    )
    with zipfile.ZipFile(by_hand) as content:
        content.extractall(folder / "Mod")
    hidden = CHECKOUT / "tests/release_zip/hidden_websocket"
    shutil.copytree(hidden, folder / "Mod/HiddenWebsocket")
    shutil.copy(addon_manager, folder / "addon-manager.zip")
    yield folder
    shutil.rmtree(folder)


@pytest.mark.timeout(300)
def test_a_release_is_all_that_freecad_needs(server, files, tmp_path):
    root = [str(CHECKOUT / "scripts/freecad-root.sh"), "run", SUITE] if SUITE else []
    seen = Path("/checkout") / files.relative_to(CHECKOUT) if SUITE else files
    settings = {
        "CONJURE_TEST_MOD": seen / "Mod",
        "CONJURE_TEST_FOLDER": seen.parents[1] / "tests/release_zip",
        "CONJURE_TEST_SECONDS": "100",
        "CONJURE_RELEASE_FILES": seen,
        "CONJURE_RELEASE_KEY": KEY,
        "CONJURE_SERVER_URL": server.url,
    }
    command = [*root, "env", *(f"{name}={value}" for name, value in settings.items())]
    log = tmp_path / "freecad.log"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CONJURE_")}
    kept.pop("PYTHONPATH", None)
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "scripts/test-gui.sh", "-x"],
            cwd=CHECKOUT,
            env=kept,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_for(lambda: server.connected() or process.poll() is not None, 120)
        if process.poll() is None:
            made = server.execute("create_box", length=10, width=20, height=30)
            assert made["success"], made
        assert process.wait(200) == 0, log.read_text("utf-8", "replace")
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
    assert " passed" in log.read_text("utf-8", "replace")
