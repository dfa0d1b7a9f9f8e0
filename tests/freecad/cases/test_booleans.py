# SPDX-License-Identifier: MIT
"""Booleans of touching, tangent and nearly coincident solids: right, or refused."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError

REFUSALS = ("RESULT_INVALID", "GEOMETRY_ERROR")


def right_or_refused(run, command, volume, tolerance=1e-4, **parameters):
    """The reply of a boolean with the right volume; None if it was refused by a stable code."""
    try:
        result = run(command, **parameters)
    except ConjureError as error:
        refusal = error
        result = None
    if result is None:
        assert refusal.code in REFUSALS
        return None
    assert result["shape"]["volume"] == pytest.approx(volume, rel=tolerance)
    return result


def ridge(run, name, profile, radius, pitch, height, z):
    """A screw's ridge; `profile` is in the XZ plane."""
    run("create_polyline", points=[[x, 0, y] for x, y in profile], closed=True, name=f"{name}_p")
    helix = {"type": "helix", "radius": radius, "pitch": pitch, "height": height}
    return run("sweep", profile=f"{name}_p", path={**helix, "center": [0, 0, z]}, name=name)


@pytest.fixture(scope="module")
def saved_screw(runner, tmp_path_factory):
    """A screw's core of 4 mm with a ridge set 0.1 mm into it: the union's reply and its file."""

    def run(command, **parameters):
        return runner.run(command, parameters)

    document = FreeCAD.newDocument("Screw")
    document.UndoMode = 1
    run("create_cylinder", radius=4, height=20, name="core")
    profile = [(3.9, -5.8), (6, -3.1), (6, -2.9), (3.9, -0.2)]
    ridge(run, "th", profile, 3.9, 6, 26, -3)
    run("create_cylinder", radius=10, height=20, name="env")
    run("boolean_intersect", objects=["th", "env"], name="thc")
    reply = run("boolean_fuse", objects=["core", "thc"], name="screw")
    path = str(tmp_path_factory.mktemp("screw") / "screw.FCStd")
    document.saveAs(path)
    FreeCAD.closeDocument(document.Name)
    return reply, path


@pytest.fixture
def screw(saved_screw, no_documents):
    """The document of that screw, opened again."""
    opened = FreeCAD.openDocument(saved_screw[1])
    opened.UndoMode = 1
    return opened


def test_a_thread_is_not_lost_from_its_core(saved_screw, codes):
    result = saved_screw[0]
    assert result["shape"]["volume"] == pytest.approx(1549.85, abs=1)
    assert result["shape"]["solids"] == 1
    assert result["type"] == "Part::MultiFuse"
    assert codes(result).count("MADE_ANOTHER_WAY") == 1
    # Its volume and its box may each be off.
    inexact = [one["message"] for one in result["warnings"] if one["code"] == "NOT_EXACT"]
    assert len(inexact) == len(set(inexact)) <= 2


def test_an_edit_of_a_union_that_was_made_another_way_is_right_or_warned_of(screw, run, codes):
    for height in (21, 25, 30):
        edited = run("set_properties", object_name="core", properties={"Height": height})
        volume = 1549.85 + 16 * math.pi * (height - 20)
        is_right = abs(screw.screw.Shape.Volume - volume) < 1
        assert is_right != ("DEPENDENTS_BROKEN" in codes(edited))


def test_such_a_union_is_the_end_of_its_inputs_chain_and_goes_with_its_helpers(screw, run, codes):
    moved = run("move_object", object_name="core", vector=[1, 0, 0])
    assert "screw" in {entry["object_id"] for entry in moved["changes"]["modified"]}
    run("create_box", name="far", position=[50, 0, 0])
    joined = run("boolean_fuse", objects=["core", "far"])
    assert "CONSUMED_OBJECT_FOLLOWED" in codes(joined)
    run("undo")
    run("undo")
    run("delete_object", object_name="screw")
    left = {obj.Name for obj in screw.Objects}
    assert {"core", "thc", "th", "env"} <= left
    assert not {name for name in left if name.startswith(("core_", "thc_", "screw"))}
    assert screw.core.Visibility


def test_a_union_is_right_after_saving_and_opening(screw):
    screw.core.touch()
    screw.thc.touch()
    screw.recompute()
    assert screw.screw.Shape.Volume == pytest.approx(1549.85, abs=1)
    assert not any(obj.TypeId.endswith("Python") for obj in screw.screw.OutListRecursive)


