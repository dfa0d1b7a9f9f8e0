# SPDX-License-Identifier: MIT
"""Which function does which command.

A handler is a plain function under `@command(ParameterClass)`; the parameter class comes from the
vocabulary and says everything else about the command.
"""

from __future__ import annotations

from typing import Any, Callable, TypeVar

import FreeCAD

from ...errors import ConjureError

Handler = TypeVar("Handler", bound=Callable[..., Any])

HANDLERS: dict[type, Callable[..., Any]] = {}
"""The handler of each parameter class."""


OWN_UNDO: set[type] = set()
"""Commands that walk through the undo steps, so that no transaction may be opened for them."""
WHOLE_DOCUMENT: set[type] = set()
"""Commands on documents as such, which no transaction may surround: they open, save or close them,
or decide themselves when their undo step begins."""
WITHOUT_DOCUMENT: set[type] = set()
"""Reading commands that can answer when no document is open."""
WITHOUT_WINDOW = "'{}' needs a FreeCAD window; this FreeCAD has none."
"""Why a command that needs one does not work, with the command's name."""
WITHOUT_SCRIPTS = "The person does not allow scripts: 'Allow scripts' in the preferences is off."
"""Why a script does not run."""
QUICK: set[type] = set()
"""Commands that take a few milliseconds at the most, whatever their parameters."""


def command(
    parameters: type,
    *,
    own_undo: bool = False,
    whole_document: bool = False,
    without_document: bool = False,
    quick: bool = False,
) -> Callable[[Handler], Handler]:
    """Register the decorated function, unchanged, for the command of a parameter class.

    Args:
        parameters: the vocabulary's class.
        own_undo: see `OWN_UNDO`.
        whole_document: see `WHOLE_DOCUMENT`.
        without_document: see `WITHOUT_DOCUMENT`.
        quick: see `QUICK`.

    Raises:
        ValueError: the class has a handler already.
    """

    def register(handler: Handler) -> Handler:
        taken = HANDLERS.get(parameters)
        if taken is not None:
            raise ValueError(f"{parameters.__name__} is handled by {taken.__name__} already")
        HANDLERS[parameters] = handler
        if own_undo:
            OWN_UNDO.add(parameters)
        if whole_document:
            WHOLE_DOCUMENT.add(parameters)
        if without_document:
            WITHOUT_DOCUMENT.add(parameters)
        if quick:
            QUICK.add(parameters)
        return handler

    return register


def handler_of(spec: Any) -> Callable[..., Any]:
    """The function that does a command.

    Raises:
        ConjureError: UNSUPPORTED, or GUI_REQUIRED where there is no window.
    """
    handler = HANDLERS.get(spec.parameters)
    if handler is None:
        raise ConjureError("UNSUPPORTED", f"This adapter does not do '{spec.name}' yet.")
    if spec.needs_gui and not FreeCAD.GuiUp:
        raise ConjureError("GUI_REQUIRED", WITHOUT_WINDOW.format(spec.name))
    return handler
