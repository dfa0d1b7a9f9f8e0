# SPDX-License-Identifier: MIT
"""Commands that may last are announced before FreeCAD is held by them, and quick ones are not."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling import durations
from conjure_workbench.modeling.runner import Runner


@pytest.fixture
def told():
    return []


@pytest.fixture
def announcing(told, document):
    """A runner whose announcements are in `told`, with the number of objects at that moment."""
    made = Runner(on_lasting=lambda work: told.append((work, len(document.Objects))))
    yield made
    made.close()


def boxes(document, count):
    for index in range(count):
        document.addObject("Part::Box", f"Box{index}").Placement.Base.x = index * 5.0
    document.recompute()
    return [f"Box{index}" for index in range(count)]


def test_a_union_of_many_objects_is_announced_before_it_begins(announcing, told, document):
    names = boxes(document, 40)
    document.Box0.Label = "Base plate"
    announcing.run("boolean_fuse", {"objects": names})
    ((work, objects),) = told
    assert work.sentence.text() == "Fuse Base plate, Box1 and 38 more"
    assert work.seconds >= durations.LASTING_S
    assert objects == 40  # the union was not there yet


def test_quick_commands_are_not_announced(announcing, told, document):
    announcing.run("create_box", {"length": 5})
    announcing.run("boolean_cut", {"base": boxes(document, 2)[0], "tool": "Box1"})
    announcing.run("get_state", {})
    assert told == []


def test_what_was_slow_in_this_session_is_announced_the_next_time(
    announcing, told, document, monkeypatch
):
    boxes(document, 2)
    now = [0.0]
    clock = lambda: now[0]  # noqa: E731
    monkeypatch.setattr("conjure_workbench.modeling.runner.time.perf_counter", clock)

    def slow(fraction, doing):
        now[0] += 30.0

    announcing.run("batch", {"steps": [{"command": "get_state", "parameters": {}}]}, slow)
    assert told == []
    announcing.run("batch", {"steps": [{"command": "get_state", "parameters": {}}]}, slow)
    assert [work.sentence.text() for work, _ in told] == ["Batch of Read State"]
    assert told[0][0].seconds == pytest.approx(30.0)


def test_a_command_that_is_refused_is_told_as_without_announcements(announcing, told):
    with pytest.raises(ConjureError) as refused:
        announcing.run("get_bounding_box", {"object": "Nothing"})
    assert refused.value.code == "OBJECT_NOT_FOUND"
    assert told == []


def test_an_object_without_a_shape_yet_has_no_size(document, run):
    document.addObject("Part::Feature", "Empty")
    moved = run("move_object", object_name="Empty", offset=[1, 0, 0])
    assert moved["object_id"] == "Empty"