@pytest.mark.parametrize(
    ("flank", "root"), [(0.1, 2.7), (0.0, 2.7), (0.1, 2.0), (0.0, 2.5), (0.3, 2.4)]
)
@pytest.mark.parametrize("pitch", [4, 6])
def test_a_ridge_of_any_profile_and_pitch_joins_its_core(document, run, pitch, flank, root):
    """The ridge is set into the core by `flank`, or only touches it."""
    half = root * pitch / 6
    run("create_cylinder", radius=4, height=4 * pitch, name="core")
    inner = 4.0 - flank
    profile = [(inner, pitch - half), (6, pitch), (inner, pitch + half)]
    alone = ridge(run, "th", profile, inner, pitch, 2 * pitch, pitch)["shape"]["volume"]
    # What lies in the core: the profile's part inside its radius, turned about the axis.
    slope = half / (6 - inner)
    area = 2 * half * flank - slope * flank**2
    moment = half * flank * (2 * inner + flank) - slope * flank**2 * (inner + 2 * flank / 3)
    shared = 2 * 2 * math.pi * moment if area else 0.0
    volume = 64 * math.pi * pitch + alone - shared
    # A ridge that only touches has approximated edges: up to 3.2e-4 off, and told as such.
    made = right_or_refused(run, "boolean_fuse", volume, 5e-4, objects=["core", "th"])
    if made is not None and abs(made["shape"]["volume"] / volume - 1) > 2e-4:
        assert made["shape"]["approximate"] is True
        assert made["shape"]["relative_error"] > abs(made["shape"]["volume"] / volume - 1)


def test_a_ridge_is_cut_out_of_a_nut(document, run):
    """A cut does not make the base larger."""
    run("create_cylinder", radius=10, height=8, name="nut")
    run("create_cylinder", radius=4, height=8, name="bore")
    run("boolean_cut", base="nut", tools=["bore"], name="blank")
    profile = [(3.9, -1.2), (5, -0.1), (5, 0.1), (3.9, 1.2)]
    ridge(run, "th", profile, 3.9, 3, 14, -3)
    made = right_or_refused(
        run, "boolean_cut", 672 * math.pi - 92.7, 5e-3, base="blank", tools=["th"], name="threaded"
    )
    if made is not None:
        assert 0 < made["removed_volume"] < 200


@pytest.mark.parametrize("off", [0, 1e-7, -1e-7, 1e-6, -1e-6, 1e-5, -1e-5])
@pytest.mark.parametrize("command", ["boolean_fuse", "boolean_intersect", "boolean_cut"])
def test_cylinders_of_one_axis_and_nearly_one_radius(document, run, command, off):
    run("create_cylinder", radius=5, height=10, name="A")
    run("create_cylinder", radius=5 + off, height=10, position=[0, 0, 4], name="B")
    height = {"boolean_fuse": 14, "boolean_intersect": 6, "boolean_cut": 4}[command]
    made = right_or_refused(run, command, 25 * math.pi * height, objects=["A", "B"])
    assert made is not None


@pytest.mark.parametrize("off", [0, 1e-7, 1e-6, 1e-5])
def test_a_ball_in_a_hole_of_its_size(document, run, off):
    run("create_box", size=[20, 20, 20], position=[-10, -10, -10], name="block")
    run("create_cylinder", radius=4, height=30, position=[0, 0, -15], name="drill")
    run("boolean_cut", base="block", tools=["drill"], name="bored")
    run("create_sphere", radius=4 + off, name="ball")
    volume = 8000 - 320 * math.pi + 256 / 3 * math.pi
    right_or_refused(run, "boolean_fuse", volume, objects=["bored", "ball"])


@pytest.mark.parametrize("turn", [0, 30, 90])
@pytest.mark.parametrize("off", [0, 1e-6, -1e-6, 1e-5])
def test_cylinders_side_by_side_touch(document, run, turn, off):
    run("create_cylinder", radius=4, height=10, name="A")
    run("create_cylinder", radius=3, height=10, position=[7 + off, 0, 0], name="B")
    run("rotate_object", object_name="B", axis=[0, 0, 1], angle=turn, center=[7, 0, 0])
    right_or_refused(run, "boolean_fuse", 250 * math.pi, objects=["A", "B"])


