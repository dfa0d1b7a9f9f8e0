# SPDX-License-Identifier: MIT
"""The protocol page's own Python example as an adapter against our server.

The program is the page's, with three changes: its lost indentation, the server's address, and
the end of the loop after three commands. `execute_command`, which the page leaves to the reader,
echoes what it was given.
"""

from __future__ import annotations

import subprocess
import sys
import time
from typing import Any

EXAMPLE = """
import asyncio
import json
import websockets
API_KEY = "conjure_test_key"
WS_URL = "ws://127.0.0.1:PORT/api/v1/adapter/ws"
def execute_command(command, parameters):
    return {"object_id": "Box001", "command": command, "parameters": parameters}
async def connect_adapter():
    # Connect with API key
    uri = f"{WS_URL}?api_key={API_KEY}"
    async with websockets.connect(uri) as websocket:
        # Register adapter
        registration = {
            "type": "adapter_registration",
            "adapter_type": "freecad",
            "adapter_id": "my_adapter_123",
            "capabilities": ["primitives", "booleans"]
        }
        await websocket.send(json.dumps(registration))
        # Wait for confirmation
        response = await websocket.recv()
        data = json.loads(response)
        print(f"Registered: {data}")
        # Message loop
        for _ in range(3):
            try:
                message = await websocket.recv()
                data = json.loads(message)
                if data["type"] == "execute_command":
                    # Execute command in CAD software
                    result = execute_command(
                        data["command"],
                        data["parameters"]
                    )
                    # Send result back
                    response = {
                        "type": "command_result",
                        "command_id": data["command_id"],
                        "success": True,
                        "result": result
                    }
                    await websocket.send(json.dumps(response))
            except websockets.exceptions.ConnectionClosed:
                print("Connection closed")
                break
asyncio.run(connect_adapter())
"""


def test_the_page_s_python_example_works_as_an_adapter(server: Any) -> None:
    program = EXAMPLE.replace("PORT", str(server.port))
    example = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        deadline = time.monotonic() + 10
        while server.get("/health")[1]["adapters"] == 0 and time.monotonic() < deadline:
            time.sleep(0.05)
        (listed,) = server.get("/api/v1/adapters")[1]["adapters"]
        assert listed["adapter_id"] == "my_adapter_123"
        assert listed["capabilities"] == ["primitives", "booleans"]
        assert listed["features"] == []
        replies = [
            server.later(server.execute, "create_box", parameters={"length": n}) for n in range(3)
        ]
        for n, reply in enumerate(replies):
            status, body = reply.result(10)
            assert status == 200
            assert body["result"]["parameters"] == {"length": n}
            assert body["execution_time_ms"] > 0
        printed, errors = example.communicate(timeout=10)
    finally:
        example.kill()
    assert example.returncode == 0, errors
    told = {"type": "registration_confirmed", "adapter_id": "my_adapter_123"}
    assert printed == f"Registered: {told}\n"
    assert server.execute()[0] == 503
