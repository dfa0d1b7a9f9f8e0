# SPDX-License-Identifier: MIT
"""The FreeCADs of a made-up machine: stubs that answer as FreeCAD does, or do not."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.setup import freecads


def answering(data: str, version: str = "1.1.3") -> str:
    """A FreeCAD without a window: a banner, then what the line from standard input asks for."""
    answer = {"data": data, "version": version.split("."), "websocket": True}
    return (
        "import sys\nassert 'getUserAppDataDir' in sys.stdin.read()\n"
        f"print('[Console mode]\\n>>> ')\nprint('conjure-answer ' + {json.dumps(answer)!r})\n"
    )


def program(path: Path, source: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/usr/bin/python3\n{source}")
    path.chmod(0o755)
    return path


def test_a_freecad_in_the_path_says_where_its_folder_is(around, stub):
    around = stub(around, "freecadcmd", answering("/home/ada/FreeCAD/v1-1/"))
    (found,) = freecads.found_freecads(around)
    assert found.mod == Path("/home/ada/FreeCAD/v1-1/Mod")
    assert (found.version, found.has_websocket) == ("1.1.3", True)


def test_one_program_of_two_names_is_asked_once(around, stub):
    around = stub(around, "freecadcmd", answering("/data"))
    first = around.which("freecadcmd")
    first.with_name("FreeCADCmd").symlink_to(first)
    assert freecads.commands(around) == [(str(first),)]


def test_several_versions_are_asked_each_and_one_folder_counts_once(around, stub):
    around = stub(around, "freecadcmd", answering("/data/0", "0.21.2"))
    images = around.home / "Applications"
    program(images / "FreeCAD_1.0.AppImage", answering("/data/1", "1.0.2"))
    program(images / "FreeCAD_1.0-copy.AppImage", answering("/data/1", "1.0.2"))
    program(images / "FreeCAD_old.AppImage", "raise SystemExit(1)")
    (images / "FreeCAD-notes.AppImage").write_text("not executable")
    found = freecads.found_freecads(around)
    assert [one.version for one in found] == ["0.21.2", "1.0.2"]
    assert found[1].command[1:] == ("--console",)


def test_an_installed_flatpak_is_asked_in_its_sandbox(around, stub):
    source = (
        "import sys\nif sys.argv[1] == 'info': sys.exit('org.freecad.FreeCAD' not in sys.argv[2])\n"
        "assert sys.argv[1:] == ['run', '--command=FreeCADCmd', 'org.freecad.FreeCAD'], sys.argv\n"
    )
    around = stub(around, "flatpak", source + answering("/home/ada/.var/app/data"))
    (found,) = freecads.found_freecads(around)
    assert found.data == Path("/home/ada/.var/app/data")


def test_a_flatpak_program_that_cannot_start_counts_as_none(around, stub):
    around = stub(around, "flatpak", "")
    around.which("flatpak").write_text("#!/no/such/interpreter\n")
    assert freecads.commands(around) == []


@pytest.mark.parametrize(
    ("system", "variable", "path"),
    [
        ("windows", "ProgramFiles", "FreeCAD 1.0/bin/FreeCADCmd.exe"),
        ("windows", "LOCALAPPDATA", "Programs/FreeCAD 0.21/bin/FreeCADCmd.exe"),
        ("macos", "", "Applications/FreeCAD 1.1.app/Contents/Resources/bin/freecadcmd"),
    ],
)
def test_the_usual_places_of_other_systems_are_looked_at(system, variable, path, around):
    there = replace(around, system=system, variables={"PATH": "", variable: str(around.home)})
    made = program(around.home / path, "")
    assert (str(made),) in freecads.commands(there)


def test_a_named_freecad_is_the_only_one_asked(around, stub):
    around = stub(around, "freecadcmd", "raise SystemExit('asked')")
    named = program(around.home / "else/where", answering("/else", "26.3.0"))
    assert [one.version for one in freecads.found_freecads(around, str(named))] == ["26.3.0"]
    image = program(around.home / "x.AppImage", answering("/image"))
    assert freecads.found_freecads(around, str(image))[0].command[1:] == ("--console",)


def test_no_freecad_is_told_with_what_to_do(around):
    with pytest.raises(ConjureError, match="No FreeCAD was found") as caught:
        freecads.found_freecads(around)
    assert caught.value.code == "FREECAD_NOT_FOUND"


@pytest.mark.parametrize(
    "source", ["", "print('conjure-answer {}')", "print('conjure-answer {x}')", "exit(1)"]
)
def test_a_program_that_does_not_answer_is_named(source, around, stub):
    around = stub(around, "freecadcmd", source)
    with pytest.raises(ConjureError, match="freecadcmd does not answer as FreeCAD"):
        freecads.found_freecads(around)


def test_a_program_that_hangs_or_is_none_is_named(around, stub, monkeypatch):
    monkeypatch.setattr(freecads, "ANSWERS_WITHIN_S", 0.2)
    around = stub(around, "freecadcmd", "import threading; threading.Event().wait()")
    with pytest.raises(ConjureError, match="TimeoutExpired"):
        freecads.found_freecads(around)
    with pytest.raises(ConjureError, match="FileNotFoundError"):
        freecads.ask(["/no/such/freecad"])
