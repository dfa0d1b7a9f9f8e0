# SPDX-License-Identifier: MIT
"""Drawings of objects as FreeCAD has made them for its views, copied: nothing is meshed again."""

from __future__ import annotations

from typing import Any, NamedTuple

from ..document.freecad_types import DocumentObject
from ..geometry import shapes

MOST_INDICES = 100_000
"""Indices of faces and lines, four for a triangle, that are copied of an object: as many are drawn
in less than 50 ms also where there is no graphics card."""


class Drawing(NamedTuple):
    """Faces and lines of one object, in global coordinates.

    Attributes:
        faces: nodes of Coin's scene that draw faces, without color or style.
        lines: the same of lines.
        indices: the number of their indices.
    """

    faces: list[Any]
    lines: list[Any]
    indices: int


def drawing_of(obj: DocumentObject) -> Drawing | None:
    """Copy what the 3D view draws of an object that is seen.

    Returns:
        None where that is nothing or too much, or FreeCAD gives no access to its scene.
    """
    if obj.ViewObject is None:
        return None
    try:
        from pivy import coin
    except ImportError:
        return None
    root = obj.ViewObject.RootNode
    faces = _found(root, coin.SoIndexedFaceSet)
    lines = _found(root, coin.SoIndexedLineSet)
    count = sum(path.getTail().coordIndex.getNum() for path in (*faces, *lines))
    if not 0 < count <= MOST_INDICES:
        return None
    outer = _matrix(shapes.outer_placement(obj))
    return Drawing(
        [_copied(path, coin.SoIndexedFaceSet(), outer) for path in faces],
        [_copied(path, coin.SoIndexedLineSet(), outer) for path in lines],
        count,
    )


def _found(root: Any, kind: Any) -> list[Any]:
    """The paths to the nodes of a kind that are drawn below a node and are not empty."""
    from pivy import coin

    search = coin.SoSearchAction()
    search.setType(kind.getClassTypeId())
    search.setInterest(coin.SoSearchAction.ALL)
    search.apply(root)
    paths = search.getPaths()
    # The action forgets its paths when it goes.
    found = [paths[at].copy() for at in range(paths.getLength())]
    return [path for path in found if path.getTail().coordIndex.getNum()]


def _copied(path: Any, indexed: Any, outer: Any) -> Any:
    """A node that draws the end of a path, with its coordinates, normals and place."""
    from pivy import coin

    place = coin.SoGetMatrixAction(coin.SbViewportRegion())
    place.apply(path)
    within, beyond = coin.SoMatrixTransform(), coin.SoMatrixTransform()
    within.matrix.setValue(place.getMatrix())
    beyond.matrix.setValue(outer)
    indexed.coordIndex.copyFrom(path.getTail().coordIndex)
    node = coin.SoSeparator()
    for part in (beyond, within):
        node.addChild(part)
    for kind in (coin.SoCoordinate3, coin.SoShapeHints, coin.SoNormal, coin.SoNormalBinding):
        before = _last_before(path, kind)
        if before is not None:
            node.addChild(before.copy())
    node.addChild(indexed)
    return node


def _last_before(path: Any, kind: Any) -> Any:
    """The last node of a kind that counts for the end of a path; None if there is none."""
    for depth in range(path.getLength() - 1, 0, -1):
        parent = path.getNode(depth - 1)
        for at in reversed(range(path.getIndex(depth))):
            child = parent.getChild(at)
            if child.isOfType(kind.getClassTypeId()):
                return child
    return None


def _matrix(placement: Any) -> Any:
    """A placement as Coin has matrices: of rows."""
    from pivy import coin

    rows = placement.toMatrix().A
    return coin.SbMatrix(*(rows[4 * column + row] for row in range(4) for column in range(4)))
