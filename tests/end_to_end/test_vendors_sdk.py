# SPDX-License-Identifier: MIT
"""A script written for the vendor's SDK builds in a real FreeCAD what its author means.

It never reads a real name, goes on using a base that was cut, names two objects alike, and does not
look whether anything failed.
"""

import math
import struct
from collections import defaultdict

import pytest

from tests.end_to_end.sdk_calls import SdkCalls

ROUND = 1 - math.pi / 4
"""Area between a quarter of a circle of radius 1 and the corner that it rounds off."""
ROUND_CORNER = 5 / 3 - math.pi / 2
"""Volume in which two such rounded edges overlap where they meet at a sharp corner."""


@pytest.fixture
def parts(tmp_path):
    folder = tmp_path / "parts"
    folder.mkdir()
    return folder


@pytest.fixture
def sdk(server, worker, parts):
    worker(server.url, CONJURE_ALLOWED_FOLDERS=str(parts))
    server.wait_for_adapter()
    return SdkCalls(server.request)


def volume_now(server, name):
    """The volume of an object by its real name, asked beside the SDK."""
    details = server.execute("get_object_details", object_name=name)
    return details["result"]["shape"]["volume"]


def bodies_of(path):
    """The enclosed volume of each connected surface in a binary STL file."""
    data = path.read_bytes()
    (count,) = struct.unpack_from("<I", data, 80)
    assert len(data) == 84 + 50 * count
    facets = []
    for index in range(count):
        numbers = struct.unpack_from("<12f", data, 84 + 50 * index)
        facets.append((numbers[3:6], numbers[6:9], numbers[9:12]))
    at = defaultdict(list)
    for number, facet in enumerate(facets):
        for point in facet:
            at[point].append(number)
    seen, found = set(), []
    for start in range(count):
        volume, waiting = 0.0, [start]
        while waiting:
            number = waiting.pop()
            if number in seen:
                continue
            seen.add(number)
            a, b, c = facets[number]
            volume += (
                a[0] * (b[1] * c[2] - b[2] * c[1])
                - a[1] * (b[0] * c[2] - b[2] * c[0])
                + a[2] * (b[0] * c[1] - b[1] * c[0])
            ) / 6
            waiting += [neighbor for point in facets[number] for neighbor in at[point]]
        if volume:
            found.append(volume)
    return found


def test_a_plate_with_two_holes_of_one_name(sdk, server, parts):
    length, width, height, radius = 120, 40, 12, 3
    body = sdk.box(length, width, height, "Body")
    for x in (15, 105):
        hole = sdk.cylinder(radius, 20, "MountHole", [x, 20, -4])
        sdk.cut(body, hole)
    drilled = length * width * height - 2 * math.pi * radius**2 * height
    assert sdk.last()["shape"]["volume"] == pytest.approx(drilled, rel=1e-9)
    assert sdk.failures() == []

    # Geometry forbids this one; its reason is told, and the part is as it was.
    sdk.fillet(body, 13, "top")
    ((failed, reason),) = sdk.failures()
    assert failed == "create_fillet"
    assert "the geometry kernel found no solution" in reason
    refused = sdk.last()
    assert (refused["error"], refused["error_code"]) == (reason, "GEOMETRY_ERROR")
    assert refused["details"]["size_that_works"] < height / 2
    assert volume_now(server, "Cut001") == pytest.approx(drilled, rel=1e-9)
    assert sdk.bounding_box(body)["bounding_box"]["size"] == [length, width, height]

    fillet, chamfer = 2, 0.5
    sdk.fillet(body, fillet, "top")
    around = 2 * (length + width) + 2 * 2 * math.pi * radius
    # At the corners of the outline two roundings overlap; at a hole's rim they spread.
    corners = (2 * math.pi - 4) * fillet**3 * ROUND_CORNER
    rounded = drilled - around * fillet**2 * ROUND - corners
    assert sdk.last()["shape"]["volume"] == pytest.approx(rounded, rel=1e-9)
    sdk.chamfer(body, chamfer, "bottom")
    corners = (2 * math.pi - 4) * chamfer**3 / 3
    expected = rounded - around * chamfer**2 / 2 - corners
    assert sdk.last()["shape"]["volume"] == pytest.approx(expected, rel=1e-9)

    names = [entry["name"] for entry in sdk.list_objects()]
    assert names == [entry["n"] for entry in sdk.list_objects()]
    assert [name for name in names if name.startswith("MountHole")] == ["MountHole", "MountHole001"]
    written = sdk.export("stl", "plate.stl")
    assert written["path"] == str(parts / "plate.stl")
    assert bodies_of(parts / "plate.stl") == [pytest.approx(expected, rel=1e-3)]
    assert len(sdk.failures()) == 1
    used = server.request("GET", "/api/v1/usage")["operations_used"]
    assert used == len(sdk.record) + 1, "every operation, and the one question beside them"


