# SPDX-License-Identifier: MIT
"""FreeCAD closes, and the add-on ends."""

from __future__ import annotations

import threading
import time

import pytest


@pytest.mark.ends_add_on
def test_closing_the_window_refuses_what_is_asked_and_ends_the_line_and_its_thread(
    connected, controller, window, document, find, wait_until
):
    document.addObject("Part::Box", "Base")
    document.recompute()
    connected.command("delete_object", "c1", object_name="Base")
    wait_until(lambda: controller.desk.is_asked)
    bar = find("ConjureApprovalBar")
    assert bar.isVisible()
    started = time.monotonic()
    window.mainWindowClosed.emit()
    assert time.monotonic() - started < 2.5
    assert [one for one in threading.enumerate() if one.name == "conjure-io"] == []
    assert not connected.event("result")["success"]
    assert connected.event("closed") == 1000
    assert not bar.isVisible()
    assert document.getObject("Base") is not None
    assert not controller.connect_to_server()
