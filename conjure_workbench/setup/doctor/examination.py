# SPDX-License-Identifier: MIT
"""Examination in the order in which a call needs things: program, FreeCAD, hub, assistant."""

from __future__ import annotations

import platform
from collections.abc import Iterator

from ... import __version__
from ...errors import ConjureError
from ..program import installed_program
from ..surroundings import Surroundings
from .clients import examine_clients
from .findings import Finding, State
from .freecads import examine_freecads
from .hub import examine_hub


def examine(
    around: Surroundings, freecad: str | None = None, hub: str | None = None
) -> Iterator[Finding]:
    """Yield what is found, as it is found. Nothing is changed, and no hub is started.

    Args:
        around: the machine.
        freecad: path or name of FreeCAD's program without a window; None for all that are found.
        hub: address of the hub; None for the one that a program would use.
    """
    yield _program(around)
    # Looked at first: what fails in a FreeCAD is only a warning while another one is connected.
    seen = examine_hub(hub)
    yield from examine_freecads(around, freecad, connected=seen.is_connected)
    yield from seen.findings
    yield from examine_clients(around, seen.address)


def _program(around: Surroundings) -> Finding:
    version = f"conjure {__version__}, Python {platform.python_version()}"
    facts = {"version": __version__, "python": platform.python_version()}
    try:
        path = installed_program(around.which)
    except ConjureError as error:
        text = f"{version}. {error.message}"
        return Finding("program", State.WARNING, text, error.kind.advice, facts)
    return Finding("program", State.OK, f"{version}, {path}", "", {**facts, "path": str(path)})