def test_a_stand_whose_name_stands_for_its_latest_result(sdk, parts):
    base = sdk.box(60, 40, 8, "Base")
    sdk.chamfer(base, 2, "edge1")
    assert sdk.last()["shape"]["volume"] == pytest.approx(60 * 40 * 8 - 2 * 2 / 2 * 8, rel=1e-9)
    back = sdk.box(60, 8, 50, "Back", [0, 32, 8])
    stand = sdk.union(base, back, name="Stand")
    for x in (15, 45):
        bore = sdk.cylinder(5, 60, "Bore", [0, 60, 33])
        sdk.rotate(bore, "x", 90)
        sdk.move(bore, x)
        sdk.cut(stand, bore)
    expected = 60 * 40 * 8 - 16 + 60 * 8 * 50 - 2 * math.pi * 25 * 8
    assert sdk.last()["shape"]["volume"] == pytest.approx(expected, rel=1e-9)
    sdk.rotate(stand, "z", 90)
    box = sdk.bounding_box(stand)["bounding_box"]
    assert box["min"] == pytest.approx([-40, 0, 0], abs=1e-9)
    assert box["max"] == pytest.approx([0, 60, 58], abs=1e-9)
    # Both names stand for the stand by now.
    assert sdk.measure(base, back)["distance"] == 0
    # By name, the part as it is now is written, not the union that it began with.
    assert sdk.export("stl", "stand.stl", [stand])["path"] == str(parts / "stand.stl")
    assert bodies_of(parts / "stand.stl") == [pytest.approx(expected, rel=1e-3)]
    assert sdk.failures() == []


def test_a_knob_without_any_name(sdk, parts):
    sdk.sphere(20)
    ball = sdk.last()["object"]
    sdk.box(60, 60, 20, position=[-30, -30, -10])
    slab = sdk.last()["object"]
    sdk.intersect(ball, slab)
    knob = sdk.last()["object"]
    zone = math.pi * (400 * 20 - 2 * 1000 / 3)
    assert sdk.last()["shape"]["volume"] == pytest.approx(zone, rel=1e-9)
    sdk.cylinder(4, 40, position=[0, 0, -20])
    drilled = sdk.cut(knob, sdk.last()["object"])
    assert drilled != knob
    expected = zone - math.pi * 16 * 20
    assert sdk.last()["shape"]["volume"] == pytest.approx(expected, rel=1e-9)
    sdk.scale(knob, 1.5)
    expected *= 1.5**3
    assert sdk.last()["shape"]["volume"] == pytest.approx(expected, rel=1e-9)
    assert sdk.export("stl", "knob.stl")["path"] == str(parts / "knob.stl")
    assert bodies_of(parts / "knob.stl") == [pytest.approx(expected, rel=5e-3)]
    # Without a file name, one is made and told.
    assert sdk.export("step")["path"].endswith(".step")
    assert sdk.failures() == []


def test_its_edge_words_mean_the_edges_that_it_means_by_them(sdk):
    size, radius = 20, 3
    inner = size - 2 * radius
    # A cube rounded on all edges is all points within the radius of a smaller cube.
    everywhere = inner**3 + 6 * inner**2 * radius
    everywhere += 3 * math.pi * radius**2 * inner + 4 / 3 * math.pi * radius**3
    one_face = size**3 - 4 * size * radius**2 * ROUND + 4 * radius**3 * ROUND_CORNER
    one_edge = size**3 - size * radius**2 * ROUND
    for edges, expected in (
        (None, everywhere),
        ("all", everywhere),
        ("edges", everywhere),
        ("top", one_face),
        ("bottom", one_face),
        ("edge1", one_edge),
        (["edge1", "Edge1"], one_edge),
    ):
        cube = sdk.box(size, size, size, "Cube")
        sdk.fillet(cube, radius, edges)
        assert sdk.last()["shape"]["volume"] == pytest.approx(expected, rel=1e-9), edges
    assert sdk.failures() == []
    # The last of seven cubes of this name, and its fillet.
    assert sdk.bounding_box("Cube")["object_id"] == "Fillet006"
    sdk.fillet("Cube", radius, "topp")
    assert [name for name, _ in sdk.failures()] == ["create_fillet"]
