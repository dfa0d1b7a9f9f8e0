# SPDX-License-Identifier: MIT
"""Forms of parameters that other clients send, and what they mean."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.elements.edge_references import ALL_EDGES, ByIndex, ByWord
from conjure_workbench.vocabulary.values.geometry import Placement, Rotation


def read(command: str, **raw: Any) -> Any:
    return find_command(command).parse(raw)


def refusal(command: str, **raw: Any) -> ConjureError:
    with pytest.raises(ConjureError) as caught:
        read(command, **raw)
    return caught.value


@pytest.mark.parametrize(
    ("sent", "size"),
    [
        ({}, (10, 10, 10)),
        ({"length": 1, "width": 2, "height": 3}, (1, 2, 3)),
        ({"length": 1, "depth": 2, "height": 3}, (1, 2, 3)),
        ({"width": 100, "height": 50, "depth": 30}, (100, 50, 30)),
        ({"width": 1, "depth": 3}, (1, 10, 3)),
        ({"depth": 3}, (10, 10, 3)),
        ({"width": 2, "height": 3}, (10, 2, 3)),
        ({"size": [1, 2, 3]}, (1, 2, 3)),
        ({"size": [1, 2, 3], "width": 2}, (1, 2, 3)),
    ],
)
def test_the_sizes_of_a_box_lie_along_the_axes_that_the_client_means(
    sent: dict[str, Any], size: tuple[float, float, float]
) -> None:
    box = read("create_box", **sent)
    assert (box.length, box.width, box.height) == size


def test_a_box_with_the_sdks_sizes_says_which_axes_they_took() -> None:
    assert [code for code, _ in read("box", width=1, height=2, depth=3).notices] == [
        "SIZE_ORDER_ASSUMED"
    ]
    assert read("box", length=1, depth=2, height=3).notices == ()
    assert read("box", length=1, width=2, height=3).notices == ()


def test_a_box_with_a_size_too_many_is_refused() -> None:
    assert refusal("box", length=1, width=2, depth=3).field == "depth"
    assert refusal("box", length=1, width=2, height=3, depth=4).field == "depth"
    assert refusal("box", size=[1, 2, 3], length=2).field == "size"
    assert refusal("box", size=[1, 2, 3], depth=2).field == "depth"


def test_the_message_about_a_negative_length_is_the_protocol_pages() -> None:
    error = refusal("create_box", length=-5)
    assert error.message == "Invalid parameter: length must be positive"
    assert error.code == "INVALID_PARAMETER"


def test_the_sdks_nulls_mean_nothing() -> None:
    box = read("create_box", width=1, height=2, depth=3, name=None, position=None)
    assert box.name is None
    assert box.placement == Placement()


@pytest.mark.parametrize("command", ["cylinder", "sphere"])
def test_a_diameter_is_twice_the_radius(command: str) -> None:
    assert read(command, diameter="1 in").radius == 12.7
    assert read(command, diameter=10, radius=5).radius == 5.0
    assert refusal(command, diameter=10, radius=6).field == "diameter"


def test_a_placement_can_be_given_whole_or_in_parts() -> None:
    turn = {"axis": "z", "angle": 90}
    expected = Placement((1.0, 2.0, 3.0), Rotation.about((0, 0, 1), 90))
    whole = read("box", placement={"position": [1, 2, 3], "rotation": turn})
    parts = read("box", position=[1, 2, 3], rotation=turn)
    mixed = read("box", placement={"rotation": turn}, position={"x": 1, "y": 2, "z": 3})
    assert whole.placement == parts.placement == mixed.placement == expected
    assert whole.position == expected.position
    assert whole.rotation == expected.rotation
    error = refusal("box", placement={"position": [1, 2, 3]}, position=[0, 0, 0])
    assert "contradicts" in error.message


@pytest.mark.parametrize(
    ("command", "sent", "field"),
    [
        ("cone", {"radius1": 5, "radius2": 5}, "radius2"),
        ("cone", {"radius1": -1}, "radius1"),
        ("torus", {"radius1": 5, "radius2": 5}, "radius2"),
        ("torus", {"angle1": 20, "angle2": 10}, "angle2"),
        ("sphere", {"angle1": 90}, "angle2"),
        ("sphere", {"angle3": 361}, "angle3"),
        ("cylinder", {"angle": 0}, "angle"),
    ],
)
def test_a_solid_that_cannot_be_is_refused(command: str, sent: dict[str, Any], field: str) -> None:
    assert refusal(command, **sent).field == field


@pytest.mark.parametrize("command", ["boolean_fuse", "boolean_intersect"])
@pytest.mark.parametrize(
    "sent",
    [
        {"objects": ["A", "B", "C"]},
        {"tools": ["A", "B", "C"]},
        {"base": "A", "tools": ["B", "C"]},
        {"object_a": "A", "tools": ["B", "C"]},
        {"objects": ["A", "B", "C"], "base": "A", "tools": ["B", "C"]},
    ],
)
def test_the_operands_of_a_union_come_in_many_forms(command: str, sent: dict[str, Any]) -> None:
    assert read(command, **sent).objects == ("A", "B", "C")


def test_the_operands_of_a_union_of_two() -> None:
    assert read("fuse", object_a="A", object_b="B").objects == ("A", "B")
    assert read("fuse", base="A", tool="B").objects == ("A", "B")


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({}, "MISSING_PARAMETER"),
        ({"object_a": "A"}, "MISSING_PARAMETER"),
        ({"objects": ["A"]}, "INVALID_PARAMETER"),
        ({"objects": ["A", "A"]}, "INVALID_PARAMETER"),
        ({"base": "A", "tools": ["A", "B"]}, "INVALID_PARAMETER"),
        ({"objects": ["A", "B"], "tools": ["C"]}, "INVALID_PARAMETER"),
        ({"objects": []}, "INVALID_PARAMETER"),
    ],
)
def test_a_union_of_too_few_or_contradictory_operands_is_refused(
    sent: dict[str, Any], code: str
) -> None:
    assert refusal("fuse", **sent).code == code


@pytest.mark.parametrize(
    "sent",
    [
        {"base": "A", "tool": "B"},
        {"target": "A", "tool": "B", "name": None},
        {"object_a": "A", "object_b": "B"},
        {"base_object": "A", "tool_object": "B"},
        {"object_name": "A", "tools": ["B"]},
        {"objects": ["A", "B"]},
        {"objects": ["A", "B"], "base": "A"},
    ],
)
def test_the_operands_of_a_cut_come_in_many_forms(sent: dict[str, Any]) -> None:
    cut = read("cut", **sent)
    assert (cut.base, cut.tools) == ("A", ("B",))


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"tool": "B"}, "base"),
        ({"base": "A"}, "tools"),
        ({"base": "A", "tool": "A"}, "tool"),
        ({"base": "A", "objects": ["B", "C"]}, "objects"),
        ({"base": "A", "tools": []}, "tools"),
        ({"base": "A", "tool": "B", "tools": ["C"]}, "tools"),
    ],
)
def test_a_cut_without_base_or_tool_is_refused(sent: dict[str, Any], field: str) -> None:
    assert refusal("cut", **sent).field == field


@pytest.mark.parametrize(
    ("sent", "vector", "relative"),
    [
        ({"x": 1, "y": 2, "z": 3}, (1, 2, 3), True),
        ({"dx": 1, "dy": "2 mm", "dz": 3}, (1, 2, 3), True),
        ({"x": 1}, (1, 0, 0), True),
        ({"x": 1, "y": 2, "z": 3, "relative": False}, (1, 2, 3), False),
        ({"vector": [1, 2, 3]}, (1, 2, 3), True),
        ({"vector": [1, 2, 3], "relative": False}, (1, 2, 3), False),
        ({"position": [1, 2, 3]}, (1, 2, 3), False),
        ({"to": [1, 2, 3]}, (1, 2, 3), False),
        ({"position": [1, 2, 3], "relative": True}, (1, 2, 3), True),
        ({"offset": [1, 2, 3], "x": 1, "y": 2, "z": 3}, (1, 2, 3), True),
    ],
)
def test_a_move_goes_by_a_vector_or_to_a_position(
    sent: dict[str, Any], vector: tuple[float, float, float], relative: bool
) -> None:
    move = read("move", name="Box", **sent)
    assert (move.object_name, move.vector, move.relative) == ("Box", vector, relative)


def test_a_move_to_nowhere_or_to_two_places_is_refused() -> None:
    assert refusal("move", object_name="Box").code == "MISSING_PARAMETER"
    assert refusal("move", object_name="Box", vector=[1, 2, 3], x=2).code == "INVALID_PARAMETER"
    assert refusal("move", object_name="Box", vector=[1, 2, 3], position=[1, 2, 3]).field == (
        "position"
    )


def test_a_rotation_needs_an_angle_and_has_one_center() -> None:
    assert refusal("rotate", name="Box", axis="z").field == "angle"
    assert refusal("rotate", name="Box", angle=5, center=[0, 0, 0], pivot="base").field == "pivot"
    turned = read("rotate", name="Box", axis="-X", angle="1/4 deg", center=[1, 2, 3])
    assert (turned.axis, turned.angle, turned.center) == ((-1, 0, 0), 0.25, (1, 2, 3))
    assert read("rotate", name="Box", angle=5, pivot="ORIGIN").pivot == "origin"
    assert read("rotate", name="Box", angle=5).pivot == "base"


def test_a_copy_has_a_source_and_a_new_name() -> None:
    assert read("copy", source="Box", new_name="Two").name == "Two"
    named = read("copy", name="Box", new_name="Two")
    assert (named.object_name, named.name) == ("Box", "Two")
    assert refusal("copy", source="Box", new_name="Two", name="Three").field == "new_name"


@pytest.mark.parametrize("command", ["fillet", "chamfer"])
def test_the_sdks_edges_are_understood(command: str) -> None:
    def edges(given: Any) -> Any:
        return read(command, object_name="Box", edges=given).edges

    assert edges(None) == edges([]) == edges(["all"]) == edges(["edges"]) == ALL_EDGES
    assert edges(["top"]) == (ByWord("top"),)
    assert edges(["edge1", "Edge2", 3, "4"]) == tuple(ByIndex(at) for at in (1, 2, 3, 4))
    assert read(command, object_name="Box").edges == ALL_EDGES
    assert refusal(command, object_name="Box", edges=["uppermost"]).field == "edges[0]"


def test_the_originals_permissions_are_accepted_and_said_to_have_no_effect() -> None:
    fillet = read("fillet", object="Box", validate=True, fallback=True, fallback_to_chamfer=True)
    assert [code for code, _ in fillet.notices] == ["PARAMETER_WITHOUT_EFFECT"] * 3
    assert (
        "never a chamfer"
        in dict(sentence.split(" had no effect. ") for _, sentence in fillet.notices)[
            "'fallback_to_chamfer'"
        ]
    )
    assert read("fillet", object="Box").notices == ()
    assert refusal("chamfer", object="Box", fallback_to_chamfer=True).code == "UNKNOWN_PARAMETER"


def test_a_chamfer_has_a_second_size_or_an_angle() -> None:
    assert read("chamfer", object="Box", size=1, size2=2).size2 == 2.0
    assert read("chamfer", object="Box", size=1, angle=30).angle == 30.0
    assert refusal("chamfer", object="Box", size2=1, angle=30).field == "angle"
    assert refusal("chamfer", object="Box", angle=90).field == "angle"


def test_an_export_of_nothing_named_is_one_of_everything() -> None:
    for objects in ([], None, "all", ["all"]):
        assert read("export_step", objects=objects, filepath=None).objects is None
    assert read("export_stl", object_name="Box").objects == ("Box",)


def test_a_path_is_a_folder_where_an_export_makes_several_files() -> None:
    assert read("export_stl", filepath="parts").combine is True
    several = read("export_stl", filepath="parts", combine=False)
    assert (several.path, several.folder, several.combine) == (None, "parts", False)
    assert read("export_formatted", output_dir="/tmp").combine is False
    assert read("export_formatted", output_dir="/tmp", combine=True).combine is True
    assert refusal("export_stl", path="a.stl", combine=False).field == "path"
    assert refusal("export_step", path="a", folder="b").field == "folder"


@pytest.mark.parametrize(
    ("sent", "formats"),
    [
        ({}, ("stl",)),
        ({"path": "a.STP"}, ("step",)),
        ({"path": "a.step", "format": "step"}, ("step",)),
        ({"path": "a", "formats": ["STEP", ".stl", "stp"]}, ("step", "stl")),
        ({"format": "glb"}, ("gltf",)),
        ({"path": "a"}, ("stl",)),
    ],
)
def test_formats_are_told_by_name_or_by_the_path(sent: dict[str, Any], formats: Any) -> None:
    assert read("export_file", **sent).formats_and_path() == (formats, sent.get("path"))


def test_every_export_and_import_has_the_one_format_of_its_name() -> None:
    for name in ("export_step", "export_stl"):
        assert read(name, path="x.obj").formats_and_path()[0] == (name[7:],)
    for name in ("import_step", "import_stl", "import_svg"):
        assert read(name, path="x.obj").chosen == name[7:]
    assert read("import_file", path="x.obj").chosen == "obj"
    assert read("import_file", path="x.obj", format="stl").chosen == "stl"


def test_only_stl_is_made_a_solid_unasked() -> None:
    assert read("import_stl", path="a.stl").as_solid is True
    assert read("import_file", path="a.stl").as_solid is False
    assert refusal("import_step", path="a.step", as_solid=True).code == "UNKNOWN_PARAMETER"


def test_a_file_that_tells_no_format_needs_one() -> None:
    assert refusal("import_file", path="model").field == "format"
    assert refusal("import_file", path="model.xyz").field == "path"
    assert read("import_file", path="model.xyz", format="obj").chosen == "obj"


@pytest.mark.parametrize(
    ("sent", "view"), [("iso", "isometric"), ("rear", "back"), ("TOP", "top"), ("current",) * 2]
)
def test_a_view_has_synonyms(sent: str, view: str) -> None:
    assert read("capture_view", view=sent).view == view


def test_a_picture_is_no_larger_than_a_reply_may_be() -> None:
    assert refusal("capture_view", max_bytes=7_000_000).field == "max_bytes"
    assert refusal("capture_view", width=100_000).field == "width"
    assert read("capture_view", width="640", height=480.0).width == 640


@pytest.mark.parametrize("sent", [{"sides": 5}, {"polygon": 5}, {"num_sides": "5"}])
def test_the_sides_of_a_prism_have_several_names(sent: dict[str, Any]) -> None:
    assert read("create_polygon_prism", **sent).sides == 5


@pytest.mark.parametrize(
    ("sent", "radii"),
    [
        ({"radius": 4}, (4, None)),
        ({"radius": 4, "circumscribed": True}, (4, None)),
        ({"radius": 4, "circumscribed": False}, (None, 4)),
        ({"apothem": 4}, (None, 4)),
    ],
)
def test_the_radius_of_a_prism_is_the_one_that_is_meant(
    sent: dict[str, Any], radii: tuple[float | None, float | None]
) -> None:
    prism = read("prism", **sent)
    assert (prism.circumradius, prism.inradius) == radii


def test_the_far_side_of_a_wedge_is_like_the_near_one_where_nothing_is_said() -> None:
    wedge = read("wedge", xmin=-3, zmax=7, x2max=4)
    assert (wedge.x2min, wedge.x2max, wedge.z2min, wedge.z2max) == (-3, 4, 0, 7)


@pytest.mark.parametrize(
    "sent",
    [
        {"object": "A", "property_name": "Length", "value": 5},
        {"target": "A", "property": "Length", "new_value": 5},
        {"name": "A", "properties": {"Length": 5}},
        {"name": "A", "values": {"Length": 5}},
    ],
)
def test_a_single_property_may_be_named_beside_its_value(sent: dict[str, Any]) -> None:
    told = read("modify_feature", **sent)
    assert (told.object_name, told.properties) == ("A", {"Length": 5})


def test_a_value_without_a_property_is_missing_one() -> None:
    assert refusal("set_property", name="A", value=5).field == "property_name"
    assert refusal("set_property", name="A", property="Length").field == "value"


def test_a_batch_takes_params_for_parameters_and_null_for_none() -> None:
    steps = [{"command": "box", "params": {"length": 3}}, {"command": "box", "parameters": None}]
    first, second = read("batch", commands=steps).steps
    assert (first.values.length, second.values.length) == (3, 10)


@pytest.mark.parametrize("key", ["objects", "object_names"])
def test_two_objects_that_may_collide_are_a_pair_or_a_list(key: str) -> None:
    assert read("collides", **{key: ["A", "B"]}).objects == ("A", "B")
    assert read("collides", object_a="A", object_b="B").objects == ("A", "B")
    assert read("collides").objects is None
    assert read("collides", **{key: "all"}).objects is None
    # One alone may be a part, of which it is about what that holds.
    assert read("collides", **{key: ["A"]}).objects == ("A",)
    assert refusal("collides", object_name="A").code == "MISSING_PARAMETER"


def test_a_material_stands_for_its_density() -> None:
    assert read("measure", object="A", material_id="Steel").density == 7850.0
    assert read("measure", object="A").density is None
    assert refusal("measure", object="A", material="steel", density=1).field == "density"
