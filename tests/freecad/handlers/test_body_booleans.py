# SPDX-License-Identifier: MIT
"""Bodies combined in one of them against their closed forms, edited, and given back."""

from __future__ import annotations

import math

import FreeCAD
import pytest

BLOCK = 40 * 20 * 10
SHARED = 10 * 10 * 10
BAR = 20 * 10 * 10


def body(run, name, corner, width, depth, height, **more):
    """A body with a block, whose sketch and pad go by its name."""
    run("create_body", name=name, **more)
    size = {"width": width, "height": depth}
    outline = [{"type": "rectangle", "id": "r", "corner": corner, **size}]
    run("create_sketch", body=name, name=f"{name}Base", geometry=outline)
    run("pad", profile=f"{name}Base", length=height, name=f"{name}Pad")


@pytest.fixture
def bodies(document, with_part_design, run):
    """Body, a block of 40 x 20 x 10, and Bar, of which a half lies in it."""
    body(run, "Body", [0, 0], 40, 20, 10)
    body(run, "Bar", [30, 5], 20, 10, 10)
    return document.Body, document.Bar


@pytest.mark.covers(
    "body_boolean",
    bad=({"bodies": "A"}, "INVALID_PARAMETER"),
    before=[
        ("run_script", {"script": "from tests.combined_bodies import two_bodies; two_bodies(doc)"})
    ],
    change={"body": "Body", "bodies": ["Bar"], "operation": "fuse"},
    before_example=[
        ("run_script", {"script": "from tests.combined_bodies import two_bodies; two_bodies(doc)"})
    ],
)
@pytest.mark.parametrize(
    ("operation", "volume"),
    [("fuse", BLOCK + BAR - SHARED), ("cut", BLOCK - SHARED), ("common", SHARED)],
)
def test_bodies_are_combined_at_the_tip_of_one(bodies, document, run, codes, operation, volume):
    target, bar = bodies
    result = run("body_boolean", body="Body", bodies=["Bar"], operation=operation)
    assert result["type"] == "PartDesign::Boolean"
    assert (result["body"], result["bodies"]) == ("Body", ["Bar"])
    assert target.Tip.Name == result["object_id"]
    assert result["shape"]["volume"] == pytest.approx(volume)
    key = "added" if volume > BLOCK else "removed"
    change = pytest.approx(abs(volume - BLOCK))
    assert result["volume"] == {"before": pytest.approx(BLOCK), key: change}
    assert target.Shape.Volume == pytest.approx(volume)
    assert codes(result) == []
    assert (bar.Visibility, document.BodyPad.Visibility) == (False, False)
    run("undo")
    assert (target.Tip, bar.getParentGeoFeatureGroup()) == (document.BodyPad, None)
    assert (target.Shape.Volume, bar.Visibility) == (pytest.approx(BLOCK), True)
    run("redo")
    assert target.Shape.Volume == pytest.approx(volume)
    assert not bar.Visibility


def test_a_cylinder_is_cut_out_and_others_with_it(bodies, document, run):
    run("create_body", name="Rod")
    run("create_sketch", body="Rod", name="Disk", geometry=[
        {"type": "circle", "id": "c", "center": [10, 10], "radius": 4}],
        constraints=[{"type": "radius", "of": "c", "name": "radius"}])  # fmt: skip
    run("pad", profile="Disk", length=30, symmetric=True)
    result = run("body_boolean", body="Body", bodies=["Bar", "Rod"], operation="cut")
    volume = BLOCK - SHARED - math.pi * 16 * 10
    assert result["shape"]["volume"] == pytest.approx(volume)
    run("set_dimensions", values={"Disk.radius": 3, "BodyPad.Length": 15})
    run("set_dimensions", values={"BarBase.r_width": 14})
    volume = 40 * 20 * 15 - SHARED - math.pi * 9 * 15
    assert document.Body.Shape.Volume == pytest.approx(volume)


@pytest.mark.parametrize(
    ("values", "fused"),
    [
        ({"BarBase.r_width": 30}, BLOCK + 20 * 10 * 10),
        ({"BarPad.Length": 25}, BLOCK + 20 * 10 * 25 - SHARED),
        ({"BodyBase.r_width": 35}, 35 * 20 * 10 + 15 * 10 * 10),
    ],
)
def test_edits_of_either_body_are_followed(bodies, run, codes, values, fused):
    target, _ = bodies
    run("body_boolean", body="Body", bodies=["Bar"])
    result = run("set_dimensions", values=values)
    assert target.Shape.Volume == pytest.approx(fused)
    assert codes(result) == []
    run("undo")
    assert target.Shape.Volume == pytest.approx(BLOCK + BAR - SHARED)


