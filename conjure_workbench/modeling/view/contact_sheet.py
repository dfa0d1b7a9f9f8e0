# SPDX-License-Identifier: MIT
"""Four pictures in one, with their names: top and isometric above, front and right below.

That is the order of third-angle projection: the top view stands above the front view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from ...errors import ConjureError

if TYPE_CHECKING:
    from ...qt import QtGui

CELLS = {"top": (0, 0), "isometric": (1, 0), "front": (0, 1), "right": (1, 1)}
"""Column and row of each view."""

_GAP = 2
_SMALLEST_TEXT = 9
_TEXT_SHARE = 24
"""A label's height is this part of its cell's height."""


def cell_size(width: int, height: int) -> tuple[int, int]:
    """Size of each of the four pictures on a sheet of a size in pixels."""
    return max(1, (width - _GAP) // 2), max(1, (height - _GAP) // 2)


def composed(
    draw: Callable[[str, int, int], bytes], width: int, height: int, *, labels: bool
) -> bytes:
    """The PNG of a sheet of a size in pixels; labels are the views' names in their corners.

    Raises:
        ConjureError: INTERNAL_ERROR, if Qt cannot read or write a picture.
    """
    from ...qt import QtCore, QtGui

    wide, high = cell_size(width, height)
    sheet = QtGui.QImage(width, height, QtGui.QImage.Format.Format_ARGB32)
    sheet.fill(QtGui.QColor(0, 0, 0, 0))
    painter = QtGui.QPainter(sheet)
    try:
        for view, (column, row) in CELLS.items():
            cell = QtGui.QImage()
            if not cell.loadFromData(draw(view, wide, high), "PNG"):
                raise ConjureError("INTERNAL_ERROR", "Qt cannot read FreeCAD's picture.")
            left, top = column * (width - wide), row * (height - high)
            painter.drawImage(left, top, cell)
            if labels:
                _write(
                    painter, view.capitalize(), left, top, max(_SMALLEST_TEXT, high // _TEXT_SHARE)
                )
        color = QtGui.QColor(128, 128, 128)
        painter.fillRect(wide, 0, width - 2 * wide, height, color)
        painter.fillRect(0, high, width, height - 2 * high, color)
    finally:
        painter.end()
    content = QtCore.QByteArray()
    buffer = QtCore.QBuffer(content)
    buffer.open(QtCore.QIODevice.OpenModeFlag.WriteOnly)
    if not sheet.save(buffer, "PNG"):
        raise ConjureError("INTERNAL_ERROR", "Qt cannot write the picture.")
    return bytes(content.data())


def _write(painter: QtGui.QPainter, text: str, left: int, top: int, size: int) -> None:
    """Write on a plate of its own, so that it can be read before any background."""
    from ...qt import QtCore, QtGui

    font = QtGui.QFont()
    font.setPixelSize(size)
    painter.setFont(font)
    metrics = QtGui.QFontMetrics(font)
    margin = max(2, size // 3)
    plate = QtCore.QRect(
        left + margin,
        top + margin,
        metrics.boundingRect(text).width() + 2 * margin,
        metrics.height() + margin,
    )
    painter.fillRect(plate, QtGui.QColor(255, 255, 255, 215))
    painter.setPen(QtGui.QColor(40, 40, 40))
    painter.drawText(plate, int(QtCore.Qt.AlignmentFlag.AlignCenter), text)
