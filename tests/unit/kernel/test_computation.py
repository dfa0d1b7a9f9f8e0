# SPDX-License-Identifier: MIT
"""One computation: its first end counts, and its process's load is told where that is known."""

import os
import re

from conjure_workbench.kernel.calls import call
from conjure_workbench.kernel.computation import Computation, End


def test_the_first_end_counts_and_wakes_once():
    wakes = []
    one = Computation({}, [b"large"], lambda: wakes.append(1))
    one.finish(End.STOPPED)
    one.finish(End.CRASHED)
    assert one.end is End.STOPPED
    assert one.done.is_set()
    assert wakes == [1]
    assert list(one.blobs) == []


def test_the_load_of_a_process_is_told_and_of_none_nothing():
    one = Computation({}, [], lambda: None)
    assert one.load == ""
    one.pid = os.getpid()
    if os.path.exists("/proc/self/stat"):
        assert re.fullmatch(r"\d+ s of processor time, [1-9]\d* MB of memory", one.load)


class Solid:
    """Stands for a shape: it tells what it was called with."""

    Faces = ("top", "bottom")

    def makeThickness(self, faces, step):  # noqa: N802 - Part's name
        return faces, step


def test_elements_are_named_by_index():
    assert call(Solid(), "makeThickness", [{"Face": [2, 1]}, -1.5]) == (["bottom", "top"], -1.5)
