# SPDX-License-Identifier: MIT
"""Client, server and a real FreeCAD: what an assistant asks for happens and is told truthfully."""

import json
import math
import threading

import pytest
import websockets.sync.server

PAGE_BOX = {"length": 50.0, "width": 30.0, "height": 20.0, "position": [0, 0, 0]}
SDK_BOX = {"width": 10, "height": 20, "depth": 30, "name": None, "position": None}


def test_a_server_that_knows_only_the_page_drives_a_real_freecad(page_server, worker):
    server = page_server()
    freecad = worker(server.url)
    box = server.execute("create_box", **PAGE_BOX)
    assert box["success"] is True
    assert box["result"]["object_id"] == "Box"
    assert box["result"]["type"] == "Part::Box"
    assert box["result"]["bounding_box"] == {"min": [0, 0, 0], "max": [50, 30, 20]}
    assert box["execution_time_ms"] > 0
    bad = server.execute("create_box", length=-1)
    assert (bad["success"], bad["error_code"]) == (False, "INVALID_PARAMETER")
    assert "length must be positive" in bad["error"]
    cylinder = server.execute("create_cylinder", radius=5, height=20, position=[25, 15, 0])
    cut = server.execute("boolean_cut", base="Box", tool=cylinder["result"]["object_id"])
    assert cut["result"]["shape"]["volume"] == pytest.approx(30_000 - math.pi * 25 * 20, rel=1e-9)
    assert server.execute("undo")["success"]
    assert [o["object_id"] for o in server.execute("list_objects")["result"]["objects"]] == [
        "Box",
        cylinder["result"]["object_id"],
    ]
    (registration,) = server.registrations
    assert registration["adapter_type"] == "freecad"
    assert "primitives" in registration["capabilities"]
    assert server.other_messages == [], "nothing but the page's messages was sent"
    assert server.heartbeats >= 5, "one before each command"
    assert freecad.stop() == 0
    server.wait_for(lambda: server.closed_with)
    assert server.closed_with == [1000]


def test_the_vendors_message_shapes_are_understood_and_answered_in_kind(worker, until):
    """The shapes of the vendor's SDK: request_id, command_type, params; success and data back."""
    heard = []

    def vendor(connection):
        registration = json.loads(connection.recv())
        connection.send(json.dumps({"type": "registration_confirmed"}))
        heard.append(registration)
        for body in (
            {"type": "health_check", "request_id": "h-1"},
            {"request_id": "req-1", "command_type": "create_box", "params": SDK_BOX},
            {"request_id": "req-2", "command_type": "boolean_cut", "params": {"target": "Box"}},
        ):
            connection.send(json.dumps({"type": "execute_command", **body}))
        heard.extend(json.loads(message) for message in connection)

    with websockets.sync.server.serve(vendor, "127.0.0.1", 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        freecad = worker(f"ws://127.0.0.1:{server.socket.getsockname()[1]}/ws")
        try:
            until(lambda: len([m for m in heard if m["type"] == "command_result"]) == 2)
            answers = {m["request_id"]: m for m in heard if "request_id" in m}
        finally:
            freecad.stop()
            server.shutdown()
            thread.join(5)
    assert answers["h-1"] == {
        "type": "health_check_response",
        "request_id": "h-1",
        "adapter_healthy": True,
    }
    made = answers["req-1"]
    assert (made["success"], made["error"], made["data"]["object"]) == (True, None, "Box")
    assert made["data"]["bounding_box"]["max"] == [10, 20, 30]
    failed = answers["req-2"]
    assert (failed["success"], failed["data"]) == (False, None)
    assert failed["error_code"] == "MISSING_PARAMETER"


def test_the_same_line_works_through_our_server(server, worker):
    worker(server.url)
    adapter = server.wait_for_adapter()
    assert adapter["adapter_id"] == "e2e"
    box = server.execute("create_box", **PAGE_BOX)
    assert box["result"]["shape"]["volume"] == pytest.approx(30_000, rel=1e-12)
    missing = server.execute("move_object", object_name="Boks", vector=[1, 0, 0])
    assert missing["error_code"] == "OBJECT_NOT_FOUND"
    assert missing["details"]["candidates"] == ["Box"]
    unknown = server.execute("create_bx")
    assert unknown["error_code"] == "UNKNOWN_COMMAND"
    assert "create_box" in unknown["details"]["candidates"]


def test_the_vendors_sdk_transport_works(server, worker):
    worker(server.url)
    server.wait_for_adapter()
    parameters = {"width": 10, "height": 20, "depth": 30, "name": None, "position": [0, 0, 0]}
    made = server.request("POST", "/op", {"op": "create_box", "p": parameters})
    assert made["s"] is True
    size = made["r"]["bounding_box"]["max"]
    assert size == [10, 20, 30]
    listed = server.request("POST", "/op", {"op": "find_objects", "p": {"pattern": "*"}})
    name = made["r"]["object"]
    (row,) = listed["r"]["o"]
    assert (row["n"], row["t"], row["name"]) == (name, "Part::Box", name)


def test_the_feed_tells_of_a_freecad_its_documents_and_their_changes(server, worker, until):
    start = server.request("GET", "/api/v1/events")
    worker(server.url)
    adapter = server.wait_for_adapter()
    seen, cursor = [], start["cursor"]

    def news(kind, **facts):
        """Read on until a change of this kind with these facts has come."""
        nonlocal cursor

        def look():
            nonlocal cursor
            answer = server.request("GET", f"/api/v1/events?after={cursor}&wait_s=5")
            assert answer["complete"]
            cursor = answer["cursor"]
            seen.extend(answer["changes"])
            return any({"kind": kind, **facts}.items() <= one.items() for one in seen)

        until(look)

    ids = {"adapter_id": "e2e", "session_id": adapter["session_id"]}
    news("adapter", state="connected", **ids)
    news("catalogue", **ids)
    name = server.execute("new_document", name="Gear")["result"]["document"]
    news("documents", **ids)
    (document,) = server.adapters()[0]["documents"]
    assert (document["name"], document["label"], document["active"]) == (name, "Gear", True)
    revision = server.execute("create_box")["result"]["revision"]
    news("document", document=name, revision=revision, **ids)
    assert server.execute("close_document", discard=True)["success"]
    assert server.adapters()[0]["documents"] == []
