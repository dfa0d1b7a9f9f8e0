# SPDX-License-Identifier: MIT
"""Lines that break: nothing is lost, nothing happens twice, and the person reads a sentence."""

import json
import signal
import threading
import time
import uuid
from pathlib import Path

QUICK = {"CONJURE_LONGEST_BACKOFF_S": "0.3"}


def test_a_thousand_commands_over_a_line_that_cuts_delays_and_duplicates(
    server, worker, faulty_proxy, until
):
    proxy = faulty_proxy(server.url, seed=7, cut=0.004, duplicate=0.05, delay=0.05)
    freecad = worker(proxy.url, **QUICK)
    server.wait_for_adapter()
    ids = [f"f-{number}-{uuid.uuid4().hex[:6]}" for number in range(1000)]
    for number, command_id in enumerate(ids):
        body = {
            "command": "create_box",
            "parameters": {"length": 1, "width": 1, "height": 1, "position": [2 * number, 0, 0]},
            "command_id": command_id,
            "timeout_ms": 300_000,
        }
        server.request("POST", "/api/v1/execute?wait=false", body)

    replies = []
    for command_id in ids:
        until(lambda command_id=command_id: _finished(server, command_id), 100)
        replies.append(_finished(server, command_id))
    proxy.stop_faults()
    assert {reply["success"] for reply in replies} == {True}
    assert len({reply["result"]["object_id"] for reply in replies}) == 1000
    assert proxy.counts["cut"] >= 3, proxy.counts
    assert proxy.counts["duplicate"] >= 20, proxy.counts
    until(server.connected)
    listed = server.execute("list_objects", limit=2000)
    assert listed["result"]["count"] == 1000
    for _ in range(3):
        assert server.execute("undo")["success"]
    assert server.execute("list_objects", limit=2000)["result"]["count"] == 997
    assert server.execute("redo")["success"]
    assert server.execute("list_objects", limit=2000)["result"]["count"] == 998
    assert freecad.process.poll() is None


def _finished(server, command_id):
    told = server.request("GET", f"/api/v1/commands/{command_id}")
    return told if told["state"] == "finished" else None


def test_a_killed_server_is_waited_for_and_found_again(new_server, worker, until):
    first = new_server()
    freecad = worker(first.url, CONJURE_LONGEST_BACKOFF_S="1")
    first.wait_for_adapter()
    assert first.execute("create_box")["success"]
    first.kill()
    freecad.says("was lost")
    freecad.says("cannot be reached")
    freecad.says("Trying again in 1 s")
    time.sleep(3)
    second = new_server(port=first.port)
    assert second.wait_for_adapter()["adapter_id"] == "e2e"
    assert second.execute("list_objects")["result"]["count"] == 1, "the model is as it was"


def test_a_wrong_key_ends_in_words_and_without_another_try(new_server, worker):
    server = new_server()
    freecad = worker(server.url, CONJURE_API_KEY="wrong-key-987")
    freecad.says("The server refused the API key")
    assert freecad.process.wait(10) == 1
    assert freecad.output().count("connecting:") == 1
    assert "wrong-key-987" not in freecad.output()


def test_a_half_open_line_is_given_up_and_opened_again(server, worker, faulty_proxy, until):
    proxy = faulty_proxy(server.url)
    freecad = worker(proxy.url, CONJURE_HEARTBEAT_S="0.5", **QUICK)
    server.wait_for_adapter()
    # The server has it before FreeCAD has heard so.
    freecad.says("idle: ")
    proxy.frozen = True
    freecad.says("stopped answering")
    proxy.frozen = False
    until(lambda: proxy.counts["connections"] >= 2)
    until(lambda: [a for a in server.connected() if a["last_heard_s"] < 0.6])
    assert server.execute("create_box")["success"]


def test_a_server_that_goes_down_properly_is_looked_for_again(new_server, worker):
    first = new_server()
    freecad = worker(first.url, CONJURE_LONGEST_BACKOFF_S="1")
    first.wait_for_adapter()
    assert first.stop(signal.SIGINT) == 0
    freecad.says("The server closed the connection")
    second = new_server(port=first.port)
    assert second.wait_for_adapter()


