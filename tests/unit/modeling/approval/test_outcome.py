# SPDX-License-Identifier: MIT
"""Parts of an outcome that are seen in a 3D view."""

from __future__ import annotations

import pytest

from conjure_workbench.modeling.approval.outcome import Effect, Look

SEEN, UNSEEN = Look(True), Look(False)
NEW = Look(True, volume=1.0)


@pytest.mark.parametrize(
    ("before", "after", "keeps_form", "looks"),
    [
        (None, SEEN, False, (None, SEEN)),
        (None, UNSEEN, False, (None, None)),
        (SEEN, None, False, (SEEN, None)),
        (UNSEEN, None, False, (None, None)),
        (SEEN, NEW, False, (SEEN, NEW)),
        (SEEN, SEEN, True, (None, None)),
        (SEEN, UNSEEN, True, (SEEN, None)),
        (UNSEEN, SEEN, True, (None, SEEN)),
        (None, None, False, (None, None)),
    ],
)
def test_what_goes_and_comes_is_what_is_seen_of_it(before, after, keeps_form, looks):
    assert Effect("A", "A", True, before, after, keeps_form).looks == looks


def test_what_is_only_hidden_is_told_from_what_is_changed():
    assert Effect("A", "A", True, SEEN, UNSEEN, keeps_form=True).is_hidden
    assert not Effect("A", "A", True, SEEN, UNSEEN).is_hidden
    assert not Effect("A", "A", True, UNSEEN, UNSEEN, keeps_form=True).is_hidden
    assert not Effect("A", "A", True, SEEN, None).is_hidden
