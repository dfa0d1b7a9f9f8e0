# SPDX-License-Identifier: MIT
"""FreeCAD closes, and the add-on ends."""

from __future__ import annotations

import threading
import time

import pytest


@pytest.mark.ends_add_on
def test_closing_the_window_ends_the_line_and_its_thread(
    server, configure, controller, window, wait_until
):
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    started = time.monotonic()
    window.mainWindowClosed.emit()
    assert time.monotonic() - started < 2.5
    assert [one for one in threading.enumerate() if one.name == "conjure-io"] == []
    assert server.event("closed") == 1000
    assert not controller.connect_to_server()
