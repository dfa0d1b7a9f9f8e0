# SPDX-License-Identifier: MIT
"""Booleans whose result is doubted: made another way, and told as truthfully after an edit."""

from __future__ import annotations

import pytest

from conjure_workbench.modeling.features import sound_booleans
from conjure_workbench.modeling.measure import feature_checks
from conjure_workbench.modeling.measure.boolean_checks import judge
from conjure_workbench.modeling.measure.boolean_ways import sound


@pytest.fixture
def bored(document, run):
    run("create_box", size=[10, 10, 10], name="Block")
    run("create_cylinder", radius=2, height=20, position=[5, 5, -5], name="Drill")
    run("boolean_cut", base="Block", tools=["Drill"], name="Bored")
    return document


def _loose(operation, inputs, result):
    return judge(operation, inputs, result)._replace(is_loose=True)


def _broken(reply):
    return [one for one in reply["warnings"] if one["code"] == "DEPENDENTS_BROKEN"]


def test_loose_corners_that_another_way_confirms_are_no_flaw_after_an_edit(bored, run, monkeypatch):
    monkeypatch.setattr(feature_checks, "judge", _loose)
    assert not _broken(run("set_properties", object_name="Drill", properties={"radius": 3}))


def test_loose_corners_that_no_way_confirms_are_told_after_an_edit(bored, run, monkeypatch):
    monkeypatch.setattr(feature_checks, "judge", _loose)
    monkeypatch.setattr(feature_checks, "sound_ways", lambda *given: iter(()))
    (told,) = _broken(run("set_properties", object_name="Drill", properties={"radius": 3}))
    assert told["object_id"] == "Bored"
    assert "corners so far off its faces" in told["message"]


def test_a_doubted_result_that_another_way_refutes_is_told_after_an_edit(bored, run, monkeypatch):
    def doubted(operation, inputs, result):
        verdict = judge(operation, inputs, result)
        return verdict._replace(is_doubtful=True, volume=verdict.volume - 1)

    monkeypatch.setattr(feature_checks, "judge", doubted)
    (told,) = _broken(run("set_properties", object_name="Drill", properties={"radius": 3}))
    assert "when made another way" in told["message"]


def test_a_way_that_fails_as_a_feature_leaves_nothing_and_the_next_is_taken(
    document, run, monkeypatch
):
    """And the warning names what was split."""
    run("create_box", size=[10, 10, 10], name="Block")
    run("create_cylinder", radius=2, height=20, position=[5, 5, -5], name="Drill")
    tried = []

    def failing_once(operation, before, shape):
        tried.append(shape.Volume)
        return None if len(tried) == 1 else sound(operation, before, shape)

    def wrong(*given):
        return _loose(*given)._replace(volume=1.0)

    monkeypatch.setattr(sound_booleans, "judge", wrong)
    monkeypatch.setattr(sound_booleans, "sound", failing_once)
    reply = run("boolean_cut", base="Block", tools=["Drill"], name="Bored")
    assert len(tried) == 2
    assert reply["shape"]["volume"] == pytest.approx(1000 - 125.6637, rel=1e-6)
    assert [obj.TypeId for obj in document.Objects].count("Part::MultiFuse") == 1
    (told,) = [one for one in reply["warnings"] if one["code"] == "MADE_ANOTHER_WAY"]
    assert "corners so far off its faces" in told["message"]
    assert "made by splitting" in told["message"]
    assert "by planes first" in told["message"]