@pytest.mark.parametrize(
    ("position", "solids"),
    [([10, 0, 0], 1), ([10, 10, 0], 2), ([10, 10, 10], 2), ([10, 5, 5], 1)],
    ids=["a face", "an edge", "a corner", "part of a face"],
)
def test_boxes_that_share_no_more_than_a_face_keep_their_volumes(
    document, run, codes, position, solids
):
    run("create_box", name="A")
    run("create_box", name="B", position=position)
    result = run("boolean_fuse", objects=["A", "B"])
    assert result["shape"]["volume"] == pytest.approx(2000)
    assert result["shape"]["solids"] == solids
    assert "MADE_ANOTHER_WAY" not in codes(result)


@pytest.mark.parametrize("turn", [180, 40])
def test_a_union_of_a_cylinder_and_a_smaller_one_that_touches_its_side(document, run, codes, turn):
    """The kernel makes an invalid shape of the two as they are; they touch along a line."""
    run("create_cylinder", radius=10, height=5, name="A")
    run("create_cylinder", radius=5, height=4, position=[15, 0, 1], name="B")
    run("rotate_object", object_name="B", axis=[0, 0, 1], angle=turn, center=[15, 0, 1])
    made = run("boolean_fuse", objects=["A", "B"])
    assert made["shape"]["volume"] == pytest.approx(600 * math.pi)
    assert made["shape"]["solids"] == 2


BALLS = 6 * 4 / 3 * math.pi * 125
"""Six balls of 5 mm about a circle of 10 mm: each touches both neighbors."""


def test_a_pattern_that_unites_its_instances_loses_none(document, run):
    run("create_sphere", radius=5, position=[10, 0, 0], name="Ball")
    right_or_refused(
        run, "polar_pattern", BALLS, object_name="Ball", axis="z", count=6, fuse=True, name="Ring"
    )
    assert document.Ball.Shape.Volume == pytest.approx(BALLS / 6)


@pytest.mark.parametrize("properties", [{"fuse": True}, {"fuse": True, "count": 6}])
def test_an_edit_that_unites_instances_loses_none(document, run, properties):
    run("create_sphere", radius=5, position=[10, 0, 0], name="Ball")
    run("polar_pattern", object_name="Ball", axis="z", count=6, name="Ring")
    right_or_refused(run, "set_properties", BALLS, object_name="Ring", properties=properties)
    # What was refused is as it was.
    assert document.Ring.Shape.Volume == pytest.approx(BALLS)


def test_a_united_pattern_that_loses_an_instance_by_an_edit_is_told(document, run):
    run("create_sphere", radius=4, position=[10, 0, 0], name="Ball")
    apart = run("polar_pattern", object_name="Ball", axis="z", count=6, fuse=True, name="Ring")
    assert apart["shape"]["solids"] == 6
    result = run("set_properties", object_name="Ball", properties={"radius": 5})
    told = [warning["object_id"] for warning in result["warnings"]]
    assert document.Ring.Shape.Volume == pytest.approx(BALLS) or "Ring" in told


def test_a_union_is_checked_after_an_edit_of_its_inputs_names(document, run):
    run("create_box", size=[10, 10, 10], name="A")
    run("create_box", size=[10, 10, 10], position=[5, 0, 0], name="B")
    run("create_box", size=[10, 10, 10], position=[0, 7, 0], name="C")
    run("boolean_fuse", objects=["A", "B"], name="U")
    result = run("set_properties", object_name="U", properties={"objects": ["A", "C"]})
    assert result["shape"]["volume"] == pytest.approx(1700)


@pytest.mark.parametrize("far", [0, 1e3, 1e5])
def test_a_ball_cut_out_of_a_disc_takes_its_material_wherever_it_is(document, run, far):
    """1e5 mm away what was made another way kept nearly all of the disc."""
    run("create_cylinder", radius=5.122, height=2, position=[far, -far, far], name="disc")
    center = [far + 0.84718005, -far + 0.13188483, far + 1.12327382]
    run("create_sphere", radius=5.121999, position=center, name="ball")
    right_or_refused(run, "boolean_cut", 18.610693, 1e-3, base="disc", tools=["ball"])
