# SPDX-License-Identifier: MIT
"""Every reason to wait for the person has a sentence for the server."""

from __future__ import annotations

import pytest

from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason


@pytest.mark.parametrize("code", WaitingCode)
def test_every_reason_is_told_to_the_server(code):
    sentence = WaitingReason(code, "Base", "Part").sentence
    assert sentence.endswith(".")
    assert not set("{}") & set(sentence)
    assert "You" not in sentence.split()


def test_no_two_reasons_are_told_alike():
    assert len({WaitingReason(code, "Base", "Part").sentence for code in WaitingCode}) == len(
        WaitingCode
    )


@pytest.mark.parametrize("code", [WaitingCode.DIALOG_OPEN, WaitingCode.OBJECT_IN_EDIT])
def test_what_has_no_name_is_told_without_one(code):
    assert "'" not in WaitingReason(code).sentence


def test_names_are_no_templates():
    assert "'{document}'" in WaitingReason(WaitingCode.RENAMING, "{document}", "Part").sentence
