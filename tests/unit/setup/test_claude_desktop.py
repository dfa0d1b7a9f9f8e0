# SPDX-License-Identifier: MIT
"""Claude Desktop's two places on Windows, and the folders of a made-up machine."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.setup.catalogue import CLIENTS
from conjure_workbench.setup.claude_desktop import FILE, Place, choose
from conjure_workbench.setup.client_file import file_of, is_found

CLIENT = CLIENTS["claude-desktop"]


def place(name: str) -> Place:
    """`ordinary` or `packaged`; with `+` its folder exists, with `*` also its file."""
    folder = name.rstrip("+*")
    return Place(Path(folder), folder != "ordinary", name[-1] in "+*", name[-1] == "*")


@pytest.mark.parametrize(
    ("places", "chosen"),
    [
        ("ordinary", "ordinary"),
        ("ordinary+", "ordinary"),
        ("ordinary*", "ordinary"),
        ("ordinary packaged+", "packaged"),
        ("ordinary packaged*", "packaged"),
        ("ordinary+ packaged*", "packaged"),
        ("ordinary* packaged*", "packaged"),
        # The package reads the ordinary file as long as it has none of its own.
        ("ordinary* packaged+", "ordinary"),
        ("ordinary+ packaged+", None),
        ("ordinary packaged+ second+", None),
        ("ordinary packaged* second*", None),
        ("ordinary* packaged* second*", None),
        ("ordinary packaged+ second*", "second"),
        ("ordinary* packaged+ second+", "ordinary"),
    ],
)
def test_the_place_that_is_read_is_chosen_or_the_candidates_are_told(places, chosen):
    known = [place(name) for name in places.split()]
    if chosen is not None:
        assert choose(known).folder == Path(chosen)
        return
    with pytest.raises(ConjureError) as caught:
        choose(known)
    assert caught.value.code == "CLIENT_AMBIGUOUS"
    assert len(caught.value.candidates) == 2
    assert all(name.endswith(FILE) for name in caught.value.candidates)


def test_the_folders_of_windows_are_looked_at(around):
    roaming, local = around.home / "Roaming", around.home / "Local"
    windows = replace(
        around,
        system="windows",
        variables={"APPDATA": str(roaming), "LOCALAPPDATA": str(local), "PATH": ""},
    )
    assert file_of(CLIENT, "user", windows) == roaming / "Claude" / FILE
    assert not is_found(CLIENT, windows)
    package = local / "Packages/Claude_abc"
    package.mkdir(parents=True)
    assert file_of(CLIENT, "user", windows) == package / "LocalCache/Roaming/Claude" / FILE
