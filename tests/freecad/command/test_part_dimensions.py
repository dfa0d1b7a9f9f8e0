# SPDX-License-Identifier: MIT
"""Five parts edited by their dimensions: volumes as of their closed forms, references as before."""

from __future__ import annotations

import random

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.geometry.ancestry.descent import lineage_of
from conjure_workbench.vocabulary.elements.handles import read_handle
from tests.draws import DRAWS
from tests.five_parts import PARTS, check, set_to
from tests.freecad.geometry.test_ancestry import ELEMENTS


@pytest.mark.parametrize("name", PARTS)
def test_each_dimension_is_edited_alone_to_its_bounds_and_back(name, document, run):
    part = PARTS[name][0](document, named=False)
    values = part.values
    for key, (_, _, usual, least, most) in part.dimensions.items():
        for to in (least, most, usual):
            values[key] = to
            check(part, set_to(run, part, **{key: to}), values)


@pytest.mark.parametrize("name", PARTS)
def test_all_dimensions_are_edited_at_once(name, document, run):
    part = PARTS[name][0](document)
    chance = random.Random(3)
    values = {
        key: most
        if key == "count"
        else round(usual + chance.uniform(0.25, 0.75) * (most - usual), 3)
        for key, (_, _, usual, _, most) in part.dimensions.items()
    }
    check(part, set_to(run, part, **values), values)


def test_no_reference_moves_in_silence_in_random_edits(document, run):
    chance = random.Random(14)
    parts = {}
    for _ in range(20 * DRAWS):
        name = chance.choice(list(PARTS))
        if name not in parts:
            part = PARTS[name][0](document, named=chance.random() < 0.5)
            parts[name] = part, part.values
        part, values = parts[name]
        keys = chance.sample(list(values), chance.randint(1, 3))
        for key in keys:
            _, _, usual, least, most = part.dimensions[key]
            whole = isinstance(usual, int) and key == "count"
            to = chance.randint(least, most) if whole else round(chance.uniform(least, most), 3)
            values[key] = to
        check(part, set_to(run, part, **{key: values[key] for key in keys}), values)


@pytest.mark.parametrize("name", PARTS)
def test_handles_found_before_an_edit_mean_the_same_after_it(name, document, run):
    part = PARTS[name][0](document)
    body = part.body
    chance = random.Random(name)
    for key, (owner, own, usual, _, most) in part.dimensions.items():
        places = [
            (element, index)
            for element, kind in ELEMENTS.items()
            for index in range(1, len(kind(body)) + 1)
        ]
        drawn = chance.sample(places, min(len(places), 15 * DRAWS))
        handles = {place: ELEMENTS[place[0]](body).handle(place[1]) for place in drawn}
        before = lineage_of(body)
        meant = {place: before.of(*place).own for place in handles}
        run("set_properties", object_name=owner, properties={own: most})
        after = lineage_of(body)
        for (element, index), handle in handles.items():
            try:
                found = ELEMENTS[element](body).find(read_handle(handle, "edges"), "edges")
            except ConjureError as error:
                pytest.fail(f"{key}: {element}{index}: {error.code}")
            assert after.of(element, found).own == meant[element, index], (key, element, index)
        run("set_properties", object_name=owner, properties={own: usual})
