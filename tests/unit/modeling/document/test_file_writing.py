# SPDX-License-Identifier: MIT
"""Files written whole or not at all, in the folder that was judged and in no other."""

from __future__ import annotations

import errno
import itertools
import os
import time
from pathlib import Path
from typing import Iterator

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.document.file_writing import private_copy, write, write_all
from tests.hostile.swapped_folders import swapping

pytestmark = pytest.mark.skipif(os.open not in os.supports_dir_fd, reason="needs dir_fd")


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A folder that was judged, two levels deep, and one outside with a file that is precious."""
    judged, outside = tmp_path / "allowed" / "deep", tmp_path / "outside"
    judged.mkdir(parents=True)
    (outside / "deep").mkdir(parents=True)
    for folder in (outside, outside / "deep"):
        (folder / "a.txt").write_text("precious")
    return judged, outside


def content(text: str) -> object:
    return lambda path: Path(path).write_text(text)


def until_both(refused: list[str]) -> Iterator[int]:
    """Numbers of attempts: 300, and more until some were refused and some were not."""
    ends = time.monotonic() + 30
    for number in itertools.count():
        if number >= 300 and 0 < len(refused) < number:
            return
        assert time.monotonic() < ends, (number, len(refused))
        yield number


def precious(outside: Path) -> bool:
    """True if the files outside are as they were, and no others are there."""
    files = [path for path in outside.rglob("*") if path.is_file()]
    return len(files) == 2 and all(path.read_text() == "precious" for path in files)


@pytest.mark.parametrize("level", [0, 1])
def test_a_link_in_place_of_a_judged_folder_is_not_followed(folders, level: int) -> None:
    judged, outside = folders
    swapped = (judged, judged.parent)[level]

    def swap_then_write(path: str) -> None:
        swapped.rename(swapped.with_name("aside"))
        swapped.symlink_to(outside)
        Path(path).write_text("mine")

    write(judged / "a.txt", swap_then_write)
    assert precious(outside)
    # What was opened is written to, wherever it lies now.
    aside = swapped.with_name("aside")
    assert (aside / ("" if level == 0 else "deep") / "a.txt").read_text() == "mine"
    with pytest.raises(ConjureError, match="Cannot write"):
        write(judged / "a.txt", content("again"))
    assert precious(outside)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="the path leads by it")
def test_a_link_is_not_followed_where_the_folder_for_temporary_files_is_full(folders) -> None:
    judged, outside = folders
    places = []

    def swap_then_write(path: str) -> None:
        places.append(Path(path).parent)
        if len(places) == 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        (outside / places[1].name).symlink_to(outside)
        judged.rename(judged.with_name("aside"))
        judged.symlink_to(outside)
        Path(path).write_text("mine")
        (outside / places[1].name).unlink()

    write(judged / "a.txt", swap_then_write)
    assert precious(outside)
    aside = judged.with_name("aside")
    assert (os.listdir(aside), (aside / "a.txt").read_text()) == (["a.txt"], "mine")
    assert not places[0].exists()


def test_a_thread_that_swaps_the_folder_gets_nothing_written_outside(folders) -> None:
    judged, outside = folders
    refused = []
    with swapping(judged.parent, outside):
        for number in until_both(refused):
            try:
                write(judged / "a.txt", content(f"mine {number}"))
            except ConjureError as error:
                refused.append(error.code)
    assert precious(outside)
    assert set(refused) == {"FILE_ERROR"}


def test_a_thread_that_swaps_the_folder_gets_nothing_read_from_outside(folders) -> None:
    judged, outside = folders
    (judged / "a.txt").write_text("mine")
    refused = []
    with swapping(judged.parent, outside):
        for _ in until_both(refused):
            try:
                with private_copy(judged / "a.txt", (".txt",), 1000) as copy:
                    assert copy.read_text() == "mine"
            except ConjureError as error:
                refused.append(error.code)
    assert set(refused) == {"FILE_ERROR"}


def test_a_link_a_pipe_or_a_larger_file_in_place_of_the_file_is_not_read(folders) -> None:
    judged, outside = folders
    (judged / "link").symlink_to(outside / "a.txt")
    os.mkfifo(judged / "pipe")
    (judged / "large").write_bytes(b"x" * 1001)
    for name in ("link", "pipe", "large", "missing"):
        with pytest.raises(ConjureError) as raised, private_copy(judged / name, ("",), 1000):
            pytest.fail("it was read")
        assert raised.value.code == "FILE_ERROR", name


def test_of_several_files_none_is_left_when_one_fails(folders, tmp_path: Path) -> None:
    judged, _ = folders
    (judged / "a.txt").write_text("old")

    def fails(path: str) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(ConjureError, match="No space left"):
        write_all([(judged / "a.txt", content("new")), (judged / "b.txt", fails)])
    assert (judged / "a.txt").read_text() == "old"
    assert os.listdir(judged) == ["a.txt"]


def test_a_copy_has_the_content_and_an_ending_that_is_allowed(folders) -> None:
    judged, _ = folders
    (judged / "a.P21").write_text("mine")
    with private_copy(judged / "a.P21", (".step", ".stp"), 1000) as copy:
        assert (copy.name, copy.read_text()) == ("a.step", "mine")
    assert not copy.parent.exists()
