# SPDX-License-Identifier: MIT
"""A machine made of empty folders, on which nothing is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from conjure_workbench.setup.surroundings import Surroundings


@pytest.fixture
def around(tmp_path):
    home, project = tmp_path / "home", tmp_path / "project"
    home.mkdir()
    project.mkdir()
    return Surroundings("linux", home, {"PATH": ""}, project)


@pytest.fixture
def stub(tmp_path):
    """Makes a program of some lines of Python; returns surroundings that find it."""

    def make(around: Surroundings, name: str, source: str) -> Surroundings:
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        program = folder / name
        program.write_text(f"#!/usr/bin/python3\n{source}")
        program.chmod(0o755)
        variables = {**around.variables, "PATH": str(folder), "HOME": str(around.home)}
        return Surroundings(around.system, around.home, variables, around.project)

    return make


def snapshot(folder: Path) -> dict[str, bytes]:
    """The files below a folder and their bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