def test_what_is_made_on_the_result_stays_on_its_edge(bodies, document, run, codes):
    target, _ = bodies
    run("body_boolean", body="Body", bodies=["Bar"])
    run("create_fillet", object_name="Body", radius=2, name="Round",
        edges={"direction": "z", "near": [50, 5, 5]})  # fmt: skip
    rounded = 4 * (1 - math.pi / 4) * 10
    assert target.Shape.Volume == pytest.approx(BLOCK + BAR - SHARED - rounded)
    result = run("set_dimensions", values={"BarBase.r_width": 30, "BodyBase.r_height": 25})
    assert target.Shape.Volume == pytest.approx(40 * 25 * 10 + 20 * 10 * 10 - rounded)
    assert codes(result) == []
    added = run("pad", profile=_slot(run), length=5)
    assert added["body"] == "Bar"
    assert document.Round.isValid()


def _slot(run):
    run("create_sketch", body="Bar", name="More", offset=10, geometry=[
        {"type": "rectangle", "corner": [44, 8], "width": 4, "height": 4}])  # fmt: skip
    return "More"


PLACES = {"position": [10, -3, 2], "rotation": {"axis": [0, 1, 1], "angle": 25}}


def is_at(obj, place):
    now = obj.getGlobalPlacement()
    return now.Base.isEqual(place.Base, 1e-9) and now.Rotation.isSame(place.Rotation, 1e-9)


def test_bodies_stay_where_they_are(document, with_part_design, run):
    body(run, "Body", [0, 0], 40, 20, 10, **PLACES)
    body(run, "Bar", [30, 5], 20, 10, 10, position=[1, 2, 3])
    part = document.addObject("App::Part", "Part")
    part.Placement.Base = FreeCAD.Vector(5, 6, 7)
    part.addObject(document.Body)
    document.recompute()
    bar, target = document.Bar, document.Body
    before = bar.getGlobalPlacement()
    outer = target.getGlobalPlacement()
    one, other = target.Shape.copy(), bar.Shape.copy()
    one.Placement = outer
    volume = one.fuse(other).Volume
    result = run("body_boolean", bodies=["Bar"], body="Body")
    assert result["shape"]["volume"] == pytest.approx(volume)
    assert is_at(bar, before)
    run("delete_object", object_name=result["object_id"])
    assert bar.getParentGeoFeatureGroup() == part
    assert is_at(bar, before)
    assert bar.Visibility
    run("undo")
    assert is_at(bar, before)
    run("undo")
    assert bar.getParentGeoFeatureGroup() is None
    assert is_at(bar, before)


def test_deleting_it_gives_the_bodies_back(bodies, document, run, names):
    target, bar = bodies
    made = run("body_boolean", body="Body", bodies=["Bar"])["object_id"]
    result = run("delete_object", object_name=made)
    assert names(result, "deleted") == [made]
    assert (target.Tip, bar.getParentGeoFeatureGroup()) == (document.BodyPad, None)
    assert target.Shape.Volume == pytest.approx(BLOCK)
    assert bar.Shape.Volume == pytest.approx(BAR)
    assert (bar.Visibility, document.BodyPad.Visibility) == (True, True)
    run("undo")
    assert target.Shape.Volume == pytest.approx(BLOCK + BAR - SHARED)
    assert bar.getParentGeoFeatureGroup().Name == made
    run("delete_object", object_name="Body")
    assert document.getObject("Body") is None
    assert (document.Bar.Visibility, document.Bar.Shape.Volume) == (True, pytest.approx(BAR))


def test_a_body_that_a_boolean_holds_is_not_deleted_alone(bodies, document, run, refused):
    made = run("body_boolean", body="Body", bodies=["Bar"])["object_id"]
    assert refused("delete_object", object_name="Bar").candidates == [made]
    run("delete_object", object_name="Bar", recursive=True)
    assert [one.Name for one in document.Objects if one.Name in ("Bar", made)] == []
    assert document.Body.Shape.Volume == pytest.approx(BLOCK)


@pytest.mark.parametrize(
    ("corner", "size", "operation", "code"),
    [
        ([60, 0], (10, 10), "cut", "NOTHING_REMOVED"),
        ([5, 5], (10, 10), "fuse", "NOTHING_ADDED"),
        ([-5, -5], (60, 40), "common", "NOTHING_REMOVED"),
    ],
)
def test_what_changes_nothing_is_warned_of(
    document, with_part_design, run, codes, corner, size, operation, code
):
    body(run, "Body", [0, 0], 40, 20, 10)
    body(run, "Bar", corner, *size, 10)
    result = run("body_boolean", body="Body", bodies=["Bar"], operation=operation)
    assert codes(result) == [code]
    assert list(result["volume"].values())[1] == 0


