# SPDX-License-Identifier: MIT
"""Names of screw threads."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary.values.threads import Thread, read_thread


@pytest.mark.parametrize(
    ("text", "thread", "name", "diameter"),
    [
        ("M6", Thread("coarse", "6", 1.0), "M6", 6.0),
        ("m6x1.0", Thread("coarse", "6", 1.0), "M6", 6.0),
        ("M 6 x 0.75", Thread("fine", "6", 0.75), "M6x0.75", 6.0),
        ("M2.5", Thread("coarse", "2.5", 0.45), "M2.5", 2.5),
        ('UNC 1/4"', Thread("UNC", "1/4"), "UNC 1/4", 6.35),
        ("unf#10", Thread("UNF", "#10"), "UNF #10", 4.826),
        ("UNC 1  1/2", Thread("UNC", "1 1/2"), "UNC 1 1/2", 38.1),
        ("UNC 2", Thread("UNC", "2"), "UNC 2", 50.8),
    ],
)
def test_a_thread_is_read(text: str, thread: Thread, name: str, diameter: float) -> None:
    read = read_thread(text, "thread")
    assert read == thread
    assert read.name == name
    assert read.diameter == pytest.approx(diameter)


@pytest.mark.parametrize("value", ["M6.3", "6", "UNC", "UNC 1/0", "M", "", 6, None, ["M6"]])
def test_what_is_no_thread_is_refused(value: Any) -> None:
    with pytest.raises(ConjureError) as caught:
        read_thread(value, "thread")
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", "thread")
