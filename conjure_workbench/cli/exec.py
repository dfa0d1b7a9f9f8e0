# SPDX-License-Identifier: MIT
"""`conjure exec`: one command of the vocabulary, done in a FreeCAD."""

from __future__ import annotations

import uuid
from contextlib import ExitStack
from datetime import datetime, timezone
from typing import Annotated, Any

import typer

from ..local_hub.finding import connect
from ..local_hub.starting import ensure
from ..mcp.reply_text import text_of
from ..protocol.limits import MAX_TIMEOUT_MS
from .exit_codes import exit_code_of_reply
from .following import Shown, cancelled, followed, joins_for
from .options import FreeCadOption, HubOption, JsonOption
from .output import progress, say, say_failure, say_json, say_warning_of
from .values import parameters_of

TIMEOUT_S = 600.0
"""Seconds within which a command must be answered, unless the person says otherwise: it may wait
for the person at FreeCAD, or for other commands."""


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
            show = Shown(lambda: shown.enter_context(progress()))
            reply = followed(connection, order, show, joins_for(found, datetime.now(timezone.utc)))
    except KeyboardInterrupt:
        raise typer.Exit(cancelled(found.address, order["command_id"])) from None
    _show(command, reply, as_json)
    if not reply["success"]:
        raise typer.Exit(exit_code_of_reply(reply))


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
