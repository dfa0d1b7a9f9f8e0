# SPDX-License-Identifier: MIT
"""Python's garbage collection while much is loaded: off, and afterwards as it was."""

from __future__ import annotations

import gc

import pytest

from conjure_workbench.gui.loading import without_collection


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collection_rests_meanwhile_and_is_as_before_afterwards(was_on):
    (gc.enable if was_on else gc.disable)()
    try:
        with without_collection():
            assert not gc.isenabled()
        assert gc.isenabled() is was_on
    finally:
        gc.enable()
