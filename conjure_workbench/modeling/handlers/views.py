# SPDX-License-Identifier: MIT
"""The person's view."""

from __future__ import annotations

from typing import Any

from ...vocabulary.commands.views import FitView, GetViewInfo, SetView
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..view import camera, view3d, view_targets

_FITTED = 0.05
"""Free room on each side of what `set_view` fits, as a fraction of its size."""


@handles(SetView)
def set_view(parameters: SetView, context: Context) -> Result:
    """Turn the camera, and keep its kind; fit in all that is visible."""
    view = view3d.view_of(context.document)
    now = view3d.camera_of(view)
    rotation = camera.rotation_towards(parameters.view)
    points = view3d.corners_of_scene(context.document, view) if parameters.fit else []
    if points:
        wanted = _fitted(view, now, rotation, points, points, _FITTED)
    else:
        wanted = camera.turned(now, rotation)
    seen = _aim(view, wanted, context)
    facts = {"view": parameters.view, "direction": parameters.view, "fitted": bool(points)}
    return Result(facts={**facts, **seen, **_camera_facts(view)})


@handles(FitView)
def fit_view(parameters: FitView, context: Context) -> Result:
    """Move and scale; the camera's direction and kind stay."""
    view = view3d.view_of(context.document)
    now = view3d.camera_of(view)
    scene = view3d.corners_of_scene(context.document, view)
    wanted = view_targets.wanted(parameters.objects, context)
    points = scene if wanted is None else view_targets.corners(wanted, view)
    if not points:
        view_targets.warn_of_nothing(context)
    aimed = _fitted(view, now, now.rotation, points, scene, parameters.padding) if points else now
    seen = _aim(view, aimed, context)
    names = None if wanted is None else [obj.Name for obj in wanted]
    facts = {"objects": names, "fitted": bool(points), **seen}
    return Result(facts={**facts, **_camera_facts(view)})


@handles(GetViewInfo)
def get_view_info(parameters: GetViewInfo, context: Context) -> Result:
    """The camera of the view that the other commands use."""
    view = view3d.view_of(context.document)
    facts = _camera_facts(view)
    width, height = view.getSize()
    facts.update(
        window_width=width, window_height=height, views=len(view3d.views_of(context.document))
    )
    return Result(facts=facts)


def _aim(view: Any, wanted: camera.Camera, context: Context) -> dict[str, bool]:
    """Turn the camera; one that the person looks through without following, once they follow.

    Returns:
        `shown` as a reply has it, and `fitted` where the camera stays.
    """
    foreground, document = context.services.foreground, context.document
    context.services.fresh_documents.pop(document.Name, None)
    in_front = foreground.is_in_front(document)
    if in_front and not foreground.following():
        foreground.show_later(document, lambda: view3d.aim(view, wanted))
        context.warn(
            "NOT_SHOWN", "The person does not follow: their camera moves when they do so again."
        )
        return {"fitted": False, "shown": False}
    foreground.show_later(document, None)
    view3d.aim(view, wanted)
    return {"shown": in_front}


def _fitted(
    view: Any,
    now: camera.Camera,
    rotation: Any,
    points: list[Any],
    scene: list[Any],
    padding: float,
) -> camera.Camera:
    """A camera of the same kind for the person's own window."""
    width, height = view.getSize()
    return camera.fitted(
        points,
        rotation,
        aspect=max(1, width) / max(1, height),
        padding=padding,
        scene=scene,
        angle=now.size if now.kind == camera.PERSPECTIVE else None,
    )


def _camera_facts(view: Any) -> dict[str, Any]:
    seen = view3d.camera_of(view)
    perspective = seen.kind == camera.PERSPECTIVE
    facts = {
        "camera_type": seen.kind,
        "perspective": perspective,
        "camera_position": rounding.vector(seen.position),
        "camera_orientation": [rounding.tidy(part) for part in seen.rotation.Q],
        "view_direction": rounding.vector(seen.direction),
        "focal_point": rounding.vector(seen.focal_point),
        "focal_distance": rounding.tidy(seen.focal_distance),
        "near_distance": rounding.tidy(seen.near),
        "far_distance": rounding.tidy(seen.far),
    }
    facts["height_angle" if perspective else "height"] = rounding.tidy(seen.size)
    return facts
