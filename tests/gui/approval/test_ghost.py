# SPDX-License-Identifier: MIT
"""Changes that a question is about: told in its bar, and drawn over the document's 3D view."""

from __future__ import annotations

import re
import time
from pathlib import Path

import FreeCAD
import FreeCADGui
import Part
import pytest
from pivy import coin

from conjure_workbench.gui.approval import ghost, outcome_words
from conjure_workbench.modeling.approval.outcome import Effect, Look, Outcome, Unseen
from conjure_workbench.modeling.command import trial
from conjure_workbench.modeling.rehearsal import rehearsal
from conjure_workbench.modeling.view import drawings, overlay
from conjure_workbench.qt import QtCore, QtWidgets
from tests.gui.approval.conftest import result_of

SOON_MS = 150
"""Milliseconds from asking to the bar on the screen, with all that it tells and draws."""


@pytest.fixture
def ghosts(view):
    """`ghosts()`: the ghosts that are drawn in the document's view."""
    scene = view.getSceneGraph()

    return lambda: [one for one in overlay._shown if scene.findChild(one) >= 0]


def found(node, kind):
    """The nodes of a kind below another."""
    search = coin.SoSearchAction()
    search.setType(kind.getClassTypeId())
    search.setInterest(coin.SoSearchAction.ALL)
    search.setSearchingAll(True)
    search.apply(node)
    paths = search.getPaths()
    return [paths[at].getTail() for at in range(paths.getLength())]


def dashes(node):
    return {style.linePattern.getValue() for style in found(node, coin.SoDrawStyle)}


def held_up_here():
    """The seconds for which this thread could run, but had no processor."""
    return int(Path("/proc/thread-self/schedstat").read_text("utf-8").split()[1]) / 1e9


def test_a_changed_size_is_told_in_the_bar_and_drawn_in_the_view(
    connected, mine, bar, ghosts, view
):
    document = mine.Document
    FreeCADGui.Selection.addSelection(mine)
    before = (document.UndoCount, len(document.Objects), list(mine.State))
    connected.command("set_properties", "c1", object_name="Base", properties={"length": 5})
    shown = bar()
    assert shown.outcome.text() == (
        "Changes Base (volume 1.00 ml -> 0.50 ml). "
        "In the 3D view: what goes is dashed or dotted, what comes is filled or in full lines."
    )
    (drawn,) = ghosts()
    assert [faces.transparency[0] for faces in found(drawn, coin.SoMaterial)] == [
        pytest.approx(ghost._SEE_THROUGH)
    ]
    assert dashes(drawn) == {0xFFFF, ghost._DASHES}
    assert found(drawn, coin.SoPickStyle)[0].style.getValue() == coin.SoPickStyle.UNPICKABLE
    assert FreeCADGui.Selection.getSelection() == [mine]
    assert (document.UndoCount, len(document.Objects), list(mine.State)) == before


def test_the_ghost_cannot_be_picked_and_is_in_no_picture(connected, mine, bar, ghosts, view, run):
    FreeCADGui.SendMsgToActiveView("ViewFit")
    picture = {"view": "isometric", "width": 120, "height": 90}
    before = run("capture_view", **picture)["image"]
    sheet = run("contact_sheet", width=200, height=200)["image"]
    connected.command("set_properties", "c1", object_name="Base", properties={"height": 90})
    bar()
    assert ghosts()
    assert run("capture_view", **picture)["image"] == before
    assert run("contact_sheet", width=200, height=200)["image"] == sheet
    assert ghosts()[0].whichChild.getValue() == 0
    width, height = view.getSize()
    seen = [view.getObjectInfo((x, y)) for x in range(0, width, 40) for y in range(0, height, 40)]
    assert {info["Object"] for info in seen if info is not None} <= {"Base"}


