# SPDX-License-Identifier: MIT
"""The registry of handlers.

A handler is a plain function under `@handles(ParameterClass)`; the parameter class is declared in
the vocabulary with all other facts of the command.
"""

from __future__ import annotations

from typing import Any, Callable, TypeVar

import FreeCAD

from ...errors import ConjureError
from ...vocabulary import CommandSpec

Handler = TypeVar("Handler", bound=Callable[..., Any])

HANDLERS: dict[type, Callable[..., Any]] = {}
"""The handler of each parameter class."""

WITHOUT_WINDOW = "'{}' needs a FreeCAD window; this FreeCAD has none."
"""The reason why a command that needs a window does not work, to be given its name."""
WITHOUT_SCRIPTS = "The person does not allow scripts: 'Allow scripts' in the preferences is off."
"""The reason why a script does not run."""


def handles(parameters: type) -> Callable[[Handler], Handler]:
    """Register the decorated function, unchanged, for the command of a parameter class.

    Raises:
        ValueError: the class has a handler already.
    """

    def register(handler: Handler) -> Handler:
        taken = HANDLERS.get(parameters)
        if taken is not None:
            raise ValueError(f"{parameters.__name__} is handled by {taken.__name__} already")
        HANDLERS[parameters] = handler
        return handler

    return register


def handler_of(spec: CommandSpec) -> Callable[..., Any]:
    """Find the handler of a command.

    Raises:
        ConjureError: UNSUPPORTED, or GUI_REQUIRED where there is no window.
    """
    handler = HANDLERS.get(spec.parameters)
    if handler is None:
        raise ConjureError("UNSUPPORTED", f"This adapter does not do '{spec.name}' yet.")
    if spec.needs_gui and not FreeCAD.GuiUp:
        raise ConjureError("GUI_REQUIRED", WITHOUT_WINDOW.format(spec.name))
    return handler
