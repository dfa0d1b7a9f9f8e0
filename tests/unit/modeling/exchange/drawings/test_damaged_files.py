# SPDX-License-Identifier: MIT
"""Drawings damaged at random: read, or refused in words, and never an error of our own."""

from __future__ import annotations

import io
import random
import re
from pathlib import Path

import pytest

from conjure_workbench.modeling.exchange.drawings import DrawingError
from conjure_workbench.modeling.exchange.drawings.areas import Ring, areas, crossing, is_level
from conjure_workbench.modeling.exchange.drawings.dxf.reading import read as read_dxf
from conjure_workbench.modeling.exchange.drawings.joining import joined
from conjure_workbench.modeling.exchange.drawings.svg.reading import read as read_svg
from tests.draws import DRAWS

FOLDER = Path(__file__).parents[4] / "freecad/exchange/files"
VALUES = ["0", "-1", "1e30", "1e-30", "nan", "", "99999", "0.5", "-0.0", "1e9", "10", "x"]
NUMBER = re.compile(r"-?\d+\.?\d*")


def damaged_dxf(draw, text):
    lines = text.split("\n")
    for _ in range(draw.choice((1, 1, 2, 8))):
        at = draw.randrange(len(lines))
        kind = draw.random()
        if kind < 0.5:
            lines[at] = draw.choice(VALUES)
        elif kind < 0.75:
            del lines[at]
        else:
            lines.insert(at, draw.choice(lines))
    return "\n".join(lines)


def damaged_svg(draw, text):
    for _ in range(draw.choice((1, 1, 2, 8))):
        if draw.random() < 0.6:
            found = draw.choice(list(NUMBER.finditer(text)))
            text = text[: found.start()] + draw.choice(VALUES) + text[found.end() :]
        else:
            at = draw.randrange(len(text))
            text = text[:at] + draw.choice('MmLlAaCcZz0123. -"<>/#%') + text[at + 1 :]
    return text


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
@pytest.mark.parametrize("seed", range(20 * DRAWS))
def test_a_damaged_drawing_is_read_or_refused(path, seed):
    draw = random.Random(f"{path.name} {seed}")
    text = path.read_text("latin-1")
    try:
        if path.suffix == ".dxf":
            drawing = read_dxf(io.StringIO(damaged_dxf(draw, text)))
        else:
            drawing = read_svg(damaged_svg(draw, text).encode("latin-1"))
    except DrawingError:
        return
    joined(drawing, 0.05)
    for figure in drawing.figures:
        contours = [contour for contour in figure.contours if contour.closed]
        if contours and is_level(contours):
            rings = [Ring(contour) for contour in contours]
            if not crossing(rings):
                assert len(areas(rings, "evenodd")) <= len(rings)
                assert len(areas(rings, "nonzero")) <= len(rings)
