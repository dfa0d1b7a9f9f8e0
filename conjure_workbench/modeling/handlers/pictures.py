# SPDX-License-Identifier: MIT
"""Pictures of the model that leave the person's view exactly as it is."""

from __future__ import annotations

import base64
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Callable, Iterator

from ...vocabulary.commands.pictures import CaptureObject, CaptureView, ContactSheet
from ..approval import file_risks
from ..command.context import Context, Result
from ..command.registry import handles
from ..document.file_writing import write
from ..view import camera, contact_sheet, line_contrast, view3d, view_targets
from ..view.rendering import drawn, png_within


@handles(CaptureView)
def capture_view(parameters: CaptureView, context: Context) -> Result:
    """A PNG of the model within the byte budget, in the reply."""
    wanted = view_targets.wanted(parameters.objects, context)
    result = _capture(parameters, context, wanted)
    result.facts["objects"] = None if wanted is None else [obj.Name for obj in wanted]
    return result


@handles(CaptureObject)
def capture_object(parameters: CaptureObject, context: Context) -> Result:
    """A PNG of one object, in the reply."""
    obj = context.find(parameters.object_name)
    result = _capture(parameters, context, [obj])
    result.facts.update(object_id=obj.Name, highlighted=parameters.highlight)
    return result


@handles(ContactSheet)
def contact_sheet_of(parameters: ContactSheet, context: Context) -> Result:
    """One PNG of four views; the three along the axes have one scale."""
    view = view3d.view_of(context.document)
    wanted = view_targets.wanted(parameters.objects, context)
    target = _target(parameters, context)
    background = _background(parameters, context, wanted)
    with _borrowed(view, context, wanted, isolate=parameters.isolate):
        scene = view3d.corners_of_scene(context.document, view)
        points = scene if wanted is None else view_targets.corners(wanted, view)
        cameras = _cameras(parameters, points, scene) if points else {}

        def draw_cell(direction: str, width: int, height: int) -> bytes:
            if direction in cameras:
                view3d.aim(view, cameras[direction])
            return drawn(view, width, height, background)

        def draw(width: int, height: int) -> bytes:
            return contact_sheet.composed(draw_cell, width, height, labels=parameters.labels)

        result = _pictured(parameters, context, target, draw)
    if not points:
        view_targets.warn_of_nothing(context)
    result.facts.update(
        views=list(contact_sheet.CELLS),
        background=background,
        objects=None if wanted is None else [obj.Name for obj in wanted],
    )
    return result


def _cameras(
    parameters: ContactSheet, points: list[Any], scene: list[Any]
) -> dict[str, camera.Camera]:
    wide, high = contact_sheet.cell_size(parameters.width, parameters.height)
    aspect = wide / high

    def towards(direction: str, visible_height: float = 0.0) -> camera.Camera:
        return camera.fitted(
            points,
            camera.rotation_towards(direction),
            aspect=aspect,
            padding=parameters.padding,
            scene=scene,
            visible_height=visible_height,
        )

    along = ("top", "front", "right")
    common = max(camera.visible_height_of(towards(one), aspect) for one in along)
    return {
        "isometric": towards("isometric"),
        **{direction: towards(direction, common) for direction in along},
    }


def _capture(
    parameters: CaptureView | CaptureObject, context: Context, wanted: list[Any] | None
) -> Result:
    view = view3d.view_of(context.document)
    target = _target(parameters, context)
    background = _background(parameters, context, wanted)
    highlighted = wanted if parameters.highlight else None
    with _borrowed(view, context, wanted, isolate=parameters.isolate, highlighted=highlighted):
        scene = view3d.corners_of_scene(context.document, view)
        points = scene if wanted is None else view_targets.corners(wanted, view)
        if parameters.view != "current" or wanted is not None:
            _aim_for_picture(view, parameters, points, scene)

        def draw(width: int, height: int) -> bytes:
            return drawn(view, width, height, background)

        result = _pictured(parameters, context, target, draw)
    if not points:
        view_targets.warn_of_nothing(context)
    result.facts.update(view=parameters.view, background=background)
    return result


def _background(parameters: Any, context: Context, wanted: list[Any] | None) -> str:
    """The background that was asked for; else black where nothing but light lines is seen."""
    objects = wanted
    if objects is None:
        objects = [obj for obj in context.document.Objects if obj.ViewObject.Visibility]
    chosen = str(parameters.background)
    if chosen != "white" or not line_contrast.has_light_lines_only(objects):
        return chosen
    if "background" not in parameters.given:
        return "black"
    context.warn("NOTHING_VISIBLE", "The lines are as light as the background; send black.")
    return chosen


def _aim_for_picture(
    view: Any, parameters: CaptureView | CaptureObject, points: list[Any], scene: list[Any]
) -> None:
    """The current view keeps its direction and kind; standard views have no perspective."""
    now = view3d.camera_of(view)
    is_current = parameters.view == "current"
    rotation = now.rotation if is_current else camera.rotation_towards(parameters.view)
    if not points:
        view3d.aim(view, camera.turned(now, rotation))
        return
    aimed = camera.fitted(
        points,
        rotation,
        aspect=parameters.width / parameters.height,
        padding=parameters.padding,
        scene=scene,
        angle=now.size if is_current and now.kind == camera.PERSPECTIVE else None,
    )
    view3d.aim(view, aimed)


@contextmanager
def _borrowed(
    view: Any,
    context: Context,
    wanted: list[Any] | None,
    *,
    isolate: bool,
    highlighted: list[Any] | None = None,
) -> Iterator[None]:
    """The view for a picture: without a selection, with the objects that it is to show."""
    document = context.document
    # What earlier steps of a batch made is not shown before its end.
    shown = [*(wanted or ()), *(() if wanted and isolate else context.visibility.awaiting)]
    with ExitStack() as stack:
        stack.enter_context(view3d.borrowed_camera(view))
        stack.enter_context(view3d.selection_aside(document, highlighted or ()))
        alone = isolate and wanted is not None
        stack.enter_context(view3d.shown_in_scene(document, shown, isolate=alone))
        yield


def _pictured(
    parameters: Any, context: Context, target: Any, draw: Callable[[int, int], bytes]
) -> Result:
    png, width, height = png_within(draw, parameters.width, parameters.height, parameters.max_bytes)
    facts = {
        "image": base64.b64encode(png).decode("ascii"),
        "mime_type": "image/png",
        "width": width,
        "height": height,
        "bytes": len(png),
    }
    if target is not None:
        write(target, lambda path: _save(path, png))
        facts["path"] = str(target)
    if (width, height) != (parameters.width, parameters.height):
        context.warn(
            "PICTURE_SCALED_DOWN",
            f"The picture was made {width} x {height} to stay within {parameters.max_bytes} bytes.",
        )
    return Result(facts=facts)


def _save(path: str, content: bytes) -> None:
    Path(path).write_bytes(content)


def _target(parameters: Any, context: Context) -> Any:
    if parameters.output_path is None:
        return None
    services = context.services
    target = services.files.target(
        parameters.output_path,
        document=context.document,
        extensions=(".png",),
        overwrite=parameters.overwrite,
        stem="view",
        field="output_path",
    )
    services.permit(file_risks.of_writing(target, context.document, services.files))
    return target
