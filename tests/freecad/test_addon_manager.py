# SPDX-License-Identifier: MIT
"""The manifest as FreeCAD and its Addon Manager read it, each version by its own code."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import FreeCAD
import pytest

import conjure_workbench

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ROOT / "package.xml"
ADDON_MANAGER = Path(FreeCAD.getHomePath()) / "Mod/AddonManager"
VERSION = tuple(map(int, FreeCAD.Version()[:2]))


@pytest.fixture
def addon_manager(monkeypatch):
    """Import a module of FreeCAD's Addon Manager."""
    if VERSION < (1, 0):
        pytest.skip("the Addon Manager of this FreeCAD reads the manifest by FreeCAD.Metadata")
    monkeypatch.syspath_prepend(str(ADDON_MANAGER))
    before = set(sys.modules)
    yield importlib.import_module
    for name in set(sys.modules) - before:
        del sys.modules[name]


def test_freecad_reads_all_that_the_manifest_states():
    read = FreeCAD.Metadata(str(MANIFEST))
    assert (read.Name, read.Version) == ("Conjure", conjure_workbench.__version__)
    assert [(one["name"], Path(one["file"]).name) for one in read.License] == [("MIT", "LICENSE")]
    assert {url["type"] for url in read.Urls} == {
        *("website", "repository", "readme", "documentation", "bugtracker")
    }
    assert len(read.Maintainer) == len(read.Author) == 1
    assert {"assistant", "ai", "automation", "remote", "mcp"} == set(read.Tag)
    assert read.FreeCADMin.startswith("0.20")
    assert read.supportsCurrentFreeCAD()
    (workbench,) = read.Content["workbench"]
    assert (workbench.Name, workbench.Classname) == ("Conjure", "ConjureWorkbench")
    assert workbench.Subdirectory == "./"
    for icon in (read.Icon, workbench.Icon):
        assert (ROOT / icon).is_file()


def test_freecad_reads_the_dependency_of_a_checkout():
    (depend,) = FreeCAD.Metadata(str(MANIFEST)).Depend
    assert depend["package"] == "websocket-client"


def test_the_addon_manager_reads_all_that_the_manifest_states(addon_manager, capsys):
    metadata = addon_manager("addonmanager_metadata")
    read = metadata.MetadataReader.from_file(str(MANIFEST))
    assert (read.name, str(read.version).strip()) == ("Conjure", conjure_workbench.__version__)
    # It prints what it does not know, such as a license that is none of SPDX's.
    assert capsys.readouterr().out == ""
    assert [one.name for one in read.license] == ["MIT"]
    assert metadata.get_branch_from_metadata(read) == "main"
    assert read.freecadmin.version_as_list[:2] == [0, 20]
    assert read.pythonmin.version_as_list[:2] == [3, 8]
    (depend,) = read.depend
    assert depend.dependency_type is metadata.DependencyType.python
    (workbench,) = read.content["workbench"]
    assert (workbench.name, workbench.classname) == ("Conjure", "ConjureWorkbench")
