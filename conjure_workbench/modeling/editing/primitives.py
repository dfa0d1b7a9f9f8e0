# SPDX-License-Identifier: MIT
"""Editors of solids, curves and faces that are described by a few sizes."""

from __future__ import annotations

from typing import Any

from ...vocabulary.commands.curves import CreateHelix, CreatePlane, CreatePolyline
from ...vocabulary.commands.polyhedra import CreatePrism, CreateWedge
from ...vocabulary.commands.primitives import (
    CreateBox,
    CreateCone,
    CreateCylinder,
    CreateEllipsoid,
    CreateSphere,
    CreateTorus,
)
from ...vocabulary.commands.reference_objects import PlaceReference
from ...vocabulary.commands.tubes import CreateTube
from ..document.feature_chain import REFERENCE
from .change import vector
from .editors import Edited, Editor, plain, properties_of

_CORNERS = ("xmin", "xmax", "ymin", "ymax", "zmin", "zmax", "x2min", "x2max", "z2min", "z2max")
_LEFT = "Left-handed"


def _named_alike(kind: str, parameters: Any, *sizes: str, **more: Any) -> Editor:
    """The editor of parameters called as the properties are, but in lower case."""
    return properties_of(kind, parameters, {size: size.capitalize() for size in sizes}, **more)


def _read_ellipsoid(obj: Any) -> dict[str, Any]:
    along_z, along_x, along_y = (plain(getattr(obj, f"Radius{at}")) for at in (1, 2, 3))
    # FreeCAD takes 0 for "as along X".
    is_round = along_y in (0.0, along_x)
    return {"radius1": along_z, "radius2": along_x, "radius3": (along_x,) if is_round else along_y}


def _write_ellipsoid(edited: Edited) -> None:
    sizes = edited.parameters
    across = sizes.radius2 if sizes.radius3 is None else sizes.radius3
    for name, size in (("Radius1", sizes.radius1), ("Radius2", sizes.radius2), ("Radius3", across)):
        edited.change.set(edited.obj, name, size)


def _read_wedge(obj: Any) -> dict[str, Any]:
    sizes: dict[str, Any] = {name: plain(getattr(obj, name.capitalize())) for name in _CORNERS}
    for name in _CORNERS:
        near = name.replace("2", "")
        if near != name and sizes[near] == sizes[name]:
            # The far side goes with the near one.
            sizes[name] = (sizes[name],)
    return sizes


def _write_wedge(edited: Edited) -> None:
    for name in _CORNERS:
        edited.change.set(edited.obj, name.capitalize(), getattr(edited.parameters, name))


def _read_prism(obj: Any) -> dict[str, Any]:
    sizes = {"sides": "Polygon", "circumradius": "Circumradius", "height": "Height"}
    return {name: plain(getattr(obj, named)) for name, named in sizes.items()}


def _write_prism(edited: Edited) -> None:
    edited.change.set(edited.obj, "Polygon", edited.parameters.sides)
    edited.change.set(edited.obj, "Circumradius", edited.parameters.corner_radius)
    edited.change.set(edited.obj, "Height", edited.parameters.height)


def _read_helix(obj: Any) -> dict[str, Any]:
    names = ("radius", "pitch", "height", "angle")
    sizes = {name: plain(getattr(obj, name.capitalize())) for name in names}
    return {**sizes, "left_handed": obj.LocalCoord == _LEFT}


def _write_helix(edited: Edited) -> None:
    for name in ("radius", "pitch", "height", "angle"):
        edited.change.set(edited.obj, name.capitalize(), getattr(edited.parameters, name))
    hand = _LEFT if edited.parameters.left_handed else "Right-handed"
    edited.change.set(edited.obj, "LocalCoord", hand)


def _read_polyline(obj: Any) -> dict[str, Any]:
    return {"points": plain(obj.Nodes), "closed": obj.Close}


def _write_polyline(edited: Edited) -> None:
    edited.change.set(edited.obj, "Nodes", [vector(point) for point in edited.parameters.points])
    edited.change.set(edited.obj, "Close", edited.parameters.closed)


EDITORS = (
    properties_of(
        "Part::Box",
        PlaceReference,
        {"width": "Length", "height": "Height", "thickness": "Width"},
        suits=lambda obj: obj.Label2 == REFERENCE,
        fixed={
            "angle": "rotate_object, or rotation",
            "orientation": "width and height, which change places",
        },
    ),
    _named_alike(
        *("Part::Box", CreateBox, "length", "width", "height"),
        instead={"size": ("length", "width", "height"), "depth": ("width",)},
    ),
    _named_alike("Part::Cylinder", CreateCylinder, "radius", "height", "angle"),
    _named_alike("Part::Sphere", CreateSphere, "radius", "angle1", "angle2", "angle3"),
    _named_alike("Part::Cone", CreateCone, "radius1", "radius2", "height", "angle"),
    _named_alike("Part::Torus", CreateTorus, "radius1", "radius2", "angle1", "angle2", "angle3"),
    Editor("Part::Ellipsoid", CreateEllipsoid, _read_ellipsoid, _write_ellipsoid),
    Editor("Part::Wedge", CreateWedge, _read_wedge, _write_wedge),
    Editor(
        *("Part::Prism", CreatePrism, _read_prism, _write_prism),
        instead={"inradius": ("circumradius",)},
    ),
    properties_of(
        "TubeFeature",
        CreateTube,
        {"outer_radius": "OuterRadius", "inner_radius": "InnerRadius", "height": "Height"},
        # The wall of a tube that gets another thickness keeps its outside.
        instead={"thickness": ("inner_radius",)},
    ),
    _named_alike("Part::Plane", CreatePlane, "length", "width"),
    Editor(
        *("Part::Helix", CreateHelix, _read_helix, _write_helix), instead={"turns": ("height",)}
    ),
    Editor("Part::Polygon", CreatePolyline, _read_polyline, _write_polyline),
)
