# SPDX-License-Identifier: MIT
"""A release as a person meets it: unpacked, opened, connected, used, and removed again."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import FreeCAD
import FreeCADGui
import pytest
from addon_manager import ADDON_MANAGER, HAS_INSTALLER, remove_addon

from conjure_workbench.gui import bootstrap
from conjure_workbench.qt import QtCore, QtWidgets

FOLDER = Path(FreeCAD.getUserAppDataDir()) / "Mod/Conjure"
OWN = Path(FreeCAD.getUserAppDataDir()) / "Conjure"
KEY = os.environ["CONJURE_RELEASE_KEY"]


def wait_until(condition, seconds=60.0):
    """Let FreeCAD process events until `condition()` is true; returns its value."""
    until = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < until, f"it did not happen within {seconds} s"
        QtCore.QCoreApplication.processEvents()
        time.sleep(0.01)


def find(kind, name):
    return FreeCADGui.getMainWindow().findChild(kind, name)


def connect_as_a_person_does():
    """Open the workbench, press Connect, enter the key on the page that comes, choose Hosted."""
    FreeCADGui.activateWorkbench("ConjureWorkbench")
    FreeCADGui.runCommand("Conjure_Connect", 1)
    wait_until(lambda: find(QtWidgets.QDialog, "ConjureConsentPage"))
    find(QtWidgets.QLineEdit, "ConjureConsentKey").setText(KEY)
    find(QtWidgets.QPushButton, "ConjureConsentHosted").click()
    wait_until(lambda: bootstrap.controller().status.state.value == "idle")


def outside_the_release():
    """The modules of ours, and websocket's, that come from elsewhere than the unpacked zip."""
    ours = [
        module
        for name, module in sys.modules.items()
        if name.partition(".")[0] in ("conjure_workbench", "websocket")
    ]
    files = [Path(module.__file__) for module in ours if getattr(module, "__file__", None)]
    return [file for file in files if FOLDER.resolve() not in file.resolve().parents]


@pytest.mark.timeout(240)
def test_a_release_is_used_and_removed():
    connect_as_a_person_does()
    # The server's side, outside this FreeCAD, sends a box of 10 x 20 x 30 mm and waits for it.
    made = wait_until(lambda: FreeCAD.ActiveDocument and FreeCAD.ActiveDocument.Objects)
    wait_until(lambda: "Create" in " ".join(FreeCAD.ActiveDocument.UndoNames))
    assert made[0].Shape.Volume == pytest.approx(6000)
    assert outside_the_release() == []
    assert "websocket" in sys.modules

    group = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/Mod/Conjure")
    assert group.GetContents()
    kept = {path.name for path in OWN.iterdir()}
    assert {"credentials.json", "conjure.log", "installation.json"} <= kept
    remove_addon("Conjure", tick=["keys", "log"])
    wait_until(lambda: not FOLDER.exists())
    assert {path.name for path in OWN.iterdir()} == kept - {"credentials.json", "conjure.log"}
    assert group.GetContents()
    assert not bootstrap.controller().connect_to_server()


@pytest.mark.skipif(not HAS_INSTALLER, reason="this FreeCAD's Addon Manager takes zips of hosts")
def test_the_addon_manager_installs_its_zip(tmp_path):
    sys.path.append(str(ADDON_MANAGER))
    from Addon import Addon
    from addonmanager_installer import AddonInstaller

    files = Path(os.environ["CONJURE_RELEASE_FILES"])
    addon = Addon("Conjure", str(files / "addon-manager.zip"), Addon.Status.NOT_INSTALLED, "main")
    installer = AddonInstaller(addon, allow_list=["none"])
    installer.installation_path = str(tmp_path)
    assert installer.run()
    assert (tmp_path / "Conjure/InitGui.py").is_file()
    assert (tmp_path / "Conjure/bundled/websocket/__init__.py").is_file()
    assert addon.metadata.name == "Conjure"
