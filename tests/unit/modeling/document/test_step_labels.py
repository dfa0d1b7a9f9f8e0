# SPDX-License-Identifier: MIT
"""Labels of undo steps: numbered, and found exactly."""

from __future__ import annotations

import pytest

from conjure_workbench.modeling.document.step_labels import (
    number_of,
    numbered,
    persons,
    position_of,
)


def test_a_label_has_our_name_and_the_number_of_the_command():
    assert numbered(12, "create box") == "Conjure 12: create box"
    assert number_of(numbered(12, "create box")) == 12


@pytest.mark.parametrize(
    "label",
    ["Their edit", "Conjure: create box", "Conjure 0: x", "Conjure x: y", "My Conjure 3: z", ""],
)
def test_another_label_is_the_persons(label):
    assert number_of(label) is None
    assert persons([label, numbered(1, "x")]) == [label]


def test_a_step_is_found_by_its_number_and_not_by_one_that_begins_like_it():
    labels = [numbered(112, "a"), "Conjure 1", numbered(11, "Conjure 1: b"), numbered(1, "c")]
    assert [position_of(number, labels) for number in (112, 11, 1, 2)] == [0, 2, 3, None]
