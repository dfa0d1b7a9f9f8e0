# SPDX-License-Identifier: MIT
"""The add-on in a real FreeCAD window, started as a person would, driven through the server."""

import base64
import struct
import threading


def test_a_window_that_connects_by_itself_builds_shows_and_survives_a_server_restart(
    new_server, freecad_window, until
):
    server = new_server()
    window = freecad_window(server.url, CONJURE_LONGEST_BACKOFF_S="1")
    adapter = server.wait_for_adapter(60)
    assert adapter["adapter_id"] == "e2e-window"
    assert "capture_view" in adapter["commands"]

    box = server.execute("create_box", length=50, width=30, height=20)
    assert "visible" not in box["result"]
    picture = server.execute("capture_view", view="isometric", width=320, height=240)
    png = base64.b64decode(picture["result"]["image"], validate=True)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == (320, 240)

    undone = server.execute("undo")
    assert undone["success"], undone
    assert server.execute("list_objects")["result"]["count"] == 0

    assert server.stop() == 0
    again = new_server(port=server.port)
    again.wait_for_adapter(30)
    assert again.execute("redo")["success"]
    assert again.execute("list_objects")["result"]["count"] == 1
    assert "Traceback" not in window.output(), window.output()


def test_a_window_that_is_killed_while_a_command_runs_is_told_of(
    server, freecad_window, heavy_fuse, until
):
    window = freecad_window(server.url)
    server.wait_for_adapter(60)
    objects = heavy_fuse(server.execute)
    answers = []
    body = {"command": "boolean_fuse", "parameters": {"objects": objects}, "timeout_ms": 5000}
    asking = threading.Thread(
        target=lambda: answers.append(server.request("POST", "/api/v1/execute", body))
    )
    asking.start()
    until(lambda: server.adapters()[0]["running"])
    window.close(seconds=0.5)
    asking.join(30)
    (answer,) = answers
    assert (answer["success"], answer["error_code"]) == (False, "ADAPTER_LOST")
