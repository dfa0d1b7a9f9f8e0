# SPDX-License-Identifier: MIT
"""Mesh files read and written without FreeCAD."""

from __future__ import annotations

import json
import struct
import zipfile

import pytest

from conjure_workbench.modeling.exchange.meshes import (
    MeshFileError,
    Triangles,
    gltf,
    threemf,
    wavefront,
)

CODECS = {"obj": wavefront, "3mf": threemf, "glb": gltf}
CORNERS = [(0.0, 0.0, 0.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)]
FACETS = [(0, 2, 1), (0, 1, 3), (1, 2, 3), (0, 3, 2)]
CORE = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02"


def near(points):
    return [pytest.approx(point, rel=1e-6) for point in points]


@pytest.mark.parametrize("ending", CODECS)
def test_what_was_written_is_read(tmp_path, ending):
    moved = [(x + 123.456, y - 7, z * 2) for x, y, z in CORNERS]
    meshes = [Triangles('Größe <1> & "2"', CORNERS, FACETS), Triangles("Zwei", moved, FACETS)]
    path = str(tmp_path / f"a.{ending}")
    CODECS[ending].write(path, meshes)
    first, second = CODECS[ending].read(path)
    assert (first.name, first.facets) == ('Größe <1> & "2"', FACETS)
    assert first.points == near(CORNERS)
    assert (second.name, second.facets, second.points) == ("Zwei", FACETS, near(moved))


def obj(tmp_path, text):
    (tmp_path / "a.obj").write_text(text)
    return wavefront.read(str(tmp_path / "a.obj"))


POINTS = "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\n"


def test_obj_faces_of_four_corners_are_divided(tmp_path):
    (mesh,) = obj(tmp_path, POINTS + "f 1/1/1 2/2/1 3//1 4\n")
    assert mesh.facets == [(0, 1, 2), (0, 2, 3)]


def test_obj_counts_back_from_the_last_point(tmp_path):
    (mesh,) = obj(tmp_path, POINTS + "f -4 -3 -2\n")
    assert (mesh.facets, len(mesh.points)) == ([(0, 1, 2)], 3)


def test_obj_groups_are_parts_where_there_are_no_objects(tmp_path):
    grouped = obj(tmp_path, POINTS + "g one\nf 1 2 3\ng two\nf 1 3 4\n")
    assert [mesh.name for mesh in grouped] == ["one", "two"]
    whole = obj(tmp_path, POINTS + "o a\ng one\nf 1 2 3\ng two\nf 1 3 4\no b\nf 1 2 4\n")
    assert [(mesh.name, len(mesh.facets)) for mesh in whole] == [("a", 2), ("b", 1)]


@pytest.mark.parametrize("line", ["f 1 2 5", "f 0 1 2", "f 1 2 -9", "v 1 x 2", "v inf 0 0"])
def test_obj_that_contradicts_itself_is_refused(tmp_path, line):
    with pytest.raises(MeshFileError):
        obj(tmp_path, POINTS + line + "\nf 1 2 3\n")


def model(tmp_path, body, unit="millimeter"):
    mesh = "".join(f'<vertex x="{x}" y="{y}" z="{z}"/>' for x, y, z in CORNERS)
    facets = "".join(f'<triangle v1="{a}" v2="{b}" v3="{c}"/>' for a, b, c in FACETS)
    shape = f"<mesh><vertices>{mesh}</vertices><triangles>{facets}</triangles></mesh>"
    text = f'<model unit="{unit}" xmlns="{CORE}">{body.replace("MESH", shape)}</model>'
    with zipfile.ZipFile(tmp_path / "a.3mf", "w") as archive:
        archive.writestr("_rels/.rels", threemf._ROOT)
        archive.writestr("3D/3dmodel.model", text)
    return threemf.read(str(tmp_path / "a.3mf"))


BUILD = '<build><item objectid="2" transform="0 1 0 -1 0 0 0 0 1 10 0 0"/></build>'


