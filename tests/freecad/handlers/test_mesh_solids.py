# SPDX-License-Identifier: MIT
"""Meshes of the document turned into solids."""

from __future__ import annotations

import FreeCAD
import Mesh
import pytest


@pytest.fixture
def scan(document):
    """`scan(mesh)`: an object of the document with that mesh."""

    def make(mesh, name="Scan"):
        made = document.addObject("Mesh::Feature", name)
        made.Mesh = mesh
        made.purgeTouched()
        return made

    return make


@pytest.mark.covers(
    "mesh_to_solid",
    bad=({"object_name": "A"}, "INVALID_PARAMETER"),
    before=[
        (
            "run_script",
            {
                "script": "import Mesh; "
                "doc.addObject('Mesh::Feature', 'Scan').Mesh = Mesh.createBox(10, 20, 30)"
            },
        )
    ],
    change={"object_name": "Scan"},
    before_example=[
        (
            "run_script",
            {
                "script": "import Mesh; "
                "doc.addObject('Mesh::Feature', 'Scan').Mesh = Mesh.createBox(10, 20, 30)"
            },
        )
    ],
)
def test_a_closed_mesh_becomes_a_solid_with_plane_faces(document, scan, run, codes, corners):
    scan(Mesh.createBox(10, 20, 30))
    result = run("mesh_to_solid", object_name="Scan")
    assert result["shape"]["volume"] == pytest.approx(6000, rel=1e-6)
    assert (result["shape"]["faces"], result["shape"]["solids"]) == (6, 1)
    assert corners(result) == (pytest.approx([-5, -10, -15]), pytest.approx([5, 10, 15]))
    assert (result["source"], result["facets"]) == ("Scan", 12)
    assert codes(result) == ["NOT_PARAMETRIC"]
    assert not document.Scan.Visibility
    drilled = run("create_hole", object_name=result["object_id"], face="top", diameter=3, depth=1)
    assert drilled["shape"]["volume"] < 6000


def test_an_open_mesh_becomes_a_surface_with_a_warning(document, scan, run, codes):
    mesh = Mesh.createBox(10, 20, 30)
    mesh.removeFacets([0])
    result = run("mesh_to_solid", object_name=scan(mesh).Name)
    assert result["shape"]["solids"] == 0
    assert set(codes(result)) == {"NOT_CLOSED", "NOT_PARAMETRIC"}


def test_a_mesh_in_a_part_stays_where_it_is_seen(document, scan, run, corners):
    part = document.addObject("App::Part", "Part")
    part.Placement.Base = FreeCAD.Vector(100, 0, 0)
    part.addObject(scan(Mesh.createBox(10, 10, 10)))
    result = run("mesh_to_solid", object_name="Scan")
    assert corners(result) == (pytest.approx([95, -5, -5]), pytest.approx([105, 5, 5]))


def test_what_needs_a_shape_names_the_way_from_a_mesh(document, scan, refused):
    scan(Mesh.createBox(10, 10, 10))
    error = refused("create_hole", object_name="Scan", face="top", diameter=3, depth=1)
    assert error.code == "NO_SHAPE"
    assert "mesh_to_solid" in error.details["advice"]


def test_a_mesh_of_very_many_facets_is_refused(document, scan, refused):
    scan(Mesh.createSphere(5, 200))
    error = refused("mesh_to_solid", object_name="Scan")
    assert (error.code, error.field) == ("INVALID_PARAMETER", "object_name")
