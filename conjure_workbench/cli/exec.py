# SPDX-License-Identifier: MIT
"""`conjure exec`: one command of the vocabulary, done in a FreeCAD."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime, timezone
from typing import Annotated, Any

import typer

from ..errors import ConjureError
from ..local_hub.connection import REQUEST_S, HubConnection
from ..local_hub.finding import FoundHub, connect
from ..local_hub.starting import ensure
from ..mcp.call import sentence_of
from ..mcp.reply_text import text_of
from ..protocol.limits import MAX_TIMEOUT_MS
from .exit_codes import ExitCode, exit_code_of_reply
from .hub import HubOption, JsonOption
from .output import progress, say, say_failure, say_json, say_warning_of, warn
from .values import parameters_of

TIMEOUT_S = 600.0
"""Seconds within which a command must be answered, unless the person says otherwise: it may wait
for the person at FreeCAD, or for other commands."""

AT_ONCE_S = 0.5
"""Seconds after which a command counts as long, so that its progress is shown."""

LOOK_S = 5.0
"""Seconds for which one request waits for a change."""

JOINS_WITHIN_S = 7.0
"""Seconds after the hub's start within which a FreeCAD that is open has connected: it looks for the
hub every 5 s."""

TAKEN_WITHIN_S = 2.5
"""Seconds within which the hub has taken a command that it was sent, or never does: it may first
ask FreeCADs for their documents."""

_PAUSE_S = 0.2

FreeCadOption = Annotated[
    str | None,
    typer.Option(
        "--freecad",
        metavar="NAME",
        help="The FreeCAD, if several are connected: its name, an id, or a document open there.",
    ),
]


def execute(
    command: Annotated[str, typer.Argument(metavar="COMMAND", help="Such as create_box.")],
    pairs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="KEY=VALUE",
            help="Its parameters. A value is JSON if it can be read as JSON, else text.",
        ),
    ] = None,
    parameters: Annotated[
        str | None,
        typer.Option(
            metavar="JSON", help="Parameters as a JSON object; @PATH reads a file, - the input."
        ),
    ] = None,
    freecad: FreeCadOption = None,
    timeout: Annotated[
        float,
        typer.Option(
            min=0.001, max=MAX_TIMEOUT_MS / 1000, metavar="SECONDS", help="Longest wait for it."
        ),
    ] = TIMEOUT_S,
    hub: HubOption = None,
    as_json: JsonOption = False,
) -> None:
    """Do one command in a FreeCAD, and show its reply. Ctrl-C cancels it.

    `conjure commands` lists the commands, `conjure commands COMMAND` describes one.
    """
    order: dict[str, Any] = {
        "command": command,
        "parameters": parameters_of(pairs or (), parameters),
        "command_id": f"exec_{uuid.uuid4().hex}",
        "timeout_ms": round(timeout * 1000),
        "max_timeout_ms": round(timeout * 1000),
        **({} if freecad is None else {"freecad": freecad}),
    }
    found = ensure(hub)
    say_warning_of(found)
    try:
        with connect(found.address) as connection, ExitStack() as shown:
            show = _Shown(lambda: shown.enter_context(progress()))
            reply = _followed(connection, order, show, joins_for(found, datetime.now(timezone.utc)))
    except KeyboardInterrupt:
        raise typer.Exit(_cancelled(found.address, order["command_id"])) from None
    _show(command, reply, as_json)
    if not reply["success"]:
        raise typer.Exit(exit_code_of_reply(reply))


class _Shown:
    """Progress of a command, shown once the command counts as long.

    Args:
        begin: begins to show, and returns what takes the text.
    """

    def __init__(self, begin: Callable[[], Callable[[str], None]]) -> None:
        self._begin = begin
        self._show: Callable[[str], None] | None = None
        self._from = time.monotonic() + AT_ONCE_S

    def tell(self, text: str) -> float:
        """Show how far the command is; return the seconds to wait for what comes next."""
        left = self._from - time.monotonic()
        if left > 0:
            return left
        self._show = self._show or self._begin()
        self._show(text)
        return LOOK_S


def joins_for(found: FoundHub, now: datetime) -> float:
    """Return the seconds for which a FreeCAD that is open may not have found this hub yet."""
    if not found.automatic:
        return 0.0
    try:
        started = datetime.fromisoformat(found.started.replace("Z", "+00:00"))
        age = (now - started).total_seconds()
    except (ValueError, TypeError):
        return 0.0
    return min(max(JOINS_WITHIN_S - age, 0.0), JOINS_WITHIN_S)


def _followed(
    connection: HubConnection, order: dict[str, Any], shown: _Shown, joins_for: float
) -> dict[str, Any]:
    """Return the reply of a command, or that it is not finished when its time is over.

    Args:
        connection: to the hub.
        order: the body of the request.
        shown: shows how far it is.
        joins_for: the seconds for which to wait for a FreeCAD, if none is connected.

    Raises:
        ConjureError: the hub refused it; HUB_LOST if the hub went away, so that it may have run.
    """
    command_id = order["command_id"]
    try:
        state = _taken(connection, order, shown, time.monotonic() + joins_for)
        while "success" not in state:
            wait_s = shown.tell(f"{order['command']} {sentence_of(state)}")
            where = f"commands/{command_id}"
            state = _asked(connection, "GET", where, wait_s, changes=state["changes"])
    except ConjureError as error:
        if error.code != "HUB_NOT_FOUND":
            raise
        raise ConjureError("HUB_LOST", error.problem, details={"command_id": command_id}) from error
    return state


def _taken(
    connection: HubConnection, order: dict[str, Any], shown: _Shown, until: float
) -> dict[str, Any]:
    """Return the state of a command that the hub has taken; wait for a FreeCAD until then."""
    while True:
        try:
            return _asked(connection, "POST", "execute", AT_ONCE_S, order)
        except ConjureError as error:
            if error.code != "NO_ADAPTER" or time.monotonic() > until:
                raise
        shown.tell(f"{order['command']} waits for FreeCAD to connect")
        time.sleep(_PAUSE_S)


def _asked(
    connection: HubConnection,
    method: str,
    where: str,
    wait_s: float,
    body: dict[str, Any] | None = None,
    changes: int | None = None,
) -> dict[str, Any]:
    known = "" if changes is None else f"&changes={changes}"
    path = f"/api/v1/{where}?wait_s={wait_s:.3f}{known}"
    return connection.request(method, path, body, wait_s + REQUEST_S)


def _cancelled(address: str, command_id: str) -> ExitCode:
    """Cancel a command, tell what became of it, and return the exit code."""
    until = time.monotonic() + TAKEN_WITHIN_S
    while True:
        try:
            # The first connection may stand in the middle of a response.
            with connect(address) as connection:
                outcome = connection.request("DELETE", f"/api/v1/commands/{command_id}")
        except ConjureError as error:
            if error.code != "NOT_FOUND":
                warn(f"It could not be cancelled: {error.message}")
                return ExitCode.UNKNOWN_OUTCOME
            if time.monotonic() > until:
                warn("It was cancelled before the hub took it.")
                return ExitCode.INTERRUPTED
            time.sleep(_PAUSE_S)
        else:
            warn(f"{outcome['message']} Its id is {command_id}.")
            return ExitCode.INTERRUPTED


def _show(command: str, reply: dict[str, Any], as_json: bool) -> None:
    if as_json:
        kept = ("success", "command_id", "result", "error", "error_code", "details")
        say_json({key: reply[key] for key in (*kept, "execution_time_ms") if key in reply})
    if not reply["success"]:
        say_failure(reply)
    elif not as_json:
        result = _without_pictures(reply.get("result"))
        facts = result if isinstance(result, dict) else {"result": result}
        for line in text_of(command, facts).splitlines():
            say(line)


def _without_pictures(value: Any) -> Any:
    """Return a result with a note in place of each picture."""
    if isinstance(value, list):
        return [_without_pictures(item) for item in value]
    if not isinstance(value, dict):
        return value
    found = {key: _without_pictures(item) for key, item in value.items()}
    picture, kind = found.get("image"), str(found.get("mime_type", ""))
    if isinstance(picture, str) and kind.startswith("image/"):
        found["image"] = f"{len(picture)} characters of base64, which --json prints"
    return found
