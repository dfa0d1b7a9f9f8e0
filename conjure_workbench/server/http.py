# SPDX-License-Identifier: MIT
"""JSON over HTTP."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from ..errors import ConjureError
from ..protocol.limits import MAX_MESSAGE_BYTES
from ..protocol.reading import load_object

_ENCODER = json.JSONEncoder(separators=(",", ":"), allow_nan=False)


def encode(body: Any) -> str:
    """Return JSON for the wire, in ASCII only, so that no string can fail to be written.

    Raises:
        ValueError: if a number is not finite.
    """
    return _ENCODER.encode(body)


class Json(Response):
    """A JSON response; one of status 400 and above repeats its `error` as `detail`.

    Of such a response, clients made for the vendor's server read nothing else.
    """

    media_type = "application/json"

    def __init__(
        self, content: Any, status_code: int = 200, headers: dict[str, str] | None = None
    ) -> None:
        if status_code >= 400:
            content = {**content, "detail": content["error"]}
        super().__init__(content, status_code, headers)

    def render(self, content: Any) -> bytes:
        """Return the body's bytes."""
        return encode(content).encode("ascii")


def refusal(
    error: ConjureError, status: int | None = None, headers: dict[str, str] | None = None
) -> Json:
    """Return the response to a refused request, with the status of the error's code."""
    return Json({"success": False, **error.to_reply()}, status or error.kind.status, headers)


async def read_json(request: Request) -> tuple[dict[str, Any], int]:
    """Return a request's JSON object, and its size in bytes.

    Raises:
        ConjureError: if it is too large, or no JSON object.
    """
    announced = request.headers.get("content-length", "")
    if announced.isdigit() and int(announced) > MAX_MESSAGE_BYTES:
        raise _too_large(announced)
    chunks, size = [], 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size > MAX_MESSAGE_BYTES:
                raise _too_large(f"more than {MAX_MESSAGE_BYTES}")
            chunks.append(chunk)
    except ClientDisconnect as error:
        raise ConjureError("INVALID_MESSAGE", "The caller hung up in the middle.") from error
    return load_object(b"".join(chunks), called="body"), size


def _too_large(size: str) -> ConjureError:
    return ConjureError(
        "REQUEST_TOO_LARGE", f"The body has {size} bytes; {MAX_MESSAGE_BYTES} are allowed."
    )
