# SPDX-License-Identifier: MIT
"""Drawings of other programs, DXF and SVG, read without FreeCAD.

FreeCAD's own importers differ from version to version, lose layers, and make loose edges of closed
outlines. What is here yields the same contours in every version, each with its layer, its label
and the line of the file that it comes from.
"""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[A-Za-z0-9_#.,:()%+-]+( [A-Za-z0-9_#.,:()%+-]+)*")
_LONGEST = 40


class DrawingError(Exception):
    """A file that is not what it should be.

    Args:
        problem: the reason in words, as half a sentence.
        line: the line of the file, from 1 on; None where the file as a whole is wrong.
    """

    def __init__(self, problem: str, line: int | None = None) -> None:
        super().__init__(problem)
        self.line = line


def quoted(text: str) -> str:
    """A piece of a file between quotation marks for an error, if a person can read it."""
    piece = text.strip()[:_LONGEST].strip()
    return f"'{piece}'" if _PLAIN.fullmatch(piece) else "what stands there"
