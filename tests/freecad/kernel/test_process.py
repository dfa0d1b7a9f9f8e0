# SPDX-License-Identifier: MIT
"""The kernel's process when it is killed, slow, missing or broken, and when FreeCAD is."""

from __future__ import annotations

import math
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import FreeCAD
import Part
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.kernel import computation as computation_module
from conjure_workbench.kernel import desk as desk_module
from conjure_workbench.kernel import process as process_module
from conjure_workbench.kernel import program
from conjure_workbench.kernel.desk import Desk
from conjure_workbench.kernel.process import KernelProcess

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="signals of Linux")


def script(path, text):
    path.write_text(f"#!{sys.executable}\n{textwrap.dedent(text)}", "utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def with_program(fresh_runner):
    """`with_program(path)`: the runner's process is made by another program."""

    def use(path):
        fresh_runner.desk.process = KernelProcess(find_program=lambda: path)
        return fresh_runner.run

    return use


def rounded(run):
    block = run("create_box", {"name": "Block"})["object_id"]
    return run("create_fillet", {"object_name": block, "edges": ["Edge1"], "radius": 2})


ROUNDED = 1000 - (4 - 3.141592653589793) * 10
"""Volume of a cube of 10 mm with one edge rounded by 2 mm."""


def test_the_program_is_found():
    assert os.access(program.find_program(), os.X_OK)


def test_without_a_program_freecad_computes_it(with_program, document):
    run = with_program(None)
    assert rounded(run)["shape"]["volume"] == pytest.approx(ROUNDED)


def test_a_program_that_cannot_be_started_is_tried_twice(with_program, fresh_runner, document):
    run = with_program("/nowhere/freecadcmd")
    rounded(run)
    assert fresh_runner.desk.process.is_usable
    rounded(run)
    assert not fresh_runner.desk.process.is_usable
    assert rounded(run)["shape"]["valid"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "print('hello', flush=True)",
        "import sys; sys.stdout.write('x' * 2_000_000)",
        r"print('\nCONJURE-KERNEL-READY', flush=True); print('no frame at all', flush=True)",
    ],
)
def test_a_program_that_talks_nonsense_leaves_the_work_to_freecad(
    with_program, document, tmp_path, text
):
    run = with_program(script(tmp_path / "freecadcmd", text))
    assert rounded(run)["shape"]["volume"] == pytest.approx(ROUNDED)


def test_a_draft_that_cannot_be_tried_is_left_to_freecad(with_program, document, with_part_design):
    run = with_program("/nowhere/freecadcmd")
    run("create_box", {"name": "Block"})
    run("create_body", {"name": "Body", "base": "Block"})
    draft = {"faces": "right", "neutral": "bottom", "angle": 20, "name": "Leaning"}
    removed = 500 * math.tan(math.radians(20))
    assert run("draft", draft)["volume"]["removed"] == pytest.approx(removed)
    edit = {"object_name": "Leaning", "parameters": {"angle": 30}}
    after = 1000 - 500 * math.tan(math.radians(30))
    assert run("edit_feature", edit)["volume"]["after"] == pytest.approx(after)


def test_a_program_that_starts_slowly_is_waited_for(with_program, document, tmp_path):
    found = program.find_program()
    text = f"import os, sys, time; time.sleep(1); os.execv({found!r}, [{found!r}, *sys.argv[1:]])"
    run = with_program(script(tmp_path / "freecadcmd", text))
    assert rounded(run)["shape"]["volume"] == pytest.approx(ROUNDED)


@linux
def test_a_script_around_the_program_ends_with_it(fresh_runner, document, tmp_path):
    found = program.find_program()
    text = f"import subprocess, sys; subprocess.run([{found!r}, *sys.argv[1:]])"
    path = script(tmp_path / "freecadcmd", text)
    fresh_runner.desk.process = process = KernelProcess(find_program=lambda: path)
    rounded(fresh_runner.run)
    (inner,) = children(process._process.pid)
    process.stop()
    wait_for_end(inner)


