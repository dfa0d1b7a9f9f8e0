# SPDX-License-Identifier: MIT
"""The add-on as the doctor finds it, in the folders of FreeCADs that are stubs."""

from __future__ import annotations

import json

import pytest

from conjure_workbench import __version__
from conjure_workbench.setup import addon_install
from conjure_workbench.setup.addon_install import RECORD
from conjure_workbench.setup.doctor.findings import State, call_works, next_step
from conjure_workbench.setup.doctor.freecads import examine_freecads

MANIFEST = "<package><version>{}</version></package>"


def freecad(data, version="1.1.3", websocket=True):
    answer = {"data": str(data), "version": version.split("."), "websocket": websocket}
    return f"import sys\nsys.stdin.read()\nprint('conjure-answer ' + {json.dumps(answer)!r})\n"


def examined(around, connected=False):
    return list(examine_freecads(around, None, connected=connected))


def states(findings):
    return [(finding.subject, finding.state.value) for finding in findings]


def test_no_freecad_is_told_and_fails_unless_one_is_connected(around):
    [finding] = examined(around)
    assert states([finding]) == [("freecad", "failed")]
    assert "No FreeCAD was found" in finding.text
    assert "--freecad PATH" in finding.step
    assert states(examined(around, connected=True)) == [("freecad", "warning")]


def nothing(mod):
    pass


def ours(mod):
    addon_install.install(mod)


def ours_off(mod):
    ours(mod)
    (mod / "Conjure/ADDON_DISABLED").touch()


def other(version):
    def put(mod):
        (mod / "Conjure").mkdir(parents=True)
        (mod / "Conjure/package.xml").write_text(MANIFEST.format(version))

    return put


def older(mod):
    other("0.0.1")(mod)
    (mod / "Conjure" / RECORD).write_text("{}")


def linked(mod):
    checkout = mod.parent / "checkout"
    checkout.mkdir(parents=True)
    mod.mkdir()
    (mod / "Conjure").symlink_to(checkout)


@pytest.mark.parametrize(
    ("put", "state", "says", "step"),
    [
        (nothing, "failed", "has no add-on", "conjure addon install"),
        (ours, "ok", f"version {__version__}", ""),
        (ours_off, "failed", "is switched off", "Addon Manager"),
        (other(__version__), "ok", f"version {__version__}", ""),
        (other("0.0.1"), "warning", "has 0.0.1", "Update Conjure in FreeCAD's Addon Manager"),
        (older, "warning", "has 0.0.1", "conjure addon install"),
        (linked, "warning", "has an unknown version", "checkout"),
    ],
)
def test_the_add_on_is_judged_by_what_is_in_its_folder(around, stub, put, state, says, step):
    data = around.home / "FreeCAD"
    put(data / "Mod")
    before = sorted(data.rglob("*"))
    findings = examined(stub(around, "freecadcmd", freecad(data)))
    assert states(findings) == [
        ("freecad", "ok"),
        ("addon", state),
        ("websocket_client", "ok"),
    ]
    assert says in findings[1].text
    assert step in findings[1].step
    assert bool(step) is bool(findings[1].step)
    assert call_works(findings) is (state != "failed")
    assert sorted(data.rglob("*")) == before


def test_without_websocket_client_the_add_on_cannot_connect(around, stub):
    data = around.home / "FreeCAD"
    ours(data / "Mod")
    findings = examined(stub(around, "freecadcmd", freecad(data, websocket=False)))
    assert findings[2].state is State.FAILED
    assert "Edit > Preferences > Conjure" in next_step(findings)


def test_of_several_freecads_one_that_is_ready_is_enough(around, stub):
    ours(around.home / "1/Mod")
    stub(around, "FreeCADCmd", freecad(around.home / "2", "1.0.2"))
    around = stub(around, "freecadcmd", freecad(around.home / "1"))
    assert states(examined(around)) == [
        ("freecad", "ok"),
        ("addon", "ok"),
        ("websocket_client", "ok"),
        ("freecad", "ok"),
        ("addon", "warning"),
        ("websocket_client", "ok"),
    ]
    assert "conjure addon install" in next_step(examined(around))
