# SPDX-License-Identifier: MIT
"""Screw threads by their names: "M6", "M6x0.75", "UNC 1/4"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ...errors import invalid

INCH = 25.4
UNIFIED = ("UNC", "UNF", "UNEF")
_ALLOWED = 'a thread such as "M6", "M6x0.75", "UNC 1/4", "UNF #10"'
_METRIC = re.compile(r"M\s*(\d+(?:\.\d+)?)(?:\s*[x*]\s*(\d+(?:\.\d+)?))?", re.IGNORECASE)
_UNIFIED = re.compile(
    r"(?P<series>UNC|UNF|UNEF)\s*(?P<size>#\d{1,2}|\d+|(?:\d+\s+)?[1-9]\d*/[1-9]\d*)\"?",
    re.IGNORECASE,
)
_COARSE = (
    "M1x0.25 M1.1x0.25 M1.2x0.25 M1.4x0.3 M1.6x0.35 M1.8x0.35 M2x0.4 M2.2x0.45 M2.5x0.45 M3x0.5 "
    "M3.5x0.6 M4x0.7 M4.5x0.75 M5x0.8 M6x1 M7x1 M8x1.25 M9x1.25 M10x1.5 M11x1.5 M12x1.75 M14x2 "
    "M16x2 M18x2.5 M20x2.5 M22x2.5 M24x3 M27x3 M30x3.5 M33x3.5 M36x4 M39x4 M42x4.5 M45x4.5 M48x5 "
    "M52x5 M56x5.5 M60x5.5 M64x6 M68x6"
)
"""The coarse series of ISO 261."""


@dataclass(frozen=True)
class Thread:
    """A screw thread.

    Attributes:
        series: "coarse" or "fine" of ISO's metric ones; "UNC", "UNF" or "UNEF".
        size: the metric diameter in mm as text, such as "6"; of the others "1/4" or "#10".
        pitch: of a metric one, in mm; None of the others.
    """

    series: str
    size: str
    pitch: float | None = None

    @property
    def name(self) -> str:
        """The name under which it is read."""
        if self.pitch is None:
            return f"{self.series} {self.size}"
        return f"M{self.size}" + (f"x{self.pitch:g}" if self.series == "fine" else "")

    @property
    def diameter(self) -> float:
        """The nominal diameter, in mm."""
        if self.pitch is not None:
            return float(self.size)
        if self.size.startswith("#"):
            return INCH * (0.06 + 0.013 * int(self.size[1:]))
        return INCH * float(sum(map(Fraction, self.size.split())))


def metric(text: str) -> Thread | None:
    """The metric thread that a text names; None if it names none, or no pitch for an odd size."""
    found = _METRIC.fullmatch(text.strip())
    if found is None:
        return None
    size = f"{float(found[1]):g}"
    coarse = _COARSE_PITCHES.get(size)
    pitch = coarse if found[2] is None else float(found[2])
    return None if pitch is None else Thread("coarse" if pitch == coarse else "fine", size, pitch)


_PARTS = (one[1:].split("x") for one in _COARSE.split())
_COARSE_PITCHES = {size: float(pitch) for size, pitch in _PARTS}


def read_thread(value: Any, field: str) -> Thread:
    """A thread from its name.

    Raises:
        ConjureError: INVALID_PARAMETER for what is no thread, and for a metric size without a
            coarse pitch and without another one.
    """
    if isinstance(value, str):
        thread = metric(value)
        if thread is not None:
            return thread
        found = _UNIFIED.fullmatch(value.strip())
        if found is not None:
            return Thread(found["series"].upper(), " ".join(found["size"].split()))
    raise invalid(field, "names no thread", value, _ALLOWED)
