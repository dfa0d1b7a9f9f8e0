# SPDX-License-Identifier: MIT
"""Booleans of random pairs of solids are right to 1e-4, or refused; `make soak` tries 500."""

from __future__ import annotations

import pytest

from tests.random_pairs import Tally, try_pair

_SLOW = {27, 33, 37, 40, 44, 47, 49, 51, 56, 73}
"""Seeds of threads and of near misses that take longest: one takes 11 s of a processor."""
SEEDS = [seed for seed in range(17, 77) if seed not in _SLOW]
"""Fifty that take about 20 s of a processor: four with threads, ten that touch."""


@pytest.mark.parametrize("part", range(5))
def test_booleans_of_random_pairs_are_right(run, part):
    tally = Tally()
    for seed in SEEDS[part::5]:
        try_pair(seed, run, tally)
    assert not tally.wrong
    assert len(tally.refused) <= 3
    assert tally.counts["made"] > 20


@pytest.mark.parametrize(("seed", "command"), [(165, "boolean_fuse"), (215, "boolean_cut")])
def test_results_whose_corners_lie_off_their_faces_are_right_or_refused(run, seed, command):
    """FreeCAD 1.0 and 1.1 make them 9e-4 and 2e-4 too small, closed and valid."""
    tally = Tally()
    try_pair(seed, run, tally, commands=[command])
    assert not tally.wrong
    assert sum(tally.counts.values()) == 1
