# SPDX-License-Identifier: MIT
"""`conjure start`, `stop`, `status` and `key`: the hub of this machine."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ..errors import ConjureError
from ..local_hub.finding import FoundHub, connect, connect_here, found_hub
from ..local_hub.key import key_file, make_key, replace_key, stored_key
from ..local_hub.lock import hub_lock
from ..local_hub.starting import ensure
from ..local_hub.stopping import stop as stop_hub
from .freecads import table_of
from .options import HubOption, JsonOption
from .output import say, say_json, say_warning_of


def start(as_json: JsonOption = False) -> None:
    """Start the hub of this machine, unless one runs.

    It runs without a terminal, and ends after 10 minutes without a FreeCAD or a caller.
    """
    found = ensure()
    if as_json:
        say_json(_facts(found))
        return
    say(f"The hub runs at {found.address}, version {found.version}.")
    say_warning_of(found)


def stop(
    hub: HubOption = None,
    wait: Annotated[
        float,
        typer.Option(min=0, max=3600, metavar="SECONDS", help="Longest wait for open commands."),
    ] = 10.0,
    as_json: JsonOption = False,
) -> None:
    """End the hub once no command is open, or say what is open."""
    with connect(hub) as connection:
        answer = stop_hub(connection, wait_s=wait)
    if as_json:
        say_json({"address": connection.address, **answer})
    else:
        say(f"The hub at {connection.address} has ended.")


def status(hub: HubOption = None, as_json: JsonOption = False) -> None:
    """Show the hub, and the FreeCADs that are connected to it."""
    with connect(hub) as connection:
        found = found_hub(connection)
        about = connection.request("GET", "/api/v1/hub")
        adapters = connection.request("GET", "/api/v1/adapters")["adapters"]
    if as_json:
        say_json({**_facts(found), **about, "adapters": adapters})
        return
    how = "automatically" if found.automatic else "by hand"
    say(f"Hub       {found.address}, version {found.version}, process {about['pid']}")
    say(f"Started   {found.started}, {how}")
    say(f"Commands  {about['open_commands']} open")
    if adapters:
        from rich.console import Console

        Console().print(table_of(adapters))
    else:
        say("FreeCADs  none is connected")
    say_warning_of(found)


def key(
    new: Annotated[
        bool, typer.Option("--new", help="Make a new key; a hub that has the old one is ended.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Show the key of this machine's hub; make it if there is none."""
    text = _new_key() if new else make_key()
    if as_json:
        say_json({"key": text, "file": str(key_file())})
    else:
        # Not by `say`, which hides keys: this one was asked for.
        print(text)


def _new_key() -> str:
    """Replace the key; the hub that has the old one is ended first, or nothing is changed."""
    # So that no hub is started with the old one meanwhile.
    with hub_lock():
        old = _stored_key_or_none()
        if old is not None:
            try:
                with connect_here() as connection:
                    if connection.key == old:
                        stop_hub(connection)
            except ConjureError as error:
                if error.code not in ("HUB_NOT_FOUND", "HUB_NOT_PROVEN"):
                    raise
        return replace_key()


def _stored_key_or_none() -> str | None:
    """Return the stored key, or None if there is none that can be read."""
    try:
        return stored_key()
    except ConjureError:
        return None


def _facts(found: FoundHub) -> dict[str, Any]:
    return {
        "address": found.address,
        "version": found.version,
        "automatic": found.automatic,
        "started": found.started,
        "warning": found.warning,
    }
