# SPDX-License-Identifier: MIT
"""Registration with FreeCAD at its start: workbench, commands, preferences page."""

from __future__ import annotations

import FreeCADGui

from .. import broken_pipes
from . import bundled
from .commands import commands
from .controller import Controller
from .preferences.pages import AssistantPage, ServerPage
from .status import language
from .status.presentation import ICONS
from .workbench import ConjureWorkbench

_controller: Controller | None = None


def register() -> None:
    """Register workbench, commands and preferences page, and start. A second call does nothing."""
    global _controller
    if _controller is not None:
        return
    broken_pipes.survive()
    bundled.make_importable()
    language.load()
    _controller = made = Controller(FreeCADGui.getMainWindow())
    FreeCADGui.addIconPath(str(ICONS))
    for name, command in commands(_controller).items():
        FreeCADGui.addCommand(name, command)
    for page in (ServerPage, AssistantPage):
        FreeCADGui.addPreferencePage(page, "Conjure")
    FreeCADGui.addWorkbench(ConjureWorkbench(made.show_again, lambda: made.desk))
    _controller.start()


def controller() -> Controller:
    """Return the controller of this FreeCAD.

    Raises:
        RuntimeError: before `register`.
    """
    if _controller is None:
        raise RuntimeError("Conjure is not registered in this FreeCAD")
    return _controller


def shut_down() -> None:
    """End the add-on in this FreeCAD, where it was registered; FreeCAD removes it."""
    if _controller is not None:
        _controller.disconnect_from_server()
        _controller.shutdown()
