# SPDX-License-Identifier: MIT
"""Surfaces that no page of the documentation shows; they are pictured to be looked at."""

from __future__ import annotations

from pathlib import Path

import FreeCAD
import FreeCADGui
import screenshot_scenes as scenes
from screenshot_tools import pause, save, save_box, save_screen, side_by_side, window

from conjure_workbench import preferences
from conjure_workbench.adapter.status import ConnectionState, Status
from conjure_workbench.gui import bootstrap
from conjure_workbench.gui.status import failures, notices, toolbar
from conjure_workbench.gui.uninstall import kept_words
from conjure_workbench.gui.uninstall.uninstall_dialog import UninstallDialog
from conjure_workbench.kept_data import Failure, Kept, Kind
from conjure_workbench.modeling.approval.approval import Grant
from conjure_workbench.modeling.approval.risks import RiskKind
from conjure_workbench.protocol.causes import Cause
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason
from conjure_workbench.qt import QtCore, QtWidgets


def take_all() -> None:
    """Picture each of them. FreeCAD is connected, and no document is open."""
    take_menus()
    take_offers()
    take_long_work()
    take_boxes()
    take_second_document()


def take_menus() -> None:
    """The menu in the menu bar and that of the indicator, with their submenus."""
    FreeCAD.newDocument("Bracket")
    desk = bootstrap.controller().desk
    desk.approval.grants.append(Grant(RiskKind.CHANGE_YOURS, "Bracket"))
    bar = window().menuBar()
    (connect,) = FreeCADGui.Command.get(toolbar.CONNECT).getAction()
    (ours,) = (one for one in bar.actions() if one.menu() and connect in one.menu().actions())
    _take_menu("menu", ours.menu(), bar.mapToGlobal(bar.actionGeometry(ours).bottomLeft()))
    indicator = bootstrap.controller().display.indicator
    menu = indicator.menu()
    above = indicator.mapToGlobal(QtCore.QPoint(0, -menu.sizeHint().height()))
    _take_menu("indicator-menu", menu, above)
    desk.approval.grants.clear()
    FreeCAD.closeDocument("Bracket")


def _take_menu(name: str, menu: QtWidgets.QMenu, at: QtCore.QPoint) -> None:
    menu.popup(at)
    pause()
    save_screen(name)
    for number, entry in enumerate((one for one in menu.actions() if one.menu()), 1):
        menu.setActiveAction(entry)
        entry.menu().popup(menu.mapToGlobal(menu.actionGeometry(entry).topRight()))
        pause()
        save_screen(f"{name}-{number}")
        entry.menu().hide()
    menu.hide()


def take_offers() -> None:
    """Offers in the status bar."""
    controller = bootstrap.controller()
    engine = controller._own_engine()
    reason = WaitingReason(WaitingCode.CHANGE_LEFT_OPEN, "Change the length of the plate", "Plate")
    left_open = Status(
        ConnectionState.BUSY, "", scenes.URL, waiting_for=reason, queued=1, running="create_box"
    )
    for name, show, hide in (
        ("finish", lambda: controller.on_status(left_open), engine.finish_offer.hide),
        ("undo", engine._undo_offer.make, engine._undo_offer.hide),
        ("stop", lambda: engine._stop_offer.offer(True), engine._stop_offer.hide),
    ):
        show()
        pause(300)
        save(window().statusBar().grab(), f"offer-{name}")
        controller.on_status(scenes.CONNECTED)
        hide()


def take_long_work() -> None:
    """Words while FreeCAD does not respond, and those of Stop then."""
    controller = bootstrap.controller()
    controller.on_status(Status(ConnectionState.BUSY, "", scenes.URL, running="boolean_union"))
    controller._work.starts("Fuse")
    controller._work.may_last("Fuse of 150 objects")
    pause(300)
    save_screen("window-long-work")
    bar = window().findChild(QtWidgets.QToolBar, "Conjure")
    save(side_by_side(bar.grab(), controller.display.indicator.grab()), "toolbar-stop-later")
    controller._work.ends()
    controller.on_status(scenes.CONNECTED)
    pause(300)


def take_boxes() -> None:
    """Boxes beside FreeCAD's window: the removal, the deletion of a copy, a connection failed."""
    home = Path.home()
    kept = [
        Kept(kind, (home / ".local/share/FreeCAD/Conjure" / kind.value,), 120_000 + 999 * at)
        for at, kind in enumerate(Kind)
    ]
    kept[0] = Kept(Kind.KEYS, kept[0].paths, 400, keyring=("Conjure, wss://cad.example.com",))
    kept[-1] = Kept(Kind.SETTINGS, kept[-1].paths, 36, group=preferences.PREFERENCES_PATH)
    dialog = UninstallDialog(kept, window())
    dialog.show()
    save_box(dialog, "uninstall")
    box = QtWidgets.QMessageBox(window())
    box.setIcon(QtWidgets.QMessageBox.Icon.Warning)
    box.setText(kept_words.what_failed([Failure(kept[1].paths[0], "Permission denied")]))
    box.show()
    save_box(box, "uninstall-failed")
    notices.offer_preferences(
        window(), failures.words(Cause.CERTIFICATE_EXPIRED, scenes.OTHER_URL), lambda: None
    )
    save_box(window().findChild(QtWidgets.QDialog, "ConjureNotice"), "notice")


def take_second_document() -> None:
    """Questions and notices on a document that is not in front, and on deleting a copy of one."""
    controller = bootstrap.controller()
    engine = controller._own_engine()
    first = FreeCAD.newDocument("Bracket")
    first.UndoMode = 1
    first.addObject("Part::Box", "Base")
    first.recompute()
    engine.foreground.pin("Bracket")
    FreeCAD.newDocument("Plate")
    wish = scenes.Sent("set_properties", {"object_name": "Base", "properties": {"height": 25}})
    wish.waits = True
    engine.addon.executor.submit(wish)
    engine.addon.executor.run_slice()
    pause(2000)
    controller.toggle_activity()
    panel = window().findChild(QtCore.QObject, "ConjureActivity").panel
    panel.findChild(QtWidgets.QLineEdit, "ConjureActivitySearch").setText("drill")
    pause()
    save_screen("question-elsewhere")
    controller.desk.approval.refuse()
    engine.addon.executor.run_slice()
    panel.findChild(QtWidgets.QLineEdit, "ConjureActivitySearch").clear()
    panel.table.selectRow(0)
    menu = QtWidgets.QMenu(panel.table)
    menu.addActions(panel.table.actions())
    menu.popup(panel.table.mapToGlobal(QtCore.QPoint(200, -menu.sizeHint().height())))
    pause()
    save_screen("activity-menu")
    menu.hide()
    panel.hide()
    engine.addon.runner.run("save_snapshot", {"name": "before the ribs", "document": "Plate"})
    controller.show_checkpoints()
    pause(300)
    shown = window().findChild(QtWidgets.QDialog, "ConjureCheckpoints")
    shown.table.selectRow(0)
    shown.findChild(QtWidgets.QPushButton, "ConjureCheckpointsDelete").click()
    box = window().findChild(QtWidgets.QMessageBox, "ConjureCheckpointsQuestion")
    save_box(box, "checkpoints-delete")
    shown.close()
    engine.foreground.pin(None)
    for name in list(FreeCAD.listDocuments()):
        FreeCAD.closeDocument(name)
