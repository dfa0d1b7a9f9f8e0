# SPDX-License-Identifier: MIT
"""The wheel in an environment of its own: it holds the add-on whole, which FreeCAD then loads."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from conjure_workbench import __version__
from conjure_workbench.setup.addon_files import addon_files

PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")
LOADED = """
import os, sys, conjure_workbench, FreeCAD
from conjure_workbench.modeling import executor
print(os.path.dirname(os.path.dirname(os.path.abspath(conjure_workbench.__file__))))
print("an add-on" if any(path.strip("/.").endswith("Conjure") for path in sys.path) else "none")
"""


@pytest.fixture(scope="module")
def program(wheel, tmp_path_factory):
    """`conjure` in a clean environment, which borrows only its dependencies from here."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True, timeout=120)
    python = folder / "bin/python"
    install = [*PIP, "--python", python, "install", "-q", "--no-deps", wheel]
    subprocess.run(install, check=True, timeout=120)
    return folder / "bin/conjure"


@pytest.fixture
def environment(tmp_path):
    """A person's own folder, and the dependencies of this environment."""
    dependencies = [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return {**kept, "HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(dependencies)}


def run(*words, environment, **more):
    done = subprocess.run(
        [*map(str, words)],
        env=environment,
        cwd=environment["HOME"],
        capture_output=True,
        text=True,
        timeout=120,
        **more,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_every_file_of_the_add_on(wheel):
    with zipfile.ZipFile(wheel) as content:
        names = set(content.namelist())
    expected = {
        name if name.startswith("conjure_workbench/") else f"conjure_workbench/addon_files/{name}"
        for name in addon_files()
    }
    assert expected - names == set()
    rest = {name for name in names - expected if ".dist-info/" not in name}
    assert rest == set()


def test_the_installed_program_puts_the_add_on_where_freecad_loads_it(program, environment):
    assert run(program, "--version", environment=environment) == f"conjure {__version__}\n"
    said = run(program, "addon", "install", environment=environment)
    folder = Path(said.splitlines()[0].rpartition(", ")[2])
    assert said.startswith("FreeCAD ")
    assert (folder / "package.xml").is_file()
    without = {name: value for name, value in environment.items() if name != "PYTHONPATH"}
    told = run("freecadcmd", environment=without, input=LOADED.replace("\n\n", "\n") + "\n")
    assert str(folder) in told.replace("/./", "/")
    assert "an add-on" in told
    assert "Traceback" not in told
    run(program, "addon", "remove", environment=environment)
    assert not folder.exists()


def test_the_installed_program_names_itself_to_clients(program, environment):
    run(program, "setup", "codex", environment=environment)
    written = Path(environment["HOME"], ".codex/config.toml").read_text("utf-8")
    assert f'command = "{program}"' in written
