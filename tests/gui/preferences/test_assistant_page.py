# SPDX-License-Identifier: MIT
"""The page on what an assistant may do, what is kept, and the settings in a file."""

from __future__ import annotations

import json
import os

import pytest

from conjure_workbench import preferences
from conjure_workbench.modeling.document.file_access import FileAccess
from conjure_workbench.protocol.limits import DEFAULT_SERVER_URL
from conjure_workbench.qt import QtWidgets

SECRET = "s3cret-of-the-preferences"


def test_scripts_run_as_soon_as_the_person_allows_them(opened):
    assert not preferences.scripts_allowed()
    assert "Python" in opened["ConjureAllowScripts"].text()
    assert opened["ConjureScriptsNote"].isVisible()
    assert "delete your files" in opened["ConjureScriptsNote"].text()
    opened["ConjureAllowScripts"].setChecked(True)
    opened.save()
    assert preferences.scripts_allowed()
    opened["ConjureAllowScripts"].setChecked(False)
    opened.save()
    assert not preferences.scripts_allowed()


def test_the_name_is_kept_and_the_environment_s_wins(opened, monkeypatch):
    opened["ConjureName"].setText("  mill ")
    opened.save()
    assert preferences.current().name == "mill"
    monkeypatch.setenv("CONJURE_NAME", "lathe")
    opened.load()
    assert opened["ConjureName"].text() == "lathe"
    assert not opened["ConjureName"].isEnabled()
    assert "CONJURE_NAME" in opened["ConjureAssistantPageOverrides"].text()
    opened.save()
    monkeypatch.delenv("CONJURE_NAME")
    assert preferences.current().name == "mill"


def test_commands_may_use_the_folders_that_the_person_names_and_no_other(
    opened, controller, monkeypatch, tmp_path
):
    controller._own_engine()
    inside, outside = tmp_path / "in" / "x.step", tmp_path / "out" / "x.step"
    assert FileAccess().permits(str(outside), None)
    folders = [str(tmp_path / "in"), str(tmp_path / "more")]
    for folder in folders:
        monkeypatch.setattr(
            QtWidgets.QFileDialog, "getExistingDirectory", lambda *args, folder=folder: folder
        )
        opened["ConjureFolderAdd"].click()
        opened["ConjureFolderAdd"].click()
    opened.save()
    assert preferences.get("allowed_folders") == os.pathsep.join(folders)
    assert FileAccess().permits(str(inside), None)
    assert not FileAccess().permits(str(outside), None)
    monkeypatch.setenv("CONJURE_ALLOWED_FOLDERS", str(tmp_path / "out"))
    opened.load()
    assert [opened["ConjureAllowedFolders"].item(0).text()] == [str(tmp_path / "out")]
    assert not opened["ConjureFolderAdd"].isEnabled()
    assert FileAccess().permits(str(outside), None)
    opened.save()
    monkeypatch.delenv("CONJURE_ALLOWED_FOLDERS")
    opened.load()
    assert not opened["ConjureFolderRemove"].isEnabled()
    for _ in folders:
        opened["ConjureAllowedFolders"].setCurrentRow(0)
        opened["ConjureFolderRemove"].click()
    opened.save()
    assert FileAccess().permits(str(outside), None)


def test_times_and_space_are_kept_and_count_at_once(opened, controller):
    runner = controller._own_engine().addon.runner
    for name, value in (
        ("ConjureApprovalLimit", 20),
        ("ConjureActivityLogDays", 3),
        ("ConjureSnapshotSpace", 50),
        ("ConjureCheckpointSpace", 40),
    ):
        opened[name].setValue(value)
    opened["ConjureFollowAtStart"].setChecked(False)
    opened.save()
    assert controller.desk.approval._limit_s() == 20
    assert preferences.get("activity_log_days") == 3
    assert not preferences.get("follow")
    assert runner.snapshots.most_bytes == 50 << 20
    assert runner.checkpoints.store.most_bytes == 40 << 20


def test_settings_are_taken_to_another_freecad_without_keys(opened, tmp_path, monkeypatch):
    opened.add("wss://mill.example/ws", SECRET)
    opened["ConjureServerName"].setText("Mill")
    opened["ConjureActivityLogDays"].setValue(3)
    file = tmp_path / "settings.json"
    monkeypatch.setattr(QtWidgets.QFileDialog, "getSaveFileName", lambda *args: (str(file), ""))
    monkeypatch.setattr(QtWidgets.QFileDialog, "getOpenFileName", lambda *args: (str(file), ""))
    opened["ConjureExport"].click()
    assert "without keys" in opened["ConjureSettingsFileNote"].text()
    assert SECRET not in file.read_text("utf-8")
    opened.load()
    assert opened["ConjureActivityLogDays"].value() == 0
    opened["ConjureImport"].click()
    assert opened["ConjureServer"].currentText() == "Mill"
    assert opened["ConjureActivityLogDays"].value() == 3
    assert preferences.get("activity_log_days") == 0, "nothing is stored before OK"
    opened.choose("Hosted")
    opened["ConjureApiKey"].setText("entered-meanwhile")
    opened["ConjureImport"].click()
    opened.save()
    assert preferences.key_store().load(DEFAULT_SERVER_URL) == "entered-meanwhile"
    assert preferences.get("activity_log_days") == 3
    assert preferences.current().server_url == "wss://mill.example/ws"
    assert preferences.current().api_key == ""


def test_an_address_with_a_key_in_it_is_not_exported(opened, tmp_path, monkeypatch):
    opened.add(f"wss://mill.example/ws?api_key={SECRET}")
    file = tmp_path / "settings.json"
    monkeypatch.setattr(QtWidgets.QFileDialog, "getSaveFileName", lambda *args: (str(file), ""))
    opened["ConjureExport"].click()
    assert SECRET not in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{}", "holds no settings"),
        ("nonsense", "holds no settings"),
        (json.dumps({"kind": "conjure-settings", "allow_scripts": "yes"}), "'allow_scripts'"),
        (b"\xff\xfe\xff", "it is no text"),
        (None, "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_used_changes_nothing(content, told, opened, tmp_path, monkeypatch):
    file = tmp_path / "settings.json"
    if content is not None:
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    monkeypatch.setattr(QtWidgets.QFileDialog, "getOpenFileName", lambda *args: (str(file), ""))
    opened["ConjureImport"].click()
    assert told in opened["ConjureSettingsFileNote"].text()
    assert opened["ConjureServer"].currentText() == "Hosted"
