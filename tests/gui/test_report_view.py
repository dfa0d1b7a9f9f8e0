# SPDX-License-Identifier: MIT
"""The log: shown by the GUI thread only, and in a file, never with a key."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

import pytest

from conjure_workbench.gui import report_view


@pytest.fixture
def printed(monkeypatch):
    """(thread, line) of this test's records that reach FreeCAD's console."""
    lines = []

    def keep(text):
        # A connection of an earlier test may still have something to say.
        if "here" in text or "from the other thread" in text:
            lines.append((threading.get_ident(), text))

    class Console:
        PrintLog = PrintMessage = PrintWarning = PrintError = staticmethod(keep)

    class FakeFreeCAD:
        pass

    FakeFreeCAD.Console = Console
    monkeypatch.setattr(report_view, "FreeCAD", FakeFreeCAD)
    return lines


def test_a_record_of_another_thread_is_printed_by_the_gui_thread(printed, wait_until):
    log = logging.getLogger("conjure_workbench.adapter.io_thread")
    thread = threading.Thread(target=lambda: log.info("from the other thread"))
    thread.start()
    thread.join()
    assert printed == []
    wait_until(lambda: printed)
    assert printed == [(threading.get_ident(), "Conjure: from the other thread\n")]


def test_a_record_of_the_gui_thread_is_printed_at_once(printed):
    logging.getLogger("conjure_workbench.gui").warning("here")
    assert printed == [(threading.get_ident(), "Conjure: here\n")]


def test_the_log_file_lies_in_freecads_user_folder_and_holds_no_key(
    server, configure, controller, wait_until
):
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    logging.getLogger("conjure_workbench.gui").info("the key is test-key-4711-zq")
    text = Path(controller._log._setup.file).read_text("utf-8")
    assert "the key is <hidden>" in text
    assert "test-key-4711-zq" not in text