def test_what_needs_too_much_memory_is_not_tried_in_freecad(fresh_runner, document, monkeypatch):
    told = {"reason": "std::bad_alloc", "no_memory": True, "null": True}
    finish = computation_module.Computation.finish

    def out_of_memory(self, end):
        self.told = told
        finish(self, end)

    monkeypatch.setattr(computation_module.Computation, "finish", out_of_memory)
    with pytest.raises(ConjureError) as raised:
        rounded(fresh_runner.run)
    assert raised.value.code == "GEOMETRY_ERROR"
    assert "not enough memory" in raised.value.message


@linux
def test_a_process_that_is_killed_while_it_computes_ends_the_command(case, document, all_is_heavy):
    """And the next command has a new one."""
    for name, turn in (("Block", 0), ("Pin", 17)):
        plate = document.addObject("Part::Feature", name)
        plate.Shape = perforated(turn)
    case("create_box", name="Warm")
    case("create_fillet", object_name="Warm", edges="all", radius=1)

    def kill(job):
        os.kill(case.desk.process._process.pid, signal.SIGKILL)

    result = case("boolean_cut", meanwhile=kill, base="Block", tools=["Pin"])
    assert isinstance(result, ConjureError)
    assert result.code == "GEOMETRY_ERROR"
    assert "ended from outside" in result.message
    assert document.getObject("Cut") is None
    assert case("boolean_cut", base="Block", tools=["Warm"])["shape"]["valid"]


@linux
def test_a_process_without_work_ends_and_is_made_anew(fresh_runner, document, monkeypatch):
    monkeypatch.setattr(process_module, "IDLE_S", 0.3)
    rounded(fresh_runner.run)
    process = fresh_runner.desk.process
    first = process._process
    assert first.wait(10) == 0
    rounded(fresh_runner.run)
    assert process._process is not first


def test_work_for_a_process_that_has_just_ended_is_given_to_another(fresh_runner, document):
    """It may end between two looks at it."""
    rounded(fresh_runner.run)
    process = fresh_runner.desk.process
    first = process._process
    first.stdin.close()
    first.wait(5)
    first.poll = lambda: None
    rounded(fresh_runner.run)
    assert process._process is not first


def test_what_takes_too_long_is_stopped(fresh_runner, document, monkeypatch):
    monkeypatch.setattr(desk_module, "LIMIT_S", 0.0)
    monkeypatch.setattr(desk_module, "TRY_S", 0.0)
    run = fresh_runner.run
    run("create_box", {"name": "Block"})
    with pytest.raises(ConjureError) as raised:
        run("create_fillet", {"object_name": "Block", "edges": ["Edge1"], "radius": 2})
    assert raised.value.code == "TIMEOUT"
    assert "was stopped" in raised.value.message
    assert not fresh_runner.desk.process.is_running
    monkeypatch.undo()
    run("create_fillet", {"object_name": "Block", "edges": ["Edge1"], "radius": 2})


def test_a_fillet_in_a_body_has_as_long_and_says_that_it_took_too_long(
    fresh_runner, document, monkeypatch, with_part_design
):
    run, fillet = fresh_runner.run, {"object_name": "Body", "edges": ["Edge1"], "radius": 2}
    run("create_box", {"name": "Block"})
    run("create_body", {"name": "Body", "base": "Block"})
    monkeypatch.setattr(desk_module, "LIMIT_S", 0.0)
    with pytest.raises(ConjureError) as raised:
        run("create_fillet", fillet)
    assert raised.value.code == "TIMEOUT"
    assert "was stopped" in raised.value.message
    monkeypatch.undo()
    monkeypatch.setattr(desk_module, "TRY_S", 0.0)
    assert run("create_fillet", fillet)["type"] == "PartDesign::Fillet"


def test_a_try_of_what_may_be_recommended_has_a_shorter_limit(fresh_runner, monkeypatch):
    monkeypatch.setattr(desk_module, "TRY_S", 0.0)
    desk, fillet = fresh_runner.desk, ["makeFillet", [0.1, {"Edge": [1]}]]
    with desk.hurried(), pytest.raises(RuntimeError, match="was stopped"):
        desk.made_of(perforated(0), *fillet)
    assert not desk.process.is_running
    assert desk.made_of(perforated(1), *fillet).isValid()


