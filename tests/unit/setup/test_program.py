# SPDX-License-Identifier: MIT
"""The program that clients are told to start."""

from __future__ import annotations

from pathlib import Path

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.setup.program import installed_program


@pytest.fixture
def installed(tmp_path):
    program = tmp_path / "env/bin/conjure"
    program.parent.mkdir(parents=True)
    program.touch()
    return program


def nothing(name: str) -> None:
    return None


def test_the_program_beside_this_python_is_taken_by_its_absolute_path(installed):
    prefix = str(installed.parents[1])
    assert installed_program(nothing, prefix=prefix, started="-m") == installed


def test_the_program_beside_the_one_that_was_started_comes_first(installed, tmp_path):
    started = str(installed.with_name("conjure-freecad"))
    found = installed_program(nothing, prefix=str(tmp_path / "other"), started=started)
    assert found == installed


def test_a_link_in_the_path_that_leads_to_it_is_preferred(installed, tmp_path):
    link = tmp_path / "local/bin/conjure"
    link.parent.mkdir(parents=True)
    link.symlink_to(installed)
    prefix = str(installed.parents[1])
    assert installed_program(lambda name: link, prefix=prefix, started="-m") == link


def test_another_program_of_the_name_in_the_path_is_not_taken(installed, tmp_path):
    other = tmp_path / "conjure"
    other.touch()
    prefix = str(installed.parents[1])
    assert installed_program(lambda name: other, prefix=prefix, started="-m") == installed
    relative = Path("conjure")
    assert installed_program(lambda name: relative, prefix=prefix, started="-m") == installed


@pytest.mark.parametrize(
    "prefix",
    [
        "/home/ada/.cache/uv/archive-v0/x1",
        "/home/ada/.cache/uv/environments-v2/conjure",
        "/home/ada/.local/pipx/.cache/abc",
        r"C:\Users\ada\AppData\Local\uv\cache\archive-v0\x1",
    ],
)
def test_a_temporary_environment_is_refused_with_what_to_do(prefix):
    with pytest.raises(ConjureError, match="temporary environment") as caught:
        installed_program(nothing, prefix=prefix, started="-m")
    assert caught.value.code == "PROGRAM_NOT_INSTALLED"


def test_a_python_without_the_program_is_told(tmp_path):
    with pytest.raises(ConjureError, match="conjure is not there"):
        installed_program(nothing, prefix=str(tmp_path), started=str(tmp_path / "x/python"))
