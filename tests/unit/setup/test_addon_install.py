# SPDX-License-Identifier: MIT
"""The add-on in a folder Mod: only what this program put there is replaced or removed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import conjure_workbench
from conjure_workbench.errors import ConjureError
from conjure_workbench.setup import addon_install
from conjure_workbench.setup.addon_content import BESIDE_THE_PACKAGE, FOLDER_IN_WHEEL
from conjure_workbench.setup.addon_files import addon_files
from conjure_workbench.setup.addon_install import RECORD, Kind, install, remove, status
from tests.unit.setup.conftest import snapshot

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def mod(tmp_path):
    return tmp_path / "FreeCAD/Mod"


@pytest.fixture
def files(tmp_path):
    """A small add-on; a version of its files under the name that they have there."""
    names = (
        "Init.py",
        "package.xml",
        "conjure_workbench/__init__.py",
        "conjure_workbench/gui/a.py",
    )
    made = {}
    for name in names:
        made[name] = tmp_path / "source" / name
        made[name].parent.mkdir(parents=True, exist_ok=True)
        made[name].write_text("<version>1.2.3</version>" if name == "package.xml" else "x = 1\n")
    return made


def test_what_is_copied_is_the_whole_add_on_of_this_installation(mod):
    assert install(mod).kind is Kind.ABSENT
    now = status(mod)
    assert (now.kind, now.version) == (Kind.OURS, conjure_workbench.__version__)
    copied = {f"Conjure/{name}": path.read_bytes() for name, path in addon_files().items()}
    there = snapshot(mod)
    there.pop(f"Conjure/{RECORD}")
    assert there == copied
    assert {"Conjure/InitGui.py", "Conjure/resources/icons/conjure.svg"} <= set(copied)
    assert not [name for name in copied if "__pycache__" in name]


def test_the_files_of_a_wheel_come_from_its_folder(tmp_path):
    package = tmp_path / "site-packages/conjure_workbench"
    for name in BESIDE_THE_PACKAGE:
        path = package / FOLDER_IN_WHEEL / (f"{name}/a.svg" if "." not in name else name)
        path = path.with_name("LICENSE") if name == "LICENSE" else path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (package / "__init__.py").write_text("")
    found = addon_files(package)
    assert "conjure_workbench/__init__.py" in found
    assert found["Init.py"] == package / FOLDER_IN_WHEEL / "Init.py"
    assert not [name for name in found if FOLDER_IN_WHEEL in name]


def test_what_a_release_adds_is_installed_as_well_and_no_cache_of_it(tmp_path):
    for name in BESIDE_THE_PACKAGE:
        path = tmp_path / (f"{name}/a.svg" if name.startswith("resources") else name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    added = {
        *("bundled/websocket/__init__.py", "bundled/websocket_client-1.dist-info/LICENSE"),
        "resources/translations/Conjure_de.qm",
    }
    for name in (*added, "bundled/websocket/__pycache__/x.pyc", "conjure_workbench/__init__.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    found = addon_files(tmp_path / "conjure_workbench")
    assert added <= set(found)
    assert not [name for name in found if "__pycache__" in name]


def test_an_installation_that_is_not_complete_is_told(tmp_path):
    with pytest.raises(ConjureError, match=r"holds no Init\.py") as caught:
        addon_files(tmp_path / "conjure_workbench")
    assert caught.value.code == "FILE_ERROR"


def test_a_newer_version_replaces_the_older_and_the_person_s_switch_stays(mod, files):
    install(mod, files)
    folder = mod / "Conjure"
    (folder / "ADDON_DISABLED").touch()
    (folder / "conjure_workbench/__pycache__").mkdir()
    (folder / "conjure_workbench/__pycache__/old.pyc").touch()
    gone = files.pop("conjure_workbench/gui/a.py")
    files["conjure_workbench/gui/b.py"] = gone
    assert install(mod, files).version == "1.2.3"
    assert set(snapshot(folder)) == {*files, RECORD, "ADDON_DISABLED"}
    assert status(mod).disabled
    assert [path.name for path in mod.iterdir()] == ["Conjure"]


def test_removing_leaves_nothing(mod, files):
    install(mod, files)
    (mod / "Conjure/conjure_workbench/__pycache__").mkdir()
    (mod / "Conjure/conjure_workbench/__pycache__/a.pyc").touch()
    assert remove(mod).kind is Kind.OURS
    assert list(mod.iterdir()) == []
    assert remove(mod).kind is Kind.ABSENT


def test_removing_leaves_the_files_of_others(mod, files):
    install(mod, files)
    mine = mod / "Conjure/conjure_workbench/mine.txt"
    mine.write_text("mine")
    remove(mod)
    assert snapshot(mod) == {"Conjure/conjure_workbench/mine.txt": b"mine"}


def test_a_record_that_leads_elsewhere_removes_nothing_there(mod, files, tmp_path):
    install(mod, files)
    precious = tmp_path / "precious.txt"
    precious.write_text("mine")
    record = mod / "Conjure" / RECORD
    record.write_text('{"files": ["../../../precious.txt", "Init.py"]}')
    remove(mod)
    assert precious.read_text() == "mine"
    assert not (mod / "Conjure/Init.py").exists()


def test_a_record_that_cannot_be_read_removes_only_itself(mod, files):
    install(mod, files)
    (mod / "Conjure" / RECORD).write_text("[]")
    remove(mod)
    assert set(snapshot(mod / "Conjure")) == set(files)


def test_a_link_to_a_checkout_is_recognized_and_stays(mod, files):
    mod.mkdir(parents=True)
    (mod / "Conjure").symlink_to(ROOT)
    for action in (lambda: install(mod, files), lambda: remove(mod)):
        found = action()
        assert (found.kind, found.version) == (Kind.LINKED, conjure_workbench.__version__)
        assert (mod / "Conjure").resolve() == ROOT


@pytest.mark.parametrize(
    "action", [lambda mod, files: install(mod, files), lambda mod, _: remove(mod)]
)
def test_an_add_on_from_elsewhere_is_never_touched(mod, files, action):
    folder = mod / "Conjure"
    folder.mkdir(parents=True)
    (folder / "package.xml").write_text("<version>0.0.9</version>")
    before = snapshot(mod)
    with pytest.raises(ConjureError, match="not installed by this program") as caught:
        action(mod, files)
    assert caught.value.code == "ADDON_NOT_OURS"
    assert caught.value.details["version"] == "0.0.9"
    assert snapshot(mod) == before


def test_a_version_that_is_not_stated_is_none(mod):
    (mod / "Conjure").mkdir(parents=True)
    assert status(mod).version is None


def test_a_failure_on_the_way_leaves_what_was_there(mod, files, monkeypatch):
    install(mod, files)
    before = snapshot(mod)

    def fail(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(addon_install.shutil, "copyfile", fail)
    with pytest.raises(ConjureError, match="cannot be written: No space left"):
        install(mod, files)
    assert snapshot(mod) == before
    monkeypatch.setattr(Path, "unlink", fail)
    with pytest.raises(ConjureError, match="cannot be removed: No space left"):
        remove(mod)


def test_a_folder_that_cannot_be_made_is_told(tmp_path, files):
    (tmp_path / "file").touch()
    with pytest.raises(ConjureError, match="cannot be written"):
        install(tmp_path / "file/Mod", files)
    assert os.listdir(tmp_path / "source")
