# SPDX-License-Identifier: MIT
"""Bodies whose tip was removed behind FreeCAD's back: told as empty, and given a tip again."""

from __future__ import annotations

import pytest

from tests.part_design import at, rectangle, sketch

pytestmark = pytest.mark.usefixtures("with_part_design")
SCRIPT = "doc.removeObject('Up')"


@pytest.fixture
def body(document, run):
    """A block of 12,000 mm3 with a pad `Up` of 400 mm3 on it."""
    run("create_body", name="Body")
    sketch(document.Body, "Base", rectangle((0, 0), (40, 30)))
    run("pad", profile="Base", length=10, name="Block")
    sketch(document.Body, "Square", rectangle((5, 5), (15, 15)), where=at(10))
    run("pad", profile="Square", length=4, name="Up")
    return document.Body


@pytest.mark.parametrize("more", ["", "\ndoc.recompute()"])
def test_a_script_that_removes_the_tip_is_refused(body, refused, more):
    error = refused("run_script", script=SCRIPT + more)
    assert (error.code, error.details["objects"]) == ("RESULT_INVALID", ["Body"])
    assert "no tip" in error.message


def test_a_body_that_lost_its_tip_is_told_and_gets_one_again(body, run, codes):
    result = run("run_script", script=SCRIPT, allow_broken=True)
    assert codes(result) == ["OBJECTS_BROKEN"]
    (fix,) = run("suggest_fixes")["suggestions"]
    assert (fix["object_id"], fix["code"], fix["command"]) == ("Body", "ERROR_STATE", "set_tip")
    run(fix["command"], **fix["parameters"])
    assert body.Shape.Volume == pytest.approx(12000)
    assert run("suggest_fixes")["suggestions"] == []
