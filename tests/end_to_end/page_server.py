# SPDX-License-Identifier: MIT
"""A Conjure server written from the published protocol page alone.

It knows no negotiated feature and no legacy dialect, and ignores what the page does not name. The
only liberty: the times (silence, command time-out) can be shortened.
"""

from __future__ import annotations

import json
import threading
import time
import uuid
from collections import defaultdict

import websockets.sync.server
from websockets.exceptions import ConnectionClosed


class PageServer:
    """The server; one adapter at a time is spoken to.

    Args:
        api_key: the key it accepts, in the header or the query.
        silence_s: closes a connection without a heartbeat for this long (the page: 90).
    """

    def __init__(self, api_key: str, silence_s: float = 90.0) -> None:
        self.api_key = api_key
        self.silence_s = silence_s
        self.registrations: list[dict] = []
        self.other_messages: list[dict] = []
        self.results: dict[str, list[dict]] = defaultdict(list)
        self.heartbeats = 0
        self.cuts = 0
        self.closed_with: list[int | None] = []
        self._connection: websockets.sync.server.ServerConnection | None = None
        self._news = threading.Condition()
        self._server = websockets.sync.server.serve(
            self._handle, "127.0.0.1", 0, max_size=None, ping_interval=None
        )
        port = self._server.socket.getsockname()[1]
        self.url = f"ws://127.0.0.1:{port}/api/v1/adapter/ws"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join(5)

    # --- what a test does with it

    def wait_for(self, condition, seconds: float = 30.0):
        """Wait until `condition()` is true and return its value."""
        until = time.monotonic() + seconds
        with self._news:
            while True:
                value = condition()
                if value:
                    return value
                left = until - time.monotonic()
                assert left > 0, f"it did not happen within {seconds} s"
                self._news.wait(min(left, 0.2))

    def registered(self, seconds: float = 30.0):
        return self.wait_for(lambda: self._connection, seconds)

    def send_command(self, command: str, timeout_ms: int = 30_000, **parameters) -> str:
        command_id = f"cmd_{uuid.uuid4().hex[:8]}"
        message = {
            "type": "execute_command",
            "command_id": command_id,
            "command": command,
            "parameters": parameters,
            "timeout_ms": timeout_ms,
        }
        self.registered().send(json.dumps(message))
        return command_id

    def execute(self, command: str, seconds: float = 30.0, **parameters) -> dict:
        """Send a command and return its `command_result`."""
        command_id = self.send_command(command, **parameters)
        return self.wait_for(lambda: self.results.get(command_id), seconds)[0]

    # --- the page, section by section

    def _handle(self, connection) -> None:
        header = connection.request.headers.get("Authorization", "")
        query = connection.request.path.partition("?")[2]
        if header != f"Bearer {self.api_key}" and query != f"api_key={self.api_key}":
            connection.close(4001, "Authentication Failed")
            return
        try:
            self._register(connection)
            self._loop(connection)
        except ConnectionClosed as closed:
            self.closed_with.append(closed.rcvd.code if closed.rcvd else None)
        finally:
            with self._news:
                if self._connection is connection:
                    self._connection = None
                self._news.notify_all()

    def _register(self, connection) -> None:
        first = json.loads(connection.recv())
        if first.get("type") != "adapter_registration":
            connection.close(4002, "Registration Required")
            return
        for key in ("adapter_type", "adapter_id", "capabilities"):
            assert key in first, key
        connection.send(
            json.dumps({"type": "registration_confirmed", "adapter_id": first["adapter_id"]})
        )
        with self._news:
            self.registrations.append(first)
            self._connection = connection
            self._news.notify_all()

    def _loop(self, connection) -> None:
        last_heartbeat = time.monotonic()
        while True:
            left = last_heartbeat + self.silence_s - time.monotonic()
            if left <= 0:
                self.cuts += 1
                connection.socket.close()
                return
            try:
                message = json.loads(connection.recv(timeout=left))
            except TimeoutError:
                continue
            with self._news:
                if message["type"] == "heartbeat":
                    self.heartbeats += 1
                    last_heartbeat = time.monotonic()
                    connection.send(
                        json.dumps({"type": "heartbeat_ack", "timestamp": message["timestamp"]})
                    )
                elif message["type"] == "command_result":
                    self.results[message["command_id"]].append(message)
                else:
                    self.other_messages.append(message)
                self._news.notify_all()