@linux
def test_an_interrupt_while_it_is_waited_for_leaves_no_busy_process(fresh_runner):
    """The next risky command would find it busy with what nobody waits for."""

    def interrupt(*_):
        raise KeyboardInterrupt

    desk, box = fresh_runner.desk, Part.makeBox(10, 10, 10)
    desk.made_of(box, "makeFillet", [2.0, {"Edge": [1]}])
    before = signal.signal(signal.SIGUSR1, interrupt)
    later = threading.Timer(0.3, os.kill, [os.getpid(), signal.SIGUSR1])
    os.kill(desk.process._process.pid, signal.SIGSTOP)  # it will not answer
    later.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            desk.made_of(box, "makeFillet", [1.0, {"Edge": [1]}])
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert not desk.process.is_busy
    assert desk.made_of(box, "makeFillet", [3.0, {"Edge": [1]}]).isValid()


def test_a_process_that_has_grown_large_ends_after_its_work(fresh_runner, document, monkeypatch):
    monkeypatch.setattr(process_module, "_MOST_MEMORY", 1)
    rounded(fresh_runner.run)
    assert not fresh_runner.desk.process.is_running


@linux
def test_no_process_is_left_when_the_runner_closes(fresh_runner, document):
    rounded(fresh_runner.run)
    pid = fresh_runner.desk.process._process.pid
    folder = fresh_runner.desk.process._folder.name
    fresh_runner.close()
    assert not is_alive(pid)
    assert not os.path.exists(folder)


@linux
def test_no_process_is_left_when_freecad_is_killed_in_the_middle(tmp_path):
    code = """
        import time
        import FreeCAD, Part
        from conjure_workbench.kernel.process import KernelProcess
        from conjure_workbench.kernel import packing
        # A wall around so many holes takes the kernel many seconds.
        box = Part.makeBox(100, 100, 5)
        holes = [Part.makeCylinder(1, 5, FreeCAD.Vector(3 + 4 * i, 3 + 4 * j, 0))
                 for i in range(24) for j in range(24)]
        plate = box.cut(Part.Compound(holes))
        process = KernelProcess()
        computation = process.submit(
            *packing.pack_method(plate, "makeOffsetShape", [0.05, 1e-7, False, False, 0, 2])[:2]
        )
        time.sleep(1)
        print(computation.pid, computation.end, flush=True)
        time.sleep(60)
    """
    freecad = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE, text=True
    )
    pid, end = freecad.stdout.readline().split()
    assert end == "None", "it computes no more"
    pid = int(pid)
    assert is_alive(pid)
    freecad.kill()
    freecad.wait()
    freecad.stdout.close()
    wait_for_end(pid)


def test_results_do_not_depend_on_who_computes(fresh_runner, document):
    rounded(fresh_runner.run)
    there = document.getObject("Fillet").Shape
    here = document.getObject("Block").Shape.makeFillet(2, [document.Block.Shape.Edges[0]])
    assert there.Volume == pytest.approx(here.Volume, rel=1e-12)
    assert [face.Area for face in there.Faces] == pytest.approx([f.Area for f in here.Faces])


def test_a_method_of_a_shape_fails_there_as_here(fresh_runner):
    desk = fresh_runner.desk
    assert isinstance(desk, Desk)
    box = Part.makeBox(10, 10, 10)
    made = desk.made_of(box, "makeThickness", [{"Face": [1]}, -1.0, 1e-7])
    assert made.Volume == pytest.approx(1000 - 9 * 8 * 8)
    with pytest.raises(RuntimeError):
        desk.made_of(box, "makeFillet", [50.0, {"Edge": [1]}])


def perforated(degrees):
    """A plate of 100 holes, turned; two of them cut one another for a second."""
    holes = [
        Part.makeCylinder(1, 5, FreeCAD.Vector(5 + 10 * at, 5 + 10 * row))
        for at in range(10)
        for row in range(10)
    ]
    plate = Part.makeBox(100, 100, 5).cut(Part.Compound(holes))
    plate.Placement.Rotation = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), degrees)
    return plate


def children(pid):
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def wait_for_end(pid):
    until = time.monotonic() + 5
    while is_alive(pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_alive(pid)


def is_alive(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as file:
            return file.read().rpartition(") ")[2].split()[0] != "Z"
    except OSError:
        return False
