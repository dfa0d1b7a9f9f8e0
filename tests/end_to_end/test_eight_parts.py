# SPDX-License-Identifier: MIT
"""Eight parts as an assistant builds them over REST, with every byte of the bodies counted."""

from __future__ import annotations

import http.client
import json

from tests import eight_parts
from tests.end_to_end.conftest import KEY


def test_eight_parts_are_built_over_rest_within_the_calls_and_bytes(server, worker):
    worker(server.url)
    server.wait_for_adapter()

    def execute(command, parameters):
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        try:
            body = json.dumps({"command": command, "parameters": parameters})
            connection.request("POST", "/api/v1/execute", body, {"X-API-Key": KEY})
            return connection.getresponse().read()
        finally:
            connection.close()

    calls, sent, received = eight_parts.build(execute)
    print(f"{calls} calls, {sent} bytes sent, {received} bytes received")
    assert calls <= eight_parts.MOST_CALLS
    assert sent <= eight_parts.MOST_SENT
    assert received <= eight_parts.MOST_RECEIVED
