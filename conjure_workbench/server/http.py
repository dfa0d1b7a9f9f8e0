# SPDX-License-Identifier: MIT
"""Reading and writing JSON over HTTP."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from ..errors import MessageError
from ..protocol.limits import MAX_MESSAGE_BYTES
from ..protocol.reading import load_object
from .errors import RequestError

_ENCODER = json.JSONEncoder(separators=(",", ":"), allow_nan=False)


def encode(body: Any) -> str:
    """JSON as it goes over the wire: ASCII only, so that no string can fail to be written.

    Raises:
        ValueError: a number is not finite.
    """
    return _ENCODER.encode(body)


class Json(Response):
    """A JSON response."""

    media_type = "application/json"

    def __init__(
        self, content: Any, status_code: int = 200, headers: dict[str, str] | None = None
    ) -> None:
        super().__init__(content, status_code, headers)

    def render(self, content: Any) -> bytes:
        """The body's bytes."""
        return encode(content).encode("ascii")


async def read_json(request: Request) -> tuple[dict[str, Any], int]:
    """A request's JSON object, and its size in bytes.

    Raises:
        RequestError: it is too large, or no JSON object.
    """
    told = request.headers.get("content-length", "")
    if told.isdigit() and int(told) > MAX_MESSAGE_BYTES:
        raise _too_large(told)
    chunks, size = [], 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size > MAX_MESSAGE_BYTES:
                raise _too_large(f"more than {MAX_MESSAGE_BYTES}")
            chunks.append(chunk)
    except ClientDisconnect as error:
        raise RequestError("INVALID_MESSAGE", "The caller hung up in the middle.") from error
    try:
        return load_object(b"".join(chunks)), size
    except MessageError as error:
        raise RequestError(
            "INVALID_MESSAGE", error.message.replace("message", "body", 1)
        ) from error


def _too_large(size: str) -> RequestError:
    return RequestError(
        "REQUEST_TOO_LARGE", f"The body has {size} bytes; {MAX_MESSAGE_BYTES} are allowed."
    )
