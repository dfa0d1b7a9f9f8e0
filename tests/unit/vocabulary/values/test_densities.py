# SPDX-License-Identifier: MIT
"""Densities that were probably meant in another unit."""

from __future__ import annotations

import pytest

from conjure_workbench.vocabulary.commands.measuring import MATERIALS
from conjure_workbench.vocabulary.values.densities import doubt


def test_no_material_is_doubted() -> None:
    assert [name for name, density in MATERIALS.items() if doubt(density)] == []
    assert doubt(100) is doubt(25_000) is None


@pytest.mark.parametrize(
    ("density", "meant"),
    [
        (7.85, "; did you mean '7.85 g/cm^3'?"),
        (99, "."),
        (2_700_000, "; did you mean '2.7e+06 g/m^3'?"),
        (25_001, "."),
    ],
)
def test_a_doubt_says_what_was_read_and_what_may_be_meant(density: float, meant: str) -> None:
    assert doubt(density) == (
        f"The density was read as {density:g} kg/m3, and those of solids are from 100 to 25000 "
        f"kg/m3. A number without a unit is in kg/m3{meant}"
    )