@pytest.mark.parametrize("end", ["allow", "refuse", "time", "stop", "close", "disconnect"])
def test_the_ghost_goes_with_the_question(connected, mine, bar, controller, view, end):
    scene = view.getSceneGraph()
    connected.command("delete_object", "c1", object_name="Base")
    shown = bar()
    assert shown.outcome.text() == "Deletes Base. In the 3D view: what goes is dashed or dotted."
    approval = controller.desk.approval
    (drawn,) = overlay._shown
    assert scene.findChild(drawn) >= 0
    if end == "allow":
        approval.allow()
    elif end == "refuse":
        approval.refuse()
    elif end == "time":
        approval.question.left_s = 0.0
    elif end == "stop":
        controller.pause.stop()
    elif end == "close":
        FreeCAD.closeDocument(mine.Document.Name)
    else:
        controller.disconnect_from_server()
    if end != "disconnect":
        result_of(connected)
    assert overlay._shown == []
    assert scene.findChild(drawn) < 0
    assert not shown.isVisible()


def test_what_is_made_and_hidden_is_told_and_drawn(connected, mine, bar, ghosts):
    connected.command("create_fillet", "c1", object="Base", radius=2, name="Rounded")
    assert bar().outcome.text() == (
        "Makes Rounded; hides Base. "
        "In the 3D view: what goes is dashed or dotted, what comes is filled or in full lines."
    )
    assert dashes(ghosts()[0]) == {0xFFFF, ghost._DASHES}


def test_where_nothing_was_tried_the_bar_says_why(connected, mine, bar, ghosts, monkeypatch):
    monkeypatch.setattr(rehearsal, "is_cheap", lambda document, services: False)
    document = mine.Document
    document.openTransaction("Mine")
    document.addObject("Part::Box", "Gone")
    document.commitTransaction()
    document.undo()
    QtCore.QCoreApplication.processEvents()
    connected.command("delete_object", "c1", object_name="Base")
    assert bar().outcome.text() == "No preview: to try it would end what you can redo."
    assert ghosts() == []
    assert document.RedoCount == 1


def test_a_ghost_is_in_the_view_of_its_own_document(
    connected, mine, bar, ghosts, window, wait_until
):
    other = FreeCAD.newDocument("Other")
    front = FreeCADGui.getDocument(other.Name).mdiViewsOfType("Gui::View3DInventor")[0]
    children = front.getSceneGraph().getNumChildren()
    connected.command("delete_object", "c1", object_name="Base", document=mine.Document.Name)
    shown = bar()
    assert shown.in_front.isVisible()
    assert shown.in_front.text() == "Another document is in front."
    assert shown.elsewhere.text() == "Show 'Test'"
    assert len(ghosts()) == 1
    assert front.getSceneGraph().getNumChildren() == children
    wait_until(shown.elsewhere.isEnabled)
    shown.elsewhere.click()
    assert FreeCADGui.activeDocument().Document.Name == mine.Document.Name
    area = window.findChild(QtWidgets.QMdiArea)
    assert area.activeSubWindow().windowTitle().startswith("Test")
    assert not shown.in_front.isVisible()


def test_a_form_of_many_faces_is_drawn_as_a_box(connected, mine, bar, ghosts, monkeypatch):
    monkeypatch.setattr(drawings, "MOST_INDICES", 83)  # of a cube's faces and edges
    connected.command("delete_object", "c1", object_name="Base")
    bar()
    (drawn,) = ghosts()
    assert {lines.numVertices.getNum() for lines in found(drawn, coin.SoLineSet)} == {12}
    assert found(drawn, coin.SoIndexedFaceSet) == []


def test_a_sketch_is_drawn_by_its_lines(connected, mine, bar, ghosts):
    wire = mine.Document.addObject("Part::Feature", "Wire")
    wire.Shape = Part.makePolygon([FreeCAD.Vector(*p) for p in ((0, 0, 0), (9, 0, 0), (9, 9, 0))])
    QtCore.QCoreApplication.processEvents()
    connected.command("move_object", "c1", object_name="Wire", vector=[0, 0, 5])
    assert bar().outcome.text().startswith("Changes Wire. ")
    (drawn,) = ghosts()
    assert [one.coordIndex.getNum() for one in found(drawn, coin.SoIndexedLineSet)] == [6, 6, 6]
    assert found(drawn, coin.SoIndexedFaceSet) == []


