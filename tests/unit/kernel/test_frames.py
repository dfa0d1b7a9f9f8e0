# SPDX-License-Identifier: MIT
"""Frames between FreeCAD and the kernel's process: what was sent arrives, and nonsense is found."""

import io

import pytest

from conjure_workbench.kernel import frames


def test_a_frame_arrives_as_it_was_sent():
    stream = io.BytesIO()
    frames.write(stream, {"kind": "feature", "label": "Über"}, [b"", b"\0\1" * 5000])
    frames.write(stream, {"next": True})
    stream.seek(0)
    assert frames.read(stream) == ({"kind": "feature", "label": "Über"}, [b"", b"\0\1" * 5000])
    assert frames.read(stream) == ({"next": True}, [])
    with pytest.raises(EOFError):
        frames.read(stream)


def test_an_end_in_the_middle_is_an_end():
    stream = io.BytesIO()
    frames.write(stream, {}, [b"12345"])
    with pytest.raises(EOFError):
        frames.read(io.BytesIO(stream.getvalue()[:-1]))


@pytest.mark.parametrize(
    "sent",
    [b"\0\0\0\4null", b"\0\0\0\2{}", b"\0\0\0\3abc", b"\xff" * 8, b'\0\0\0\x0d{"sizes": 17}'],
)
def test_nonsense_is_no_frame(sent):
    with pytest.raises(frames.BrokenFrameError):
        frames.read(io.BytesIO(sent))


def test_what_freecad_prints_before_the_mark_is_passed_over():
    stream = io.BytesIO(b"FreeCAD 1.0\nCONJURE-" + frames.MARK + b"rest")
    frames.skip_to_mark(stream)
    assert stream.read() == b"rest"


def test_a_mark_that_never_comes_is_not_waited_for():
    with pytest.raises(frames.BrokenFrameError):
        frames.skip_to_mark(io.BytesIO(b"x" * 2_000_000))
    with pytest.raises(EOFError):
        frames.skip_to_mark(io.BytesIO(b"banner"))
