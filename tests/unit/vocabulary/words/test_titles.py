# SPDX-License-Identifier: MIT
"""Titles of commands."""

from conjure_workbench.vocabulary.words.titles import title_of


def test_titles_are_words() -> None:
    assert title_of("create_box") == "Create Box"
    assert title_of("export_stl") == "Export STL"
    assert title_of("list_freecads") == "List FreeCADs"
