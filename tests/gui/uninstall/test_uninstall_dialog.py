# SPDX-License-Identifier: MIT
"""The question of what to delete with the add-on: nothing by itself, and exactly what is ticked."""

from __future__ import annotations

from pathlib import Path

import pytest

from conjure_workbench.gui.uninstall import kept_words
from conjure_workbench.gui.uninstall.uninstall_dialog import UninstallDialog
from conjure_workbench.kept_data import Failure, Kept, Kind
from conjure_workbench.qt import QtWidgets

FOLDER = Path("/home/person/.local/share/FreeCAD/Conjure")
KEPT = [
    Kept(Kind.KEYS, (FOLDER / "credentials.json",), 80),
    Kept(Kind.CHECKPOINTS, (FOLDER / "checkpoints",), 2_500_000),
    Kept(Kind.SETTINGS, (), 0, group="User parameter:BaseApp/Preferences/Mod/Conjure"),
]


@pytest.fixture
def dialog(window):
    made = UninstallDialog(KEPT, window)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def box(dialog, kind):
    return dialog.findChild(QtWidgets.QCheckBox, f"ConjureUninstall_{kind.value}")


def test_nothing_is_ticked_at_first_and_only_what_is_kept_is_asked_about(dialog):
    boxes = dialog.findChildren(QtWidgets.QCheckBox)
    assert [one.objectName() for one in boxes] == [
        f"ConjureUninstall_{one.kind.value}" for one in KEPT
    ]
    assert not any(one.isChecked() for one in boxes)
    assert not dialog.remove_button.isEnabled()


def test_each_line_says_where_and_how_large(dialog):
    told = dialog.findChild(QtWidgets.QLabel, "ConjureUninstallPlaces_checkpoints").text()
    assert told.startswith(str(FOLDER / "checkpoints"))
    assert "2" in told.rpartition("(")[2]
    settings = dialog.findChild(QtWidgets.QLabel, "ConjureUninstallPlaces_settings").text()
    assert "user.cfg" in settings
    assert "BaseApp/Preferences/Mod/Conjure" in settings
    assert box(dialog, Kind.SETTINGS).accessibleDescription() == settings


def test_what_is_clicked_is_what_is_removed(dialog):
    for kind in (Kind.KEYS, Kind.CHECKPOINTS, Kind.KEYS):
        box(dialog, kind).click()
    assert dialog.ticked() == [Kind.CHECKPOINTS]
    dialog.remove_button.click()
    assert dialog.result() == QtWidgets.QDialog.DialogCode.Accepted


@pytest.mark.parametrize("key", ["Return", "Escape"])
def test_enter_and_escape_keep_everything(dialog, press, key):
    box(dialog, Kind.KEYS).setChecked(True)
    press(key, dialog)
    assert not dialog.isVisible()
    assert dialog.result() == QtWidgets.QDialog.DialogCode.Rejected


def test_every_control_has_a_mnemonic_of_its_own(dialog):
    texts = [one.text() for one in dialog.findChildren(QtWidgets.QAbstractButton)]
    texts += [kept_words.title(Kept(kind, (), 0)) for kind in Kind]
    mnemonics = {text: text[text.index("&") + 1].lower() for text in texts}
    assert len(set(mnemonics.values())) == len(mnemonics)


def test_what_stays_is_told_with_its_places_and_what_failed_with_the_reason():
    told = kept_words.what_stays(KEPT)
    for one in KEPT:
        assert kept_words.places(one) in told.replace("\n    ", "\n")
    failed = kept_words.what_failed([Failure(FOLDER, "Permission denied")])
    assert failed.endswith(f"{FOLDER}: Permission denied")