def test_3mf_components_lie_where_their_matrices_put_them(tmp_path):
    body = (
        '<resources><object id="1">MESH</object><object id="2" name="pair"><components>'
        '<component objectid="1"/><component objectid="1" transform="1 0 0 0 1 0 0 0 1 5 0 0"/>'
        f"</components></object></resources>{BUILD}"
    )
    (mesh,) = model(tmp_path, body, "inch")
    # A quarter turn about z, then 10 inches along x.
    turned = [(10 - y, x, z) for x, y, z in [*CORNERS, *((x + 5, y, z) for x, y, z in CORNERS)]]
    assert mesh.name == "pair"
    assert mesh.points == near([(x * 25.4, y * 25.4, z * 25.4) for x, y, z in turned])
    assert mesh.facets == [*FACETS, *((a + 4, b + 4, c + 4) for a, b, c in FACETS)]


@pytest.mark.parametrize(
    "body",
    [
        f'<resources><object id="1">MESH</object></resources>{BUILD}',
        '<resources><object id="2"><components><component objectid="2"/></components></object>'
        f"</resources>{BUILD}",
        f'<resources><object id="2">MESH</object></resources>{BUILD.replace("10 0 0", "nan 0 0")}',
        f'<resources><object id="2">MESH</object></resources>{BUILD.replace("10 0 0", "10 0")}',
    ],
)
def test_3mf_that_contradicts_itself_is_refused(tmp_path, body):
    with pytest.raises(MeshFileError):
        model(tmp_path, body)


def test_3mf_with_entities_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.3mf", "w") as archive:
        archive.writestr("_rels/.rels", threemf._ROOT)
        archive.writestr("3D/3dmodel.model", '<!DOCTYPE m [<!ENTITY a "b">]><model/>')
    with pytest.raises(MeshFileError, match="entities"):
        threemf.read(str(tmp_path / "a.3mf"))


def test_3mf_of_an_unknown_unit_is_refused(tmp_path):
    with pytest.raises(MeshFileError, match="furlong"):
        model(tmp_path, "<build/>", "furlong")


def glb(tmp_path, change):
    """Read what a change of a good file's JSON gives."""
    path = tmp_path / "a.glb"
    gltf.write(str(path), [Triangles("one", CORNERS, FACETS)])
    data = path.read_bytes()
    (length,) = struct.unpack_from("<I", data, 12)
    told = json.loads(data[20 : 20 + length])
    change(told)
    text = json.dumps(told).encode()
    text += b" " * (-len(text) % 4)
    head = struct.pack("<IIIII", 0x46546C67, 2, 0, len(text), 0x4E4F534A)
    path.write_bytes(head + text + data[20 + length :])
    return gltf.read(str(path))


def test_gltf_is_in_meters_with_y_up(tmp_path):
    gltf.write(str(tmp_path / "a.glb"), [Triangles("one", [(0, 0, 1000)] * 3, [(0, 1, 2)])])
    data = (tmp_path / "a.glb").read_bytes()
    assert struct.pack("<3f", 0, 1, 0) in data


def test_gltf_nodes_lie_where_they_and_their_parents_put_them(tmp_path):
    half = 0.5**0.5

    def change(told):
        told["nodes"] = [
            {"children": [1], "translation": [0, 2, 0]},
            # A quarter turn about glTF's y, which is FreeCAD's z, after doubling.
            {"mesh": 0, "name": "in", "rotation": [0, half, 0, half], "scale": [2, 2, 2]},
        ]

    (mesh,) = glb(tmp_path, change)
    assert mesh.name == "in"
    expected = [(-2 * y, 2 * x, 2 * z + 2000) for x, y, z in CORNERS]
    assert [pytest.approx(point, abs=1e-3) for point in expected] == mesh.points


@pytest.mark.parametrize(
    "change",
    [
        lambda told: told["buffers"][0].update(uri="file:///etc/passwd"),
        lambda told: told["accessors"][0].update(count=10**12),
        lambda told: told["accessors"][1].update(count=5_000),
        lambda told: told["accessors"][1].update(componentType=5122),
        lambda told: told["bufferViews"][0].update(byteOffset=-8),
        lambda told: told["nodes"][0].update(children=[0]),
        lambda told: told["nodes"][0].update(matrix=[1, 2, 3]),
        lambda told: told["nodes"][0].update(mesh=7),
        lambda told: told["scenes"][0].update(nodes=[5]),
        lambda told: told["meshes"][0].update(primitives=None),
        lambda told: told.pop("nodes"),
    ],
)
def test_gltf_that_contradicts_itself_is_refused(tmp_path, change):
    with pytest.raises(MeshFileError):
        glb(tmp_path, change)