@pytest.mark.parametrize(
    ("corner", "size", "operation"),
    [
        ([60, 0], (10, 10), "common"),
        ([40, 0], (10, 10), "common"),
        ([-5, -5], (60, 40), "cut"),
    ],
)
def test_nothing_left_is_refused(document, with_part_design, run, refused, corner, size, operation):
    body(run, "Body", [0, 0], 40, 20, 10)
    body(run, "Bar", corner, *size, 10)
    error = refused("body_boolean", body="Body", bodies=["Bar"], operation=operation)
    assert (error.code, error.field) == ("RESULT_INVALID", "bodies")
    assert "Nothing would be left" in error.message


@pytest.mark.parametrize(
    ("corner", "size", "operation", "volume"),
    [([60, 0], (10, 10), "fuse", 9000), ([18, -5], (4, 30), "cut", 7200)],
)
@pytest.mark.parametrize("may_be_apart", [True, False])
def test_pieces(
    document, with_part_design, run, refused, codes, corner, size, operation, volume, may_be_apart
):
    body(run, "Body", [0, 0], 40, 20, 10)
    body(run, "Bar", corner, *size, 10)
    can_be = hasattr(document.Body, "AllowCompound")
    if can_be:
        document.Body.AllowCompound = may_be_apart
        document.recompute()
    sent = {"body": "Body", "bodies": ["Bar"], "operation": operation}
    if can_be and may_be_apart:
        result = run("body_boolean", **sent)
        assert codes(result) == ["RESULT_IN_PIECES"]
        assert result["shape"]["volume"] == pytest.approx(volume)
        return
    error = refused("body_boolean", **sent)
    assert error.code == "RESULT_INVALID"
    assert "has to be one" in error.message
    assert document.Bar.getParentGeoFeatureGroup() is None


def test_the_body_worked_in_is_the_only_other_one_or_the_first(bodies, document, run, refused):
    result = run("body_boolean", bodies=["Bar"], operation="subtract")
    assert result["body"] == "Body"
    run("undo")
    result = run("body_boolean", bodies=["Bar", "Body"], operation="cut")
    assert (result["body"], result["bodies"]) == ("Bar", ["Body"])
    assert result["shape"]["volume"] == pytest.approx(BAR - SHARED)
    run("undo")
    body(run, "Third", [90, 0], 5, 5, 5)
    error = refused("body_boolean", bodies=["Bar"])
    assert (error.code, error.candidates) == ("AMBIGUOUS_OBJECT", ["Body", "Third"])


def test_what_cannot_be_combined_is_refused(bodies, document, run, refused):
    run("box", name="Box")
    run("create_body", name="Empty")
    assert refused("body_boolean", body="Body", bodies=["Box"]).field == "bodies"
    assert refused("body_boolean", body="Body", bodies=["Body"]).field == "bodies"
    assert refused("body_boolean", body="Body", bodies=["BodyPad"]).field == "bodies"
    assert refused("body_boolean", body="Body", bodies=["Empty"]).code == "NO_SHAPE"
    assert refused("body_boolean", body="Empty", bodies=["Bar"]).code == "NO_SHAPE"
    run("delete_object", object_name="Empty")
    body(run, "Third", [0, 0], 5, 5, 50)
    run("body_boolean", body="Body", bodies=["Bar"], name="Both")
    error = refused("body_boolean", body="Third", bodies=["Bar"])
    assert "by 'Both' already" in error.message
    assert refused("body_boolean", body="Bar", bodies=["Body"]).field == "bodies"


def test_no_other_body(document, with_part_design, run, refused):
    body(run, "Body", [0, 0], 40, 20, 10)
    assert refused("body_boolean", bodies=["Body"]).code == "INVALID_PARAMETER"


def test_the_operation_is_edited_by_its_creation_name(bodies, run, refused):
    target, _ = bodies
    run("body_boolean", body="Body", bodies=["Bar"], name="Both")
    run("set_properties", object_name="Both", properties={"operation": "cut"})
    assert target.Shape.Volume == pytest.approx(BLOCK - SHARED)
    error = refused("set_properties", object_name="Both", properties={"bodies": ["Body"]})
    assert error.field == "properties.bodies"
    told = run("get_body", object_name="Body")["features"][-1]
    assert told["parameters"]["operation"] == "cut"
    assert told["removed"] == pytest.approx(SHARED)
