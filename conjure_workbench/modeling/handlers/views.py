# SPDX-License-Identifier: MIT
"""Pictures of the model. The person's camera, selection and visibility stay as they were."""

from __future__ import annotations

import base64
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Iterator

from ...protocol.errors import ConjureError
from ...vocabulary.views import CaptureView
from ..context import Context, Result
from ..picture import png_of
from ..registry import command
from ..visibility import set_visible

_TURN = {
    "isometric": "viewIsometric",
    "top": "viewTop",
    "bottom": "viewBottom",
    "front": "viewFront",
    "back": "viewRear",
    "left": "viewLeft",
    "right": "viewRight",
}
_BACKGROUND = {
    "white": "White",
    "black": "Black",
    "transparent": "Transparent",
    "gradient": "Current",
    "current": "Current",
}


@command(CaptureView)
def capture_view(parameters: CaptureView, context: Context) -> Result:
    """A PNG of the model within the byte budget, in the reply."""
    view = _view_of(context.document)
    target = _target(parameters, context)
    wanted = None
    if parameters.objects is not None:
        wanted = [context.find_with_shape(name, "objects") for name in parameters.objects]
    with _only(context.document, wanted), _looking(view, parameters.view, wanted):
        png, width, height = png_of(
            view,
            parameters.width,
            parameters.height,
            _BACKGROUND[parameters.background],
            parameters.max_bytes,
        )
    facts = {
        "image": base64.b64encode(png).decode("ascii"),
        "mime_type": "image/png",
        "width": width,
        "height": height,
        "bytes": len(png),
        "view": parameters.view,
        "background": parameters.background,
    }
    if target is not None:
        context.services.files.write(target, lambda path: _save(path, png))
        facts["path"] = facts["filepath"] = str(target)
    if (width, height) != (parameters.width, parameters.height):
        context.warn(
            "PICTURE_SCALED_DOWN",
            f"The picture was made {width} x {height} to stay within {parameters.max_bytes} bytes.",
        )
    return Result(facts=facts)


def _save(path: str, content: bytes) -> None:
    Path(path).write_bytes(content)


def _target(parameters: CaptureView, context: Context) -> Any:
    if parameters.output_path is None:
        return None
    return context.services.files.target(
        parameters.output_path,
        document=context.document,
        extensions=(".png",),
        overwrite=False,
        stem="view",
        field="output_path",
    )


def _view_of(document: Any) -> Any:
    """The 3D view of a document, the active one if there are several."""
    import FreeCADGui

    gui_document = FreeCADGui.getDocument(document.Name)
    active = gui_document.activeView()
    if hasattr(active, "getCameraNode"):
        return active
    views = gui_document.mdiViewsOfType("Gui::View3DInventor")
    if not views:
        raise ConjureError("UNSUPPORTED", f"Document '{document.Label}' has no 3D view open.")
    return views[0]


@contextmanager
def _looking(view: Any, direction: str, wanted: list[Any] | None) -> Iterator[None]:
    """Look from a direction, and put the camera back."""
    camera, kind = view.getCamera(), view.getCameraType()
    animated = view.isAnimationEnabled() if hasattr(view, "isAnimationEnabled") else False
    try:
        if animated:
            view.setAnimationEnabled(False)
        if direction != "current":
            getattr(view, _TURN[direction])()
        if direction != "current" or wanted is not None:
            view.fitAll()
        yield
    finally:
        if view.getCameraType() != kind:
            view.setCameraType(kind)
        view.setCamera(camera)
        if animated:
            view.setAnimationEnabled(True)


@contextmanager
def _only(document: Any, wanted: list[Any] | None) -> Iterator[None]:
    """Show only some objects, without a highlighted selection, and put everything back."""
    import FreeCADGui

    selected = FreeCADGui.Selection.getSelectionEx(document.Name)
    gui_document = FreeCADGui.getDocument(document.Name)
    modified = gui_document.Modified
    before = []
    FreeCADGui.Selection.clearSelection(document.Name)
    try:
        if wanted is not None:
            keep = _with_containers(wanted)
            for obj in document.Objects:
                provider = obj.ViewObject
                if provider is None or not hasattr(provider, "Visibility"):
                    continue
                visible = obj.Name in keep
                if bool(provider.Visibility) != visible:
                    before.append((obj, bool(provider.Visibility)))
                    set_visible(obj, visible)
        yield
    finally:
        for obj, visible in before:
            set_visible(obj, visible)
        if gui_document.Modified != modified:
            gui_document.Modified = modified
        for item in selected:
            for name in item.SubElementNames or ("",):
                FreeCADGui.Selection.addSelection(document.Name, item.ObjectName, name)


def _with_containers(wanted: list[Any]) -> set[str]:
    keep: set[str] = set()
    for obj in wanted:
        keep.add(obj.Name)
        keep.update(below.Name for below in getattr(obj, "Group", ()))
        container = obj.getParentGeoFeatureGroup()
        while container is not None:
            keep.add(container.Name)
            container = container.getParentGeoFeatureGroup()
    return keep
