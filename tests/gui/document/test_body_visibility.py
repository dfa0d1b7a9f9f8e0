# SPDX-License-Identifier: MIT
"""Bodies in a window: the last feature is seen, and each command is one undo step."""

from __future__ import annotations


def seen(document):
    """Visibility of a body, and of its features and sketches."""
    drawn = [obj for obj in document.Objects if obj.TypeId.startswith(("PartDesign", "Sketcher"))]
    return {obj.Name for obj in drawn if obj.ViewObject.Visibility}


def test_a_body_shows_its_last_feature(document, run):
    run("create_body", name="Body")
    run("create_sketch", body="Body", name="Outline", geometry=[
        {"type": "rectangle", "center": [0, 0], "width": 40, "height": 30}])  # fmt: skip
    assert seen(document) == {"Body", "Outline"}
    run("pad", profile="Outline", length=10, name="Block")
    assert seen(document) == {"Body", "Block"}
    steps = document.UndoCount
    run("create_fillet", object_name="Body", radius=2, edges="vertical", name="Round")
    assert seen(document) == {"Body", "Round"}
    top = run("get_faces", object_name="Body", filter={"direction": "z"})["faces"][0]["handle"]
    run("create_sketch", on=top, name="Slot", geometry=[
        {"type": "circle", "center": [0, 0], "radius": 5}])  # fmt: skip
    run("pocket", profile="Slot", through=True, name="Bore")
    assert seen(document) == {"Body", "Bore"}
    assert document.UndoCount == steps + 3
    run("undo")
    assert seen(document) == {"Body", "Round", "Slot"}
    run("redo")
    assert seen(document) == {"Body", "Bore"}
    run("delete_object", object_name="Bore")
    assert seen(document) == {"Body", "Round", "Slot"}
    assert document.Body.Tip == document.Round


def test_a_body_shows_the_feature_that_it_ends_with(document, run):
    run("create_body", name="Body")
    run("create_sketch", body="Body", name="Outline", geometry=[
        {"type": "rectangle", "center": [0, 0], "width": 40, "height": 30}])  # fmt: skip
    run("pad", profile="Outline", length=10, name="Block")
    run("create_fillet", object_name="Body", radius=2, edges="vertical", name="Round")
    run("create_sketch", on={"object": "Block", "face": "top"}, name="Slot", geometry=[
        {"type": "circle", "center": [0, 0], "radius": 5}])  # fmt: skip
    steps = document.UndoCount
    run("pocket", profile="Slot", through=True, name="Bore", insert_after="Block")
    assert seen(document) == {"Body", "Round"}
    for command, sent, shown in (
        ("set_tip", {"object_name": "Bore"}, "Bore"),
        ("set_tip", {"object_name": "Round"}, "Round"),
        ("move_feature", {"object_name": "Bore", "after": "Round"}, "Bore"),
    ):
        run(command, **sent)
        assert seen(document) == {"Body", shown}
    assert document.UndoCount == steps + 4
    for shown in ("Round", "Bore", "Round"):
        run("undo")
        assert seen(document) == {"Body", shown}
    run("undo")
    assert seen(document) == {"Body", "Round", "Slot"}
    for shown in ("Round", "Bore", "Round", "Bore"):
        run("redo")
        assert seen(document) == {"Body", shown}
