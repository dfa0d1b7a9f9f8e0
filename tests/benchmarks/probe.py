# SPDX-License-Identifier: MIT
"""Runs inside FreeCAD's window beside the add-on: the macro loop, and how often the view repaints.

`run.py` starts FreeCAD with this file and asks by files: it writes `request.json` into the folder
CONJURE_BENCH_FOLDER and waits for `answer.json`.
"""

import json
import os
import sys
import time
from pathlib import Path

import FreeCAD
import FreeCADGui
from PySide import QtCore

FOLDER = Path(os.environ["CONJURE_BENCH_FOLDER"])
POLL_MS = 100
"""Between two requests the window has this long to draw what the first one changed."""


class Repaints(QtCore.QObject):
    """Notes when the 3D view is painted."""

    def __init__(self):
        super().__init__()
        self.times = []

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() == QtCore.QEvent.Type.Paint:
            self.times.append(time.perf_counter())
        return False

    def start(self):
        self.times = [time.perf_counter()]
        for widget in view_widgets():
            widget.installEventFilter(self)

    def stop(self):
        for widget in view_widgets():
            widget.removeEventFilter(self)
        # The time since the last repaint is no gap: nothing has changed since then.
        gaps = [b - a for a, b in zip(self.times, self.times[1:])]
        return {"paints": len(gaps), "gaps_ms": [round(g * 1000, 1) for g in gaps]}


REPAINTS = Repaints()


def view_widgets():
    """The visible widgets that the 3D scene is drawn on."""
    found = []
    for child in FreeCADGui.getMainWindow().findChildren(QtCore.QObject):
        try:
            if "GLWidget" in child.metaObject().className() and child.isVisible():
                found.append(child)
        except RuntimeError:
            # The view of a document that was closed lives on in Python for a while.
            continue
    return found


def populate(count):
    """A fresh document with `count` boxes in view, as the ground for a measurement."""
    for name in list(FreeCAD.listDocuments()):
        FreeCAD.closeDocument(name)
    document = FreeCAD.newDocument("Bench")
    for number in range(count):
        box = document.addObject("Part::Box", "Ground")
        box.Visibility = False
        box.Length = box.Width = box.Height = 5
        box.Placement.Base = FreeCAD.Vector(*ground_position(number))
        box.recompute()
        box.Visibility = True
    document.recompute()
    FreeCADGui.ActiveDocument.ActiveView.viewIsometric()
    FreeCADGui.ActiveDocument.ActiveView.fitAll()
    return len(document.Objects)


def ground_position(number):
    return (10.0 * (number % 50), 10.0 * (number // 50), -20.0)


def macro(count, first):
    """Boxes the way a person writes a macro; returns the milliseconds of each."""
    document = FreeCAD.ActiveDocument
    times = []
    for number in range(first, first + count):
        started = time.perf_counter()
        box = document.addObject("Part::Box", "Box")
        box.Length = 5
        box.Width = 4
        box.Height = 3
        box.Placement.Base = FreeCAD.Vector(6.0 * (number % 40), 6.0 * (number // 40), 0)
        document.recompute()
        times.append((time.perf_counter() - started) * 1000)
    return times


def gate_us():
    """Microseconds for asking whether the person is busy, which happens before every command."""
    from conjure_workbench.gui.person.gate import Gate
    from conjure_workbench.gui.person.pause import Pause

    gate = Gate(FreeCADGui.getMainWindow(), lambda document: 0, Pause())
    rounds = 2000
    started = time.perf_counter()
    for _ in range(rounds):
        gate.reason_to_wait()
    return round((time.perf_counter() - started) / rounds * 1e6, 1)


def growth(rounds):
    """The median milliseconds of one command of each capability, in the document as it is."""
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    import growth as samples

    from conjure_workbench.modeling.runner import Runner

    runner = Runner()
    try:
        return samples.time_commands(runner, rounds)
    finally:
        runner.close()


def heavy_picture(faces, rounds):
    """The least milliseconds of capture_view of a heavy part, and of FreeCAD's own saveImage."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
    from conjure_workbench.modeling.runner import Runner
    from tests.benchmarks.plates import Plate, add

    populate(0)
    document = FreeCAD.ActiveDocument
    add(document, Plate(faces).shape, "Plate")
    view = FreeCADGui.ActiveDocument.ActiveView
    view.fitAll()
    path = str(FOLDER / "plain.png")
    # Both draw the same size; the first drawing makes the mesh and counts for neither.
    view.saveImage(path, 800, 600, "White")
    runner = Runner()
    try:
        ours = [timed(lambda: runner.run("capture_view", {})) for _ in range(rounds)]
        plain = [timed(lambda: view.saveImage(path, 800, 600, "White")) for _ in range(rounds)]
    finally:
        runner.close()
    return {"ours_ms": round(min(ours), 1), "plain_ms": round(min(plain), 1)}


def window_plate(rounds):
    """The milliseconds of commands on a plate with 100 holes, beside the kernel's own calls."""
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    import window_plate as plate

    return plate.measure(str(FOLDER), rounds)


def activity_panel(rounds):
    """The milliseconds of words and activity panel, with 10,000 rows."""
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    import activity_panel as panel

    return panel.measure(rounds)


def question(rounds):
    """The milliseconds from asking the person to the bar on the screen."""
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    import question as asked

    return asked.measure(rounds)


def consideration(rounds):
    """The cost of gate, approval, activity and tries on a hidden copy."""
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    import consideration as considered

    return considered.measure(rounds)


def timed(work):
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


ACTIONS = {
    "heavy_picture": heavy_picture,
    "window_plate": window_plate,
    "activity_panel": activity_panel,
    "question": question,
    "consideration": consideration,
    "growth": growth,
    "gate_us": gate_us,
    "populate": populate,
    "macro": macro,
    "start_repaints": lambda: REPAINTS.start(),
    "stop_repaints": lambda: REPAINTS.stop(),
    "widgets": lambda: [w.metaObject().className() for w in view_widgets()],
    "version": lambda: ".".join(FreeCAD.Version()[:3]),
}


def look_for_request():
    request = FOLDER / "request.json"
    if not request.exists():
        return
    asked = json.loads(request.read_text())
    request.unlink()
    try:
        answer = {"value": ACTIONS[asked["action"]](*asked["arguments"])}
    except Exception as error:
        answer = {"error": repr(error)}
    (FOLDER / "answer.part").write_text(json.dumps(answer))
    (FOLDER / "answer.part").rename(FOLDER / "answer.json")


TIMER = QtCore.QTimer()
TIMER.timeout.connect(look_for_request)
TIMER.start(POLL_MS)
