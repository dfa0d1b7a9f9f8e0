# SPDX-License-Identifier: MIT
"""Every reason to wait has a sentence for the person, which says how it ends."""

from __future__ import annotations

import pytest

from conjure_workbench.gui.status.waiting_words import waiting_sentence
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason


@pytest.mark.parametrize("code", WaitingCode)
def test_every_reason_is_told_to_the_person(code):
    sentence = waiting_sentence(WaitingReason(code, "Base", "Part"), 3)
    assert " 3 commands wait; " in sentence
    assert sentence.endswith(" to let them go on.")
    assert not set("{}") & set(sentence)
    assert "person" not in sentence


def test_the_sentence_of_a_rename():
    reason = WaitingReason(WaitingCode.RENAMING, "Base")
    assert waiting_sentence(reason, 3) == (
        "You are renaming 'Base'. 3 commands wait; press Enter or Esc to let them go on."
    )
    assert waiting_sentence(reason, 1) == (
        "You are renaming 'Base'. 1 command waits; press Enter or Esc to let it go on."
    )


def test_what_has_no_name_is_told_without_one():
    for code in (WaitingCode.DIALOG_OPEN, WaitingCode.OBJECT_IN_EDIT):
        assert "'" not in waiting_sentence(WaitingReason(code), 1)


def test_names_are_no_templates():
    reason = WaitingReason(WaitingCode.RENAMING, "{count} {document}")
    assert "'{count} {document}'" in waiting_sentence(reason, 2)
