# SPDX-License-Identifier: MIT
"""The 3D view of a document: its camera, what is in it, and how to leave it as it was.

Only where FreeCAD has a window. What a picture hides, it hides in the scene alone: no property of
the document changes, so there is nothing to undo, and no observer is notified.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Callable, Iterable, Iterator

import FreeCAD

from ...errors import ConjureError
from ..document import documents
from ..document.freecad_types import Document, DocumentObject
from ..geometry import bounds, shapes
from .camera import ORTHOGRAPHIC, PERSPECTIVE, Camera

_VIEW_TYPE = "Gui::View3DInventor"
_HIDDEN = -1
"""The child that a switch of Coin's scene shows if it shows none."""
_FAR = 1e30
"""In mm; the bounds of nothing are beyond it."""


def views_of(document: Document) -> list[Any]:
    """All 3D views of a document."""
    import FreeCADGui

    return list(FreeCADGui.getDocument(document.Name).mdiViewsOfType(_VIEW_TYPE))


def view_of(document: Document) -> Any:
    """The 3D view of a document: the active one, else its first one.

    A spreadsheet or a drawing may be what is active.

    Raises:
        ConjureError: UNSUPPORTED, if it has none, or FreeCAD has no bindings of its scene.
    """
    import FreeCADGui

    _load_coin()
    active = FreeCADGui.getDocument(document.Name).activeView()
    if hasattr(active, "getCameraNode"):
        return active
    views = views_of(document)
    if not views:
        raise ConjureError(
            "UNSUPPORTED",
            f"Document '{document.Label or document.Name}' has no 3D view open.",
            field="document",
            given=document.Name,
            details={
                "advice": "Ask the person to open a 3D view of the document (its context menu in "
                "the tree, or Std_ViewCreate), or name another document."
            },
        )
    return views[0]


def _load_coin() -> None:
    """Without it FreeCAD 1.x gives no nodes of its scene to Python."""
    try:
        import pivy.coin  # noqa: F401
    except ImportError as error:
        raise ConjureError(
            "UNSUPPORTED",
            "This FreeCAD has no pivy, the Python module of its 3D scene.",
            details={"advice": "Ask the person to install pivy, which FreeCAD's packages bring."},
        ) from error


def camera_of(view: Any) -> Camera:
    """The camera of a 3D view."""
    node = view.getCameraNode()
    kind = ORTHOGRAPHIC if view.getCameraType() == ORTHOGRAPHIC else PERSPECTIVE
    size = node.height if kind == ORTHOGRAPHIC else node.heightAngle
    return Camera(
        kind,
        FreeCAD.Vector(*node.position.getValue().getValue()),
        FreeCAD.Rotation(*node.orientation.getValue().getValue()),
        node.focalDistance.getValue(),
        size.getValue(),
        node.nearDistance.getValue(),
        node.farDistance.getValue(),
    )


def place_of(view: Any) -> tuple[Any, ...]:
    """Place, direction and size of a camera, to compare; FreeCAD sets the depths by itself."""
    seen = camera_of(view)
    return seen.kind, tuple(seen.position), seen.rotation.Q, seen.size


def place_before(document: Document) -> tuple[Any, ...] | None:
    """Place of the camera through which the person sees a document; None where none is readable."""
    try:
        return place_of(view_of(document))
    except ConjureError:
        return None


def aim(view: Any, camera: Camera) -> None:
    """Give a 3D view a camera at once, without FreeCAD's animation."""
    if view.getCameraType() != camera.kind:
        view.setCameraType(camera.kind)
    node = view.getCameraNode()
    node.position.setValue(*camera.position)
    node.orientation.setValue(*camera.rotation.Q)
    node.focalDistance.setValue(camera.focal_distance)
    size = node.height if camera.kind == ORTHOGRAPHIC else node.heightAngle
    size.setValue(camera.size)
    node.nearDistance.setValue(camera.near)
    node.farDistance.setValue(camera.far)


def outlook(document: Document) -> Callable[[], None]:
    """Remember the cameras of a document's views and its selection; the result restores them."""
    cameras = [_camera_kept(view) for view in views_with_cameras(document)]
    selected = documents.selection_of(document)

    def restore() -> None:
        for put_back in cameras:
            put_back()
        documents.select(document, selected)

    return restore


def views_with_cameras(document: Document) -> list[Any]:
    """The 3D views whose cameras can be read, which takes FreeCAD's module of its scene."""
    try:
        _load_coin()
    except ConjureError:
        return []
    return views_of(document)


