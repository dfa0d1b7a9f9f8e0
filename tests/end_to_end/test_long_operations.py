# SPDX-License-Identifier: MIT
"""An operation that holds FreeCAD's process (the GIL) longer than a server waits for heartbeats.

The times are shortened: heartbeats every second, cut-off after three or four, and a real boolean
that takes longer than that.
"""

import threading
import time

SHORT = {"CONJURE_HEARTBEAT_S": "1", "CONJURE_LONGEST_BACKOFF_S": "0.5"}


def test_our_server_keeps_the_line_while_freecad_is_held(new_server, worker, heavy_fuse):
    server = new_server("--silence-s", "3")
    freecad = worker(server.url, **SHORT)
    server.wait_for_adapter()
    objects = heavy_fuse(server.execute)
    started = time.monotonic()
    answer = server.execute("boolean_fuse", objects=objects, timeout_ms=120_000)
    assert answer["success"], answer
    assert time.monotonic() - started > 4, "the operation is longer than the cut-off"
    assert answer["result"]["shape"]["valid"]
    assert "lost" not in freecad.output()
    assert freecad.output().count("connecting:") == 1


def test_a_time_out_while_freecad_is_held_is_told_truthfully(new_server, worker, heavy_fuse, until):
    server = new_server("--silence-s", "3")
    worker(server.url, **SHORT)
    server.wait_for_adapter()
    objects = heavy_fuse(server.execute)
    body = {
        "command": "boolean_fuse",
        "parameters": {"objects": objects},
        "timeout_ms": 1500,
        "command_id": "long-1",
    }
    answer = server.request("POST", "/api/v1/execute", body)
    assert answer["success"] is False
    assert answer["error_code"] == "STILL_RUNNING"
    assert answer["details"]["retryable"] is False
    late = until(
        lambda: (
            (told := server.request("GET", "/api/v1/commands/long-1"))["state"] == "finished"
            and told
        ),
        60,
    )
    assert late["success"] is True, late
    again = server.request("POST", "/api/v1/execute", body)
    assert again["result"]["object_id"] == late["result"]["object_id"], (
        "the same id never runs twice"
    )


def test_a_page_only_server_that_cuts_the_line_gets_the_result_exactly_once(
    page_server, worker, heavy_fuse
):
    server = page_server(silence_s=3)
    worker(server.url, **SHORT)
    objects = heavy_fuse(server.execute)
    command_id = server.send_command("boolean_fuse", timeout_ms=120_000, objects=objects)
    server.wait_for(lambda: server.cuts == 1, 30)
    assert command_id not in server.results
    server.wait_for(lambda: server.results.get(command_id), 60)
    assert len(server.registrations) == 2
    assert server.registrations[0]["adapter_id"] == server.registrations[1]["adapter_id"]
    # Two further heartbeats with their acks prove the delivery; nothing is sent a second time.
    beats = server.heartbeats
    server.wait_for(lambda: server.heartbeats >= beats + 2)
    (result,) = server.results[command_id]
    assert result["success"], result
    listed = server.execute("list_objects")["result"]["objects"]
    fused = [entry for entry in listed if entry["type"] == "Part::MultiFuse"]
    assert len(fused) == 1


def test_a_page_only_server_keeps_the_line_over_what_the_kernel_computes_beside_freecad(
    page_server, worker, heavy_fuse
):
    server = page_server(silence_s=3)
    freecad = worker(server.url, **SHORT)
    objects = heavy_fuse(server.execute, spheres=64, apart=4.5)
    command_id = server.send_command("boolean_fuse", timeout_ms=120_000, objects=objects)
    started, beats = time.monotonic(), server.heartbeats
    server.wait_for(lambda: server.results.get(command_id), 60)
    took = time.monotonic() - started
    assert took > 4, "the operation is longer than the cut-off"
    (result,) = server.results[command_id]
    assert result["success"], result
    assert (server.cuts, len(server.registrations)) == (0, 1)
    assert server.heartbeats - beats >= 3
    assert freecad.output().count("connecting:") == 1


def test_cancel_and_status_are_answered_while_freecad_is_held(
    new_server, worker, heavy_fuse, until
):
    server = new_server("--silence-s", "3")
    worker(server.url, **SHORT)
    server.wait_for_adapter()
    objects = heavy_fuse(server.execute)
    answers = []
    thread = threading.Thread(
        target=lambda: answers.append(
            server.execute("boolean_fuse", objects=objects, timeout_ms=120_000)
        )
    )
    thread.start()
    until(lambda: server.adapters()[0]["running"])
    started = time.monotonic()
    adapter = server.adapters()[0]
    assert time.monotonic() - started < 1
    assert adapter["state"] == "busy"
    body = {"command": "create_box", "command_id": "queued-1", "timeout_ms": 60_000}
    server.request("POST", "/api/v1/execute?wait=false", body)
    asked_at = time.monotonic()
    cancelled = server.request("POST", "/api/v1/commands/queued-1/cancel")
    assert time.monotonic() - asked_at < 8, "it waits 5 s for an outcome"
    thread.join(60)
    assert answers[0]["success"]
    told = until(
        lambda: (
            (t := server.request("GET", "/api/v1/commands/queued-1"))["state"] == "finished" and t
        )
    )
    assert cancelled["outcome"] in ("cancelled", "unknown"), "FreeCAD may be unable to say so yet"
    assert told["error_code"] == "CANCELLED"
    assert server.execute("list_objects", type="Part::Box")["result"]["count"] == 0


def test_a_running_batch_tells_its_progress_and_stops_between_two_steps(new_server, worker, until):
    server = new_server()
    worker(server.url)
    server.wait_for_adapter()
    steps = [
        {"command": "create_torus", "parameters": {"radius1": 10 + at % 7, "angle3": 300}}
        for at in range(1000)
    ]
    body = {"command": "batch", "parameters": {"steps": steps}, "command_id": "long-1"}
    server.request("POST", "/api/v1/execute?wait=false", {**body, "timeout_ms": 120_000})

    def progress():
        told = server.request("GET", "/api/v1/commands/long-1")
        return (told.get("progress") or {}).get("fraction")

    until(progress)
    assert 0 < progress() < 1
    outcome = server.request("POST", "/api/v1/commands/long-1/cancel")["outcome"]
    assert outcome == "cancelled"
    told = server.request("GET", "/api/v1/commands/long-1")
    assert (told["state"], told["error_code"]) == ("finished", "CANCELLED")
    assert server.execute("list_objects", type="Part::Torus")["error_code"] == "NO_DOCUMENT"
