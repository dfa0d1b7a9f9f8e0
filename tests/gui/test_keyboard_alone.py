# SPDX-License-Identifier: MIT
"""All that a person needs, by the display's own keys and no mouse."""

from __future__ import annotations

import time

import FreeCADGui
import pytest

from conjure_workbench.protocol.waiting import WaitingCode
from conjure_workbench.qt import QtCore, QtWidgets


@pytest.fixture
def keys(x_input, window):
    """`keys("jc", "Tab")`: letters and named keys go on their way."""
    FreeCADGui.activateWorkbench("ConjureWorkbench")
    window.findChild(QtWidgets.QMdiArea).setFocus()

    def press(*names):
        for name in names:
            if name.islower():
                x_input.type(name)
            else:
                x_input.press_key(name)

    return press


@pytest.fixture
def walk(keys, window, wait_until):
    """`walk("Tab", widget)`: press a key until a widget has the focus, at most nine times."""

    def to(key, widget):
        for _ in range(9):
            before = window.focusWidget()
            keys(key)
            until = time.monotonic() + 2
            # A key that the window manager drops is pressed again, as anybody does.
            wait_until(
                lambda before=before, until=until: (
                    window.focusWidget() is not before or time.monotonic() > until
                )
            )
            if widget.hasFocus():
                return
        raise AssertionError(f"{key} does not lead to {widget.objectName()}")

    return to


@pytest.fixture
def connected_by_keys(keys, server, configure):
    configure(server.url)
    keys("jc")
    server.event("registered")
    return server


@pytest.fixture
def question(connected_by_keys, document, find, wait_until):
    """A question whether a box of the person's may be deleted, and the server that wants it."""
    document.UndoMode = 1
    document.addObject("Part::Box", "Base")
    document.recompute()

    def asked():
        bar = find("ConjureApprovalBar")
        return bar if bar is not None and bar.isVisible() and bar.refuse.isEnabled() else None

    def ask(number):
        connected_by_keys.command("delete_object", number, object_name="Base")
        return wait_until(asked)

    return ask


def test_connecting_pausing_stopping_and_undoing(
    connected_by_keys, keys, controller, document, wait_until
):
    document.UndoMode = 1
    connected_by_keys.command("create_box", "c1", name="Plate")
    assert connected_by_keys.event("result", 20)["success"]
    keys("jp")
    wait_until(lambda: controller.pause.reason)
    assert controller.pause.reason.code is WaitingCode.PAUSED
    keys("jp")
    wait_until(lambda: controller.pause.reason is None)
    keys("js")
    wait_until(lambda: controller.pause.stopped)
    keys("jp")
    wait_until(lambda: not controller.pause.stopped)
    keys("ju")
    wait_until(lambda: not document.Objects)
    keys("jc")
    connected_by_keys.event("closed")


def test_a_question_is_refused_with_a_reason_and_the_next_one_allowed(
    question, connected_by_keys, keys, walk, document, window, wait_until
):
    bar = question("c1")
    before = window.focusWidget()
    keys("jq")
    wait_until(bar.sentence.hasFocus)
    keys("no")
    walk("Tab", bar.refuse)
    keys(" ")
    assert "They say: no" in connected_by_keys.event("result", 20)["error"]
    wait_until(before.hasFocus)
    bar = question("c2")
    keys("jq")
    wait_until(bar.sentence.hasFocus)
    walk("Tab", bar.allow)
    keys(" ")
    assert connected_by_keys.event("result", 20)["success"]
    assert document.getObject("Base") is None


def test_tab_leads_through_the_panel_and_shift_and_tab_back(
    connected_by_keys, keys, walk, find, wait_until
):
    connected_by_keys.command("create_box", "c1")
    assert connected_by_keys.event("result", 20)["success"]
    keys("ja")
    table = wait_until(lambda: find("ConjureActivityTable"))
    wait_until(table.hasFocus)
    search = find("ConjureActivitySearch")
    walk("Backtab", search)
    walk("Tab", table)
    keys("ja")
    wait_until(lambda: not table.isVisible())


def test_a_command_is_found_in_the_panel_and_the_transcript_exported(
    connected_by_keys, keys, x_input, document, find, wait_until, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    # No other test has made anything of these names.
    for number, name in enumerate(("Xplate", "Xbore", "Xlid")):
        connected_by_keys.command("create_box", f"c{number}", name=name)
        assert connected_by_keys.event("result", 20)["success"]
    keys("ja")
    table = wait_until(lambda: find("ConjureActivityTable"))
    wait_until(table.hasFocus)
    rows = table.model().rowCount()
    search = find("ConjureActivitySearch")
    x_input.type("f", control=True)
    wait_until(search.hasFocus)
    keys("xbore")
    wait_until(lambda: table.model().rowCount() < rows)
    keys("Return")
    wait_until(table.hasFocus)
    keys("Down", "Return")
    details = find("ConjureActivityDetails")
    wait_until(details.isVisible)
    assert "Xbore" in details.toPlainText()
    keys("Escape")

    answers = {"menu": "e", "dialog": "Return"}

    def answer():
        """Menu and dialog have loops of their own."""
        dialog = QtWidgets.QApplication.activeModalWidget()
        if "menu" in answers and QtWidgets.QApplication.activePopupWidget() is not None:
            keys(answers.pop("menu"))
        elif "dialog" in answers and dialog is not None and dialog.isActiveWindow():
            keys(answers.pop("dialog"))

    looking = QtCore.QTimer()
    looking.timeout.connect(answer)
    looking.start(50)
    keys("Menu")
    file = tmp_path / "conjure-transcript.md"
    wait_until(file.exists)
    looking.stop()
    assert "Xbore" in file.read_text("utf-8")
    assert "Xplate" not in file.read_text("utf-8")
    search.clear()
    keys("ja")
    wait_until(lambda: not table.isVisible())
