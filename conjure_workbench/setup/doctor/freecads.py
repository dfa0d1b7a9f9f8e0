# SPDX-License-Identifier: MIT
"""The FreeCADs of this machine, and the add-on in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ... import __version__
from ...errors import ConjureError
from .. import addon_install
from ..addon_install import Installed, Kind
from ..freecads import FreeCad, found_freecads
from ..surroundings import Surroundings
from .findings import Finding, State

_UPDATES = {
    Kind.OURS: "Run `conjure addon install`, and restart FreeCAD.",
    Kind.OTHER: "Update Conjure in FreeCAD's Addon Manager, and restart FreeCAD.",
    Kind.LINKED: "Bring the checkout to the version of this program, and restart FreeCAD.",
}


def examine_freecads(
    around: Surroundings, named: str | None, *, connected: bool
) -> Iterator[Finding]:
    """Yield what is found. A FreeCAD that is not ready fails only if none is ready.

    Args:
        around: the machine.
        named: path or name of the program of one FreeCAD; None for all that are found.
        connected: True if some FreeCAD is connected to the hub.
    """
    try:
        found = found_freecads(around, named)
    except ConjureError as error:
        state = State.WARNING if connected else State.FAILED
        step = "Install FreeCAD, or name its program: `conjure doctor --freecad PATH`."
        yield Finding("freecad", state, error.message, step)
        return
    examined = [_examine(freecad) for freecad in found]
    one_is_ready = connected or any(
        all(finding.state is not State.FAILED for finding in findings) for findings in examined
    )
    for finding in (finding for findings in examined for finding in findings):
        softened = one_is_ready and finding.state is State.FAILED
        yield replace(finding, state=State.WARNING) if softened else finding


def _examine(freecad: FreeCad) -> list[Finding]:
    program = " ".join(freecad.command)
    facts = {"freecad": freecad.version, "program": program}
    return [
        Finding("freecad", State.OK, f"FreeCAD {freecad.version}: {program}", "", facts),
        _addon(freecad, addon_install.status(freecad.mod)),
        _websocket(freecad),
    ]


def _addon(freecad: FreeCad, installed: Installed) -> Finding:
    where = f"FreeCAD {freecad.version}"
    facts = {
        "freecad": freecad.version,
        "folder": str(installed.folder),
        "kind": installed.kind.name.lower(),
        "version": installed.version,
        "disabled": installed.disabled,
    }
    if installed.kind is Kind.ABSENT:
        text = f"{where} has no add-on in {installed.folder}."
        step = "Run `conjure addon install`, and restart FreeCAD."
        return Finding("addon", State.FAILED, text, step, facts)
    if installed.disabled:
        step = "Switch Conjure on in FreeCAD's Addon Manager, and restart FreeCAD."
        return Finding("addon", State.FAILED, f"{where}: the add-on is switched off.", step, facts)
    if installed.version != __version__:
        version = installed.version or "an unknown version"
        text = f"{where}: the add-on has {version}, this program {__version__}."
        return Finding("addon", State.WARNING, text, _UPDATES[installed.kind], facts)
    text = f"{where}: the add-on is there, version {installed.version}."
    return Finding("addon", State.OK, text, "", facts)


def _websocket(freecad: FreeCad) -> Finding:
    facts = {"freecad": freecad.version}
    if freecad.has_websocket:
        text = f"FreeCAD {freecad.version}: its Python has websocket-client."
        return Finding("websocket_client", State.OK, text, "", facts)
    text = f"FreeCAD {freecad.version}: its Python lacks websocket-client."
    step = "Install websocket-client in FreeCAD, under Edit > Preferences > Conjure."
    return Finding("websocket_client", State.FAILED, text, step, facts)
