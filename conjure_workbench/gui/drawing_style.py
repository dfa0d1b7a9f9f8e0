# SPDX-License-Identifier: MIT
"""Style of what is drawn over the 3D views: widths in Qt's pixels, colors without light."""

from __future__ import annotations

from typing import Any

from ..qt import QtWidgets


def scale() -> float:
    """Return the number of a screen's pixels to one of Qt's, which the scene knows nothing of."""
    return float(QtWidgets.QApplication.instance().devicePixelRatio())


def flat(color: tuple[float, float, float]) -> list[Any]:
    """Return the nodes for a color that light does not change."""
    from pivy import coin

    paint, light = coin.SoBaseColor(), coin.SoLightModel()
    paint.rgb.setValue(*color)
    light.model = coin.SoLightModel.BASE_COLOR
    return [light, paint]