@pytest.fixture
def imperial():
    """The person's units: inches."""
    before = FreeCAD.Units.getSchema()
    FreeCAD.Units.setSchema(3)
    yield
    FreeCAD.Units.setSchema(before)


def effect(label, is_meant=True, before=None, after=None):
    return Effect(label, label, is_meant, before, after)


def test_sizes_are_told_in_the_person_s_units(imperial):
    inch = 25.4
    changed = effect(
        "Base", before=Look(True, volume=12 * inch**3), after=Look(True, volume=0.5 * inch**3)
    )
    told = outcome_words.effects(Outcome("Test", changed=[changed]))
    assert told == "Changes Base (volume 12.00 in^3 -> 0.50 in^3)."
    plate = effect(
        "Sketch",
        before=Look(True, size=(inch, 2 * inch, 0.0)),
        after=Look(True, size=(inch, 3 * inch, 0.0)),
    )
    told = outcome_words.effects(Outcome("Test", changed=[plate]))
    assert re.fullmatch(
        r"Changes Sketch \(size 1[^x]* x 2[^x]* x 0[^x]* -> 1[^x]* x 3[^x]* x 0[^x]*\)\.", told
    )


def test_what_goes_with_what_is_meant_is_counted():
    deleted = [effect("Cut", False), effect("Ball"), effect("Fillet", False)]
    made = [effect("Lid"), effect("Profile", False)]
    changed = [effect(f"Rib{at}") for at in range(5)]
    told = outcome_words.effects(Outcome("Test", made, changed, deleted))
    assert told == (
        "Makes Lid and 1 that goes with it; changes Rib0, Rib1 and 3 more; "
        "deletes Ball and 2 that go with it."
    )
    assert outcome_words.effects(Outcome("Test")) == outcome_words.effects(None) == ""
    assert outcome_words.effects(Unseen.LONG) == "No preview: to try it may take long."


def test_a_name_is_no_markup_and_no_second_line(connected, mine, bar):
    mine.Label = "<b>x</b>\n\u202eevil"
    connected.command("set_properties", "c1", object_name="Base", properties={"length": 5})
    line = bar().outcome.text()
    assert line.startswith("Changes <b>x</b> evil (volume ")
    assert "\n" not in line


def test_the_bar_is_on_the_screen_soon_after_asking(connected, mine, bar, controller, monkeypatch):
    """With faces and edges drawn up to what is drawn at most, and volumes told."""
    shape = Part.makeBox(200, 200, 5)
    holes = [
        Part.makeCylinder(4, 9, FreeCAD.Vector(12 + 12 * (at % 16), 12 + 12 * (at // 16), -2))
        for at in range(140)
    ]
    plate = mine.Document.addObject("Part::Feature", "Plate")
    plate.Shape = shape.cut(Part.makeCompound(holes))
    QtCore.QCoreApplication.processEvents()
    desk, begun, took = controller.desk, [], []
    noted, present = trial.noted, desk.present

    def asking(*given):
        begun.append((time.perf_counter(), held_up_here()))
        return noted(*given)

    def timed(question):
        present(question)
        bar().repaint()
        QtCore.QCoreApplication.processEvents()
        then, held = begun[-1]
        took.append(time.perf_counter() - then - (held_up_here() - held))

    monkeypatch.setattr(trial, "noted", asking)
    monkeypatch.setattr(desk, "present", timed)
    for at in range(3):
        connected.command("move_object", f"c{at}", object_name="Plate", vector=[0, 0, 50])
        assert "Changes Plate" in bar().outcome.text()
        desk.approval.refuse()
        result_of(connected)
    assert min(took) * 1000 <= SOON_MS