def _camera_kept(view: Any) -> Callable[[], None]:
    """Remember a view's camera to the last bit: its text has seven digits only."""
    kind, kept = view.getCameraType(), view.getCameraNode().copy()

    def put_back() -> None:
        if view.getCameraType() != kind:
            view.setCameraType(kind)
        view.getCameraNode().copyFieldValues(kept)

    return put_back


@contextmanager
def borrowed_camera(view: Any) -> Iterator[None]:
    """Put the camera back at the end."""
    put_back = _camera_kept(view)
    try:
        yield
    finally:
        put_back()


@contextmanager
def selection_aside(document: Document, instead: Iterable[Any] = ()) -> Iterator[None]:
    """Select other objects of a document, or none, and put the selection back at the end."""
    selected = documents.selection_of(document)
    try:
        documents.select(document, [(obj.Name, "", FreeCAD.Vector()) for obj in instead])
        yield
    finally:
        documents.select(document, selected)


@contextmanager
def shown_in_scene(document: Document, wanted: Iterable[Any], *, isolate: bool) -> Iterator[None]:
    """Show objects in the 3D views, also hidden ones, and put everything back at the end.

    Args:
        document: their document.
        wanted: the objects to show; of a part or a group, what is visible in it.
        isolate: whether to hide the others.
    """
    shown, inside = _with_containers(wanted)
    before: list[tuple[Any, int]] = []
    forced: list[Any] = []
    try:
        for obj in document.Objects:
            provider = obj.ViewObject
            switch = None if provider is None else provider.SwitchNode
            if switch is None or obj.Name in inside:
                continue
            child = switch.whichChild.getValue()
            if obj.Name in shown and child == _HIDDEN:
                if not provider.ForceUpdate:
                    # Otherwise what was never visible has no mesh to draw.
                    provider.ForceUpdate = True
                    forced.append(provider)
                before.append((switch, child))
                switch.whichChild.setValue(provider.DefaultMode)
            elif isolate and obj.Name not in shown and child != _HIDDEN:
                before.append((switch, child))
                switch.whichChild.setValue(_HIDDEN)
        yield
    finally:
        for switch, child in before:
            switch.whichChild.setValue(child)
        for provider in forced:
            provider.ForceUpdate = False


def _with_containers(wanted: Iterable[Any]) -> tuple[set[str], set[str]]:
    """The names of what has to be shown, and of what lies in it and is left as it is."""
    shown: set[str] = set()
    inside: set[str] = set()
    for obj in wanted:
        shown.add(obj.Name)
        if shapes.is_group(obj):
            inside |= {below.Name for below in obj.OutListRecursive}
        container = obj.getParentGeoFeatureGroup()
        while container is not None:
            shown.add(container.Name)
            container = container.getParentGeoFeatureGroup()
    return shown, inside - shown


def corners_of(objects: Iterable[Any], view: Any) -> list[Any]:
    """The corners of the boxes around objects, whether they are visible or not.

    Returns:
        Eight points for each object that has an extent, in global coordinates.
    """
    found: list[Any] = []
    for obj in objects:
        # Of what holds others only what is visible counts; of the rest, the shape is exact.
        is_outer = obj.getParentGeoFeatureGroup() is None
        if is_outer and shapes.is_group(obj) and _is_in_scene(obj):
            found += _corners_in_scene(obj, view) or _corners_of_shape(obj)
        else:
            found += _corners_of_shape(obj) or _corners_in_scene(obj, view)
    return found


def corners_of_scene(document: Document, view: Any) -> list[Any]:
    """The corners of the boxes around all that is shown in a 3D view; none if that is nothing."""
    found: list[Any] = []
    for obj in document.Objects:
        # What lies in a part is within the part's box.
        if obj.getParentGeoFeatureGroup() is None and _is_in_scene(obj):
            found += _corners_in_scene(obj, view)
    return found


def _is_in_scene(obj: DocumentObject) -> bool:
    """True if a view draws an object; FreeCAD gives a box of a hidden one as well."""
    switch = None if obj.ViewObject is None else obj.ViewObject.SwitchNode
    return switch is not None and switch.whichChild.getValue() != _HIDDEN


def _corners_of_shape(obj: DocumentObject) -> list[Any]:
    box = bounds.bounds_of(obj)
    if box is None:
        return []
    return _corners(FreeCAD.BoundBox(*box["min"], *box["max"]))


def _corners_in_scene(obj: DocumentObject, view: Any) -> list[Any]:
    if obj.ViewObject is None:
        return []
    box = obj.ViewObject.getBoundingBox("", True, view)
    if not box.isValid() or max(abs(box.XMin), abs(box.XMax), box.DiagonalLength) > _FAR:
        return []
    return _corners(box)


def _corners(box: Any) -> list[Any]:
    return [box.getPoint(corner) for corner in range(8)]