def test_of_two_freecads_the_killed_one_is_told_of_within_two_seconds(
    server, worker, heavy_fuse, until
):
    def freecad(name):
        named = {"CONJURE_ADAPTER_ID": name, "CONJURE_NAME": f"the {name}"}
        return worker(server.url, name, **named)

    def execute(freecad, command, **parameters):
        body = {"command": command, "parameters": parameters, "freecad": freecad}
        return server.request("POST", "/api/v1/execute", {**body, "timeout_ms": 60_000})

    mill, _ = freecad("mill"), freecad("lathe")
    until(lambda: len(server.connected()) == 2, 40)
    told = {adapter["name"]: adapter for adapter in server.adapters()}
    assert {adapter["window"] for adapter in told.values()} == {False}
    command = Path(f"/proc/{told['the mill']['pid']}/cmdline").read_bytes()
    assert b"start_headless.py" in command

    refused = server.execute("new_document", name="Nobody's")
    assert refused["error_code"] == "ADAPTER_NOT_NAMED"
    assert execute("the mill", "new_document", name="Gear")["success"]
    assert execute("lathe", "new_document", name="Shaft")["success"]
    # A command's document is known before its reply.
    assert execute("Gear", "create_box")["success"]
    assert execute("Shaft", "create_sphere", radius=7)["success"]
    objects = {name: execute(name, "list_objects")["result"]["count"] for name in ("mill", "lathe")}
    assert objects == {"mill": 1, "lathe": 1}

    inputs = heavy_fuse(lambda command, **values: execute("Gear", command, **values))
    answers = []
    asking = threading.Thread(
        target=lambda: answers.append(execute("mill", "boolean_fuse", objects=inputs))
    )
    asking.start()
    until(lambda: told_of(server, "mill")["running"])
    time.sleep(0.5)
    killed = time.monotonic()
    mill.kill()
    asking.join(30)
    assert time.monotonic() - killed < 2
    (answer,) = answers
    assert (answer["success"], answer["error_code"]) == (False, "ADAPTER_LOST"), json.dumps(answer)
    assert "its process is gone" in answer["error"]
    assert [adapter["adapter_id"] for adapter in server.adapters()] == ["lathe"]
    for name in ("mill", "the mill"):
        gone = execute(name, "create_box")
        assert gone["error_code"] == "NO_ADAPTER"
        assert [one["name"] for one in gone["details"]["candidates"]] == ["the lathe"]
    # The only one that is left need not be named.
    assert server.execute("list_objects")["result"]["count"] == 1


def told_of(server, adapter_id):
    return next(one for one in server.adapters() if one["adapter_id"] == adapter_id)


def test_a_worker_that_is_stopped_answers_what_waits(server, worker, heavy_fuse, until):
    freecad = worker(server.url)
    server.wait_for_adapter()
    objects = heavy_fuse(server.execute)
    answers = {}

    def ask(name, command, **parameters):
        answers[name] = server.execute(command, timeout_ms=60_000, **parameters)

    threads = [
        threading.Thread(target=ask, args=("long", "boolean_fuse"), kwargs={"objects": objects})
    ]
    threads[0].start()
    until(lambda: server.adapters()[0]["running"])
    threads.append(threading.Thread(target=ask, args=("waiting", "create_box")))
    threads[1].start()
    time.sleep(0.3)
    assert freecad.stop(signal.SIGTERM, 60) == 0
    for thread in threads:
        thread.join(60)
    assert answers["long"]["success"] is True
    assert answers["waiting"]["error_code"] == "CANCELLED"
    assert "FreeCAD is closing" in answers["waiting"]["error"]


def test_a_worker_whose_starter_is_killed_ends_too(server, worker, until):
    freecad = worker(server.url)
    server.wait_for_adapter()
    freecad.process.kill()
    until(lambda: not server.connected())
    assert server.adapters() == [], "it said goodbye with 1000"


def test_a_worker_that_is_asked_to_stay_away_ends(worker, page_server):
    """Nobody can press Connect there: it would wait for ever, for nothing."""
    server = page_server()
    process = worker(server.url)
    server.registered().send('{"type": "disconnect", "reason": "maintenance"}')
    process.says("asked FreeCAD to disconnect")
    assert process.process.wait(10) == 0
