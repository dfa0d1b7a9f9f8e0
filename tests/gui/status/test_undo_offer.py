# SPDX-License-Identifier: MIT
"""The person is offered once to have FreeCAD keep more undo steps, and loses no focus by it."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench import preferences
from conjure_workbench.gui.status.undo_offer import UndoOffer
from conjure_workbench.modeling.document.snapshot_store import SnapshotStore
from conjure_workbench.modeling.document.transaction import keep_steps, steps_kept
from conjure_workbench.modeling.runner import Runner
from conjure_workbench.qt import QtCore, QtWidgets

DOCUMENT = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/Document")
OURS = FreeCAD.ParamGet(preferences.PREFERENCES_PATH)


@pytest.fixture(autouse=True)
def as_at_first():
    """FreeCAD's own number of steps, and no offer made."""

    def forget():
        DOCUMENT.RemInt("MaxUndoSize")
        OURS.RemBool("UndoOfferMade")

    forget()
    yield
    forget()


@pytest.fixture
def offer(window):
    made = UndoOffer(window)
    yield made
    window.statusBar().removeWidget(made)
    made.deleteLater()


@pytest.fixture
def worker(offer, tmp_path):
    """A runner that has the offer made."""
    made = Runner(snapshots=SnapshotStore(str(tmp_path / "snapshots")))
    made.checkpoints.on_step_lost = offer.make
    yield made
    made.close()


def button(offer, name):
    return offer.findChild(QtWidgets.QPushButton, name)


def test_it_is_made_when_a_step_of_the_persons_is_pushed_out(document, worker, offer, focus):
    document.openTransaction("Theirs")
    document.addObject("Part::Box", "Theirs")
    document.commitTransaction()
    before = focus()
    for _ in range(19):
        worker.run("create_box", {})
    assert (document.UndoCount, offer.isVisible()) == (20, False)
    worker.run("create_box", {})
    assert offer.isVisible()
    assert focus() is before
    assert "20 undo steps" in button(offer, "ConjureKeepMoreSteps").toolTip()
    assert button(offer, "ConjureKeepSteps").text() == "Leave 20"


def test_more_steps_are_kept_in_what_is_opened_from_then_on(offer, press, runner):
    offer.make()
    press("Space", button(offer, "ConjureKeepMoreSteps"))
    assert (steps_kept(), offer.isVisible()) == (100, False)
    document = FreeCAD.newDocument("Later")
    for _ in range(30):
        runner.run("create_sphere", {})
    assert document.UndoCount == 30


def test_it_is_made_once_whatever_is_chosen(offer, window, press):
    offer.make()
    press("Space", button(offer, "ConjureKeepSteps"))
    assert (steps_kept(), offer.isVisible()) == (20, False)
    offer.make()
    assert not offer.isVisible()
    assert button(offer, "ConjureKeepSteps").focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus


def test_nobody_is_offered_what_they_have(offer):
    keep_steps(200)
    offer.make()
    assert not offer.isVisible()
    assert not preferences.undo_offer_made()
