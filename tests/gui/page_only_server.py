# SPDX-License-Identifier: MIT
"""A server in a process of its own that speaks only the protocol page; driven by lines on stdin.

Prints one JSON object per event: {"port"}, {"registered"}, {"refused"}, {"closed"}, {"result"},
{"catalogue"}, {"document_event"}, {"progress"}, {"pong"} (the seconds until it came). The features
on its command line are those that it knows; none for most tests.
Reads `send <json>` (to the adapter), `ping` and `close <code>`.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time

import websockets.sync.server
from websockets.exceptions import ConnectionClosed

KEY = sys.argv[1]
CONFIRM_AFTER_S = float(sys.argv[2])
FEATURES = sys.argv[3:]
current = None


def say(**event) -> None:
    # One write: several threads say something, and a line must stay whole.
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


def serve(connection) -> None:
    global current
    header = connection.request.headers.get("Authorization")
    if header != f"Bearer {KEY}":
        connection.close(4001, "Authentication Failed")
        say(refused=header is not None)
        return
    try:
        registration = json.loads(connection.recv())
        assert registration["type"] == "adapter_registration"
        time.sleep(CONFIRM_AFTER_S)
        current = connection
        answer = {"type": "registration_confirmed", "adapter_id": registration["adapter_id"]}
        if FEATURES:
            answer["features"] = FEATURES
        connection.send(json.dumps(answer))
        say(registered=registration)
        for text in connection:
            message = json.loads(text)
            if message["type"] == "heartbeat":
                connection.send(
                    json.dumps({"type": "heartbeat_ack", "timestamp": message["timestamp"]})
                )
            elif message["type"] == "command_result":
                say(result=message)
            elif message["type"] == "command_progress":
                say(progress=message)
            elif message["type"] == "document_event":
                say(document_event=message)
            elif message["type"] == "command_catalogue":
                say(catalogue={one["name"]: one["available"] for one in message["commands"]})
        say(closed=connection.protocol.close_code)
    except ConnectionClosed as closed:
        say(closed=closed.rcvd.code if closed.rcvd else None)


def ping(connection) -> None:
    sent = time.monotonic()
    if connection.ping().wait(60):
        say(pong=time.monotonic() - sent)


PORT = int(os.environ.get("CONJURE_TEST_PORT", "0"))
server = websockets.sync.server.serve(serve, "127.0.0.1", PORT)
threading.Thread(target=server.serve_forever, daemon=True).start()
say(port=server.socket.getsockname()[1])
for line in sys.stdin:
    order, _, rest = line.strip().partition(" ")
    if order == "send":
        current.send(rest)
    elif order == "ping":
        threading.Thread(target=ping, args=(current,), daemon=True).start()
    elif order == "close":
        current.close(int(rest))
server.shutdown()
