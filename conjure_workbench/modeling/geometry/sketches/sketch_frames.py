# SPDX-License-Identifier: MIT
"""The frame of a sketch: where its origin lies and which way its axes go, in global coordinates."""

from __future__ import annotations

import math
from typing import Any

from ...document import rounding
from ...document.freecad_types import DocumentObject
from .. import shapes
from ..face_frames import FaceFrame, frame_at


def frame_of(sketch: DocumentObject) -> FaceFrame:
    """The frame of a sketch; its center is the sketch's origin, u and v are its axes."""
    return FaceFrame.of(shapes.outer_placement(sketch).multiply(sketch.Placement))


def turn_to_canonical(frame: FaceFrame) -> float:
    """The angle by which a frame has to be turned about its normal, in degrees.

    Then u goes to the right and v up, seen from the side that the normal looks to.
    """
    wanted = frame_at(frame.center, frame.normal).u
    return rounding.tidy(math.degrees(math.atan2(wanted.dot(frame.v), wanted.dot(frame.u))))


def frame_reply(frame: FaceFrame) -> dict[str, Any]:
    """Entry of a frame in a reply."""
    named = {"origin": frame.center, "x": frame.u, "y": frame.v, "normal": frame.normal}
    return {name: rounding.vector(value) for name, value in named.items()}
