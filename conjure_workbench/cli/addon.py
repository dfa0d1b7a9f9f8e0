# SPDX-License-Identifier: MIT
"""`conjure addon`: the add-on in the folder of each FreeCAD of this machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import typer

from .. import __version__
from ..errors import ConjureError
from ..local_hub.key import make_key
from ..setup import addon_install
from ..setup.addon_install import Installed, Kind
from ..setup.freecads import FreeCad, found_freecads
from ..setup.surroundings import Surroundings
from .exit_codes import ExitCode
from .options import FreeCadProgramOption, JsonOption
from .output import say, say_error, say_json

addon = typer.Typer(
    help="The add-on in FreeCAD's folder.", no_args_is_help=True, rich_markup_mode=None
)


@addon.command()
def install(freecad: FreeCadProgramOption = None, as_json: JsonOption = False) -> None:
    """Put the add-on of this version into the folder that each FreeCAD names."""
    # A FreeCAD without a choice of its own uses the hub of a machine that has a key.
    make_key()
    _each(freecad, as_json, addon_install.install)


@addon.command()
def remove(freecad: FreeCadProgramOption = None, as_json: JsonOption = False) -> None:
    """Take out the add-on that this program installed, and nothing else."""
    _each(freecad, as_json, addon_install.remove)


@addon.command()
def status(freecad: FreeCadProgramOption = None, as_json: JsonOption = False) -> None:
    """Show for each FreeCAD whether the add-on is there, and in which version."""
    _each(freecad, as_json, addon_install.status)


def _each(named: str | None, as_json: bool, action: Callable[[Path], Installed]) -> None:
    """Do it in each folder; one that fails keeps no other from being done."""
    facts: list[dict[str, Any]] = []
    failed = False
    for found in found_freecads(Surroundings.here(), named):
        try:
            before = action(found.mod)
        except ConjureError as error:
            failed = True
            facts.append({"freecad": found.version, **error.to_reply()})
            if not as_json:
                say_error(error, as_json=False)
            continue
        now = addon_install.status(found.mod)
        facts.append(_facts(found, before, now))
        if not as_json:
            _say(found, before, now)
    if as_json:
        say_json({"success": not failed, "version": __version__, "freecads": facts})
    if failed:
        raise typer.Exit(ExitCode.FAILED)


def _facts(found: FreeCad, before: Installed, now: Installed) -> dict[str, Any]:
    return {
        "freecad": found.version,
        "program": " ".join(found.command),
        "folder": str(now.folder),
        "kind": now.kind.name.lower(),
        "version": now.version,
        "version_before": before.version,
        "disabled": now.disabled,
        "websocket_client": found.has_websocket,
    }


def _say(found: FreeCad, before: Installed, now: Installed) -> None:
    version = f" {now.version}" if now.version else ""
    say(f"FreeCAD {found.version}: {now.kind.value}{version}, {now.folder}")
    if before != now:
        say("  Restart FreeCAD.")
    if now.kind is Kind.OURS and now.version != __version__:
        say(f"  This program has version {__version__}; `conjure addon install` brings it there.")
    if now.disabled:
        say("  It is switched off; FreeCAD's Addon Manager switches it on.")
    if now.kind is not Kind.ABSENT and not found.has_websocket:
        say("  FreeCAD's Python lacks websocket-client; Edit > Preferences > Conjure installs it.")
