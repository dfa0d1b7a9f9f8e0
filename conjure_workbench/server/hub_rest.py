# SPDX-License-Identifier: MIT
"""Routes of the hub's own life: its state, and its end."""

from __future__ import annotations

import os
from typing import Any

from starlette.requests import Request
from starlette.routing import Route

from .. import __version__
from ..errors import ConjureError, echo
from ..local_hub.versions import INTERFACE
from ..protocol.fields import Fields
from .http import Json, read_json
from .requests import refuse_unknown_keys
from .service import Service

MAX_WAIT_S = 3600.0
"""Longest wait for open commands that a request for the end may ask for, in seconds."""

_KEYS = ("wait_s", "for_newer")


class HubRest:
    """Handlers of these routes, over one server's state."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route("/api/v1/hub", self.state),
            Route("/api/v1/hub/stop", self.stop, methods=["POST"]),
        ]

    async def state(self, request: Request) -> Json:
        """Report the hub's process, and whether it is in use."""
        service = self._service
        lifetime = service.lifetime
        return Json(
            {
                "version": __version__,
                "interface": INTERFACE,
                "pid": os.getpid(),
                "started": lifetime.started,
                "automatic": lifetime.automatic,
                "idle_exit_s": lifetime.idle_exit_s,
                "open_commands": len(service.hub.open_commands()),
                "unfetched_answers": len(service.hub.store.unfetched(service.now())),
            }
        )

    async def stop(self, request: Request) -> Json:
        """End the hub once no command is open, or refuse with what is open."""
        body, _ = await read_json(request)
        refuse_unknown_keys(body, _KEYS)
        allowed = f"a number from 0 to {MAX_WAIT_S:g}, in seconds"
        wait_s = Fields(body, _refuse).number("wait_s", allowed) or 0.0
        if not 0 <= wait_s <= MAX_WAIT_S:
            raise _refuse("wait_s", wait_s, allowed)
        for_newer = body.get("for_newer", False)
        if not isinstance(for_newer, bool):
            raise _refuse("for_newer", for_newer, "true or false")
        await self._service.stop_when_free(wait_s, for_newer=for_newer)
        return Json({"stopping": True, "pid": os.getpid()})


def _refuse(key: str, value: Any, allowed: str) -> ConjureError:
    problem = f"{key!r} must be {allowed}."
    return ConjureError("INVALID_PARAMETER", problem, field=key, given=echo(value), allowed=allowed)
