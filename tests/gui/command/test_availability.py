# SPDX-License-Identifier: MIT
"""The commands of a FreeCAD with a window."""

from __future__ import annotations


def test_all_commands_work_in_a_window(runner):
    assert "capture_view" in runner.availability.commands
    assert "views" in runner.availability.capabilities
