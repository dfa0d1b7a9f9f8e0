# SPDX-License-Identifier: MIT
"""Parts of forms, in themes that put something around texts."""

from __future__ import annotations

from conjure_workbench.gui.status.form_parts import keep_lines, note


def test_a_place_for_lines_holds_them_also_within_the_margins_of_a_theme():
    label = note("Test", "before")
    label.setStyleSheet("padding: 7px")
    keep_lines(label, 3)
    assert label.text() == "before"
    assert label.maximumHeight() == label.minimumHeight()
    label.setText("one\ntwo\nthree")
    assert label.heightForWidth(label.sizeHint().width()) == label.minimumHeight()
