# SPDX-License-Identifier: MIT
"""The volumes in replies where the kernel alone is off in the third or fourth digit."""

from __future__ import annotations

import math

import pytest

PI = math.pi
EGG = 4 / 3 * PI * 10 * 15 * 20
CLOSE = 1e-7


@pytest.fixture
def egg(document, run):
    run("create_ellipsoid", name="Egg", radius1=10, radius2=20, radius3=15)


def test_the_kernel_alone_is_off_on_an_egg(egg, document):
    assert document.Egg.Shape.Volume == pytest.approx(EGG, rel=1e-3)
    assert document.Egg.Shape.Volume != pytest.approx(EGG, rel=1e-4)


def test_an_eighth_of_an_egg_is_cut_out(egg, run):
    run("box", name="Corner", size=[50, 50, 50])
    result = run("boolean_cut", base="Egg", tools=["Corner"])
    assert result["shape"]["volume"] == pytest.approx(EGG * 7 / 8, rel=CLOSE)
    assert result["removed_volume"] == pytest.approx(EGG / 8, rel=10 * CLOSE)
    assert "approximate" not in result["shape"]


def test_half_an_egg_is_kept_with_its_center_and_its_area(egg, run):
    run("box", name="Upper", size=[100, 100, 50], position=[-50, -50, 0])
    result = run("boolean_intersect", objects=["Egg", "Upper"])
    assert result["shape"]["volume"] == pytest.approx(EGG / 2, rel=CLOSE)
    assert result["shape"]["center_of_mass"] == pytest.approx([0, 0, 10 * 3 / 8], abs=1e-5)
    measured = run("measure", objects=[result["object_id"]], what=["area"])
    assert result["shape"]["area"] == pytest.approx(measured["area"], rel=CLOSE)


def test_what_is_fused_into_an_egg_adds_what_stands_out(egg, run, codes):
    run("cylinder", name="Pin", radius=2, height=100)
    result = run("boolean_fuse", objects=["Egg", "Pin"])
    # Below the top, the pin takes up what the egg has above the circle around it, and a disk.
    measured = run("measure", objects=[result["object_id"]], what=["volume"])
    assert codes(result) == []
    assert result["shape"]["volume"] == pytest.approx(measured["volume"], rel=CLOSE)
    assert EGG + PI * 4 * 90 < result["shape"]["volume"] < EGG + PI * 4 * 90.2


def test_an_egg_is_sliced_into_caps(egg, run):
    result = run("boolean_slice", base="Egg", plane="xy", point=[0, 0, 5])
    cap = PI * 15 * 20 * (10 - 5 - (10**3 - 5**3) / 300)
    told = {one["object_id"]: one.get("volume") for one in result["changes"]["created"]}
    volumes = sorted([result["shape"]["volume"], told[result["pieces"][1]["object_id"]]])
    assert volumes == pytest.approx([cap, EGG - cap], rel=CLOSE)


def test_a_stretched_cylinder_has_twice_the_volume(document, run):
    run("cylinder", name="Q", radius=20, height=10)
    result = run("scale_object", object_name="Q", factor=[1, 2, 1])
    assert result["shape"]["volume"] == pytest.approx(2 * PI * 400 * 10, rel=CLOSE)


def test_a_small_chip_off_an_egg_is_something(egg, run, codes):
    run("box", name="Chip", size=[50, 50, 50], position=[-25, -25, 9.9])
    result = run("boolean_cut", base="Egg", tools=["Chip"])
    cap = PI * 15 * 20 * (0.1 - (10**3 - 9.9**3) / 300)
    assert codes(result) == []
    assert result["removed_volume"] == pytest.approx(cap, rel=1e-3)


def test_a_tool_beside_an_egg_removes_nothing(egg, run, codes):
    run("box", name="Far", position=[30, 0, 0])
    result = run("boolean_cut", base="Egg", tools=["Far"])
    assert codes(result) == ["NOTHING_REMOVED"]
    assert result["removed_volume"] == 0


def test_where_it_would_take_long_the_figure_is_said_to_be_approximate(document, run):
    profile = {"type": "polygon", "sides": 50, "radius": 2}
    path = {"type": "spline", "points": [[0, 0, 0], [10, 0, 30], [0, 20, 60]]}
    result = run("sweep", profile=profile, path=path, name="Hose")
    expected = 50 / 2 * 4 * math.sin(2 * PI / 50) * result["path_length"]
    assert result["shape"]["approximate"] is True
    assert result["shape"]["relative_error"] == 1e-2
    assert "NOT_EXACT" in [warning["code"] for warning in result["warnings"]]
    assert result["shape"]["volume"] == pytest.approx(expected, rel=1e-2)
    measured = run("measure", objects=["Hose"], what=["volume"])
    assert measured["volume"] == pytest.approx(expected, rel=1e-4)
    run("box", name="Below", size=[100, 100, 100], position=[-50, -50, -90])
    cut = run("boolean_cut", base="Hose", tools=["Below"])
    assert cut["removed_volume_approximate"] is True
    after = run("measure", objects=[cut["object_id"]], what=["volume"])
    removed = measured["volume"] - after["volume"]
    assert abs(cut["removed_volume"] - removed) < cut["removed_volume_error"]
    rows = {row["object_id"]: row for row in run("get_state", verbose=True)["objects"]}
    row = rows["Hose"]
    assert (row["approximate"], row["relative_error"]) == (True, 1e-2)
    told = run("inspect_topology", object_name="Hose")
    assert (told["approximate"], told["solids"][0]["relative_error"]) == (True, 1e-2)


def test_topology_tells_the_same_volume(egg, run):
    run("box", name="Corner", size=[50, 50, 50])
    run("boolean_cut", base="Egg", tools=["Corner"], name="Rest")
    told = run("inspect_topology", object_name="Rest")
    assert told["volume"] == pytest.approx(EGG * 7 / 8, rel=CLOSE)
    assert "volume" not in told["solids"][0]
