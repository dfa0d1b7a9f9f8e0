# SPDX-License-Identifier: MIT
"""`conjure setup`: our entry in the configuration of assistants' programs."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import typer

from ..errors import ConjureError
from ..local_hub.connection import split_address
from ..local_hub.finding import given_address, usual_address
from ..local_hub.key import make_key
from ..setup.catalogue import CLIENTS
from ..setup.client_file import is_found
from ..setup.clients import Client
from ..setup.configure import Choice, Outcome, State, remove, set_up, show
from ..setup.program import installed_program
from ..setup.surroundings import Surroundings
from .exit_codes import ExitCode
from .options import HubOption, JsonOption
from .output import say, say_error, say_json, warn

_SENTENCES = {
    State.WRITTEN: "{title}: written to {path}. Start {title} again.",
    State.UNCHANGED: "{title}: {path} is as it should be.",
    State.REMOVED: "{title}: removed from {path}.",
    State.ABSENT: "{title}: {path} holds no entry of ours.",
    State.SHOWN: "{title}: in {path}",
}


class Scope(str, Enum):
    """Reach of an entry."""

    USER = "user"
    PROJECT = "project"


def setup(
    clients: Annotated[
        list[str] | None,
        typer.Argument(metavar="CLIENT", help="Names, such as cursor; none lists them all."),
    ] = None,
    all_found: Annotated[
        bool, typer.Option("--all-found", help="Every client that is installed here.")
    ] = False,
    only_print: Annotated[
        bool,
        typer.Option(
            "--print", help="Show the entry, without names that of every client; change nothing."
        ),
    ] = False,
    take_out: Annotated[bool, typer.Option("--remove", help="Take the entry out again.")] = False,
    scope: Annotated[
        Scope, typer.Option(help="All of your work, or the project in this folder.")
    ] = Scope.USER,
    http: Annotated[
        bool,
        typer.Option("--http", help="Call the hub by HTTP, instead of starting `conjure mcp`."),
    ] = False,
    hub: HubOption = None,
    file: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="The client's file, if it is not the usual one."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Tell assistants' programs of Conjure.

    Nothing but our entry changes in their files.
    """
    around = Surroundings.here()
    every = only_print and not clients and not all_found
    chosen = list(CLIENTS.values()) if every else _chosen(clients or [], all_found, around)
    if not chosen:
        _list(around, as_json)
        raise typer.Exit(ExitCode.DONE if not all_found else ExitCode.FAILED)
    if file is not None and len(chosen) != 1:
        raise typer.BadParameter("it is the file of one client; name one", param_hint="--file")
    program = "" if take_out or http else str(installed_program(around.which))
    origin = _origin(hub) if http else None
    choice = Choice(scope.value, program, origin, file)
    action = show if only_print else remove if take_out else set_up
    if action is set_up:
        # A FreeCAD without a choice of its own uses the hub of a machine that has a key.
        make_key()
    done, failed = _each(chosen, action, choice, around, as_json)
    if as_json:
        say_json({"success": not failed, "clients": [*done, *failed]})
    if failed:
        raise typer.Exit(ExitCode.FAILED)


def _origin(hub: str | None) -> str:
    """Return the address of the hub for an entry that calls it."""
    address = given_address(hub) or usual_address()
    split_address(address)
    return address


def _chosen(names: list[str], all_found: bool, around: Surroundings) -> list[Client]:
    unknown = [name for name in names if name not in CLIENTS]
    if unknown:
        raise typer.BadParameter(
            f"{unknown[0]!r} is not known; known are {', '.join(CLIENTS)}", param_hint="CLIENT"
        )
    found = [name for name, client in CLIENTS.items() if all_found and is_found(client, around)]
    return [CLIENTS[name] for name in dict.fromkeys([*names, *found])]


def _each(
    chosen: list[Client],
    action: Callable[[Client, Choice, Surroundings], Outcome],
    choice: Choice,
    around: Surroundings,
    as_json: bool,
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Do it for each client; one that fails keeps no other from being done."""
    done: list[dict[str, Any]] = []
    failed: list[dict[str, Any]] = []
    for client in chosen:
        try:
            outcome = action(client, choice, around)
        except ConjureError as error:
            about = _about(client, around)
            failed.append({**about, "state": "failed", **error.to_reply()})
            if not as_json:
                _say_failure(error)
        else:
            done.append({**_about(client, around), **_facts(outcome)})
            if not as_json:
                _say_outcome(outcome)
    return done, failed


def _about(client: Client, around: Surroundings) -> dict[str, Any]:
    return {"client": client.name, "title": client.title, "found": is_found(client, around)}


def _facts(outcome: Outcome) -> dict[str, Any]:
    return {
        "state": outcome.state.value,
        "path": str(outcome.path),
        "entry": outcome.entry,
        "notes": list(outcome.notes),
    }


def _say_outcome(outcome: Outcome) -> None:
    sentence = _SENTENCES[outcome.state]
    say(sentence.format(title=outcome.client.title, path=outcome.path))
    if outcome.state is State.SHOWN:
        print(f"\n{outcome.entry}")
    remark = outcome.client.remark if outcome.state is State.WRITTEN else ""
    for note in (*outcome.notes, *([remark] if remark else [])):
        say(f"  {note}")


def _say_failure(error: ConjureError) -> None:
    entry = error.details.get("entry")
    if entry is None:
        say_error(error, as_json=False)
        return
    warn(f"{error.message} Put this into it by hand:")
    print(f"\n{entry}")


def _list(around: Surroundings, as_json: bool) -> None:
    found = [name for name, client in CLIENTS.items() if is_found(client, around)]
    if as_json:
        say_json({"success": True, "known": list(CLIENTS), "found": found})
        return
    for name, client in CLIENTS.items():
        say(f"{name:16} {client.title}{' (found here)' if name in found else ''}")
    say("Name one or more: conjure setup NAME... ; or conjure setup --all-found")
