# SPDX-License-Identifier: MIT
"""Commands that work in this FreeCAD now, and the reason why others do not."""

from __future__ import annotations

from typing import Any, Callable, Sequence

import FreeCAD

from ...errors import ConjureError
from ...vocabulary import COMMANDS, CommandSpec, find_command
from .registry import HANDLERS, WITHOUT_SCRIPTS, WITHOUT_WINDOW


class Availability:
    """The catalogue of the commands of this FreeCAD.

    Args:
        scripts_allowed: whether the person allows scripts; asked on the main thread only.

    Attributes:
        here: the commands that work here, by name; scripts belong to them, since the person may
            allow them at any time.
    """

    def __init__(self, scripts_allowed: Callable[[], bool]) -> None:
        handled = {name: spec for name, spec in COMMANDS.items() if spec.parameters in HANDLERS}
        self.here = {
            name: spec for name, spec in handled.items() if FreeCAD.GuiUp or not spec.needs_gui
        }
        self._scripts_allowed = scripts_allowed
        self._described = {
            name: _described(spec, None if name in self.here else WITHOUT_WINDOW.format(name))
            for name, spec in handled.items()
        }
        self._without_scripts = {
            **self._described,
            **{
                name: _described(spec, WITHOUT_SCRIPTS)
                for name, spec in handled.items()
                if spec.risk == "script"
            },
        }
        self._catalogue: dict[str, dict[str, Any]] = {}
        self.look_again()

    @property
    def commands(self) -> list[str]:
        """The canonical names of the commands that work here."""
        return list(self.here)

    @property
    def capabilities(self) -> list[str]:
        """The capabilities of which at least one command works here."""
        return list(dict.fromkeys(spec.capability for spec in self.here.values()))

    @property
    def quick(self) -> frozenset[str]:
        """The names and aliases of the commands that are through in a few milliseconds."""
        specs = [spec for spec in self.here.values() if spec.quick]
        return frozenset(name for spec in specs for name in (spec.name, *spec.aliases))

    def look_again(self) -> bool:
        """Ask whether scripts are allowed; returns whether that changed. Main thread only."""
        catalogue = self._described if self._scripts_allowed() else self._without_scripts
        changed, self._catalogue = catalogue is not self._catalogue, catalogue
        return changed

    def describe(self, names: Sequence[str] = ()) -> list[dict[str, Any]]:
        """The JSON Schemas of commands, as at the last look; of all without names. Any thread.

        Names may be aliases; unknown ones are left out.
        """
        catalogue = self._catalogue
        if not names:
            return list(catalogue.values())
        canonical = []
        for name in names:
            try:
                canonical.append(find_command(name).name)
            except ConjureError:
                continue
        return [catalogue[name] for name in canonical if name in catalogue]

    def describe_now(self, names: Sequence[str] = ()) -> list[dict[str, Any]]:
        """Ask whether scripts are allowed, and describe commands. Main thread only."""
        self.look_again()
        return self.describe(names)


def _described(spec: CommandSpec, why_not: str | None) -> dict[str, Any]:
    described = {"name": spec.name, "available": why_not is None, **spec.schema()}
    if why_not is not None:
        described["unavailable_because"] = why_not
    return described
