# SPDX-License-Identifier: MIT
"""Pictures of replies: within a budget, and as image content only."""

from __future__ import annotations

from typing import Any

from mcp_types import ImageContent

from ..vocabulary import CommandSpec
from .caller import Body

DEFAULT_BYTES = 300_000
"""Most bytes of a picture, unless a call asks for more."""

MAX_BYTES = 700_000
"""Most bytes of a picture, whatever a call asks for: one client cuts results at 1 MiB, and a
picture grows by a third on the wire."""

DEFAULT_SIDE = 1024
"""Most pixels of a picture's longer side, unless a call asks for more."""

_IMAGE, _TYPE = "image", "mime_type"
_LEFT_OUT = "left out; take it with capture_view"


def takes_pictures(spec: CommandSpec | None) -> bool:
    """Return True if the reply of a command holds a picture."""
    return spec is not None and "max_bytes" in spec.parameters.declared


def within_budget(spec: CommandSpec | None, parameters: Body) -> Body:
    """Return the parameters of a call, with those that keep its picture within the budget."""
    if spec is None or not takes_pictures(spec):
        return parameters
    asked = parameters.get("max_bytes")
    most = DEFAULT_BYTES if asked is None else asked
    bounded = {**parameters, "max_bytes": most}
    if isinstance(most, (int, float)):
        bounded["max_bytes"] = min(most, MAX_BYTES)
    if parameters.get("width") is None and parameters.get("height") is None:
        declared = spec.parameters.declared
        width, height = declared["width"].default, declared["height"].default
        scale = min(1.0, DEFAULT_SIDE / max(width, height))
        bounded |= {"width": round(width * scale), "height": round(height * scale)}
    return bounded


def taken_out(result: Any, *, wanted: bool) -> tuple[Any, list[ImageContent]]:
    """Return a result without its pictures, and these.

    Args:
        result: what a command replied.
        wanted: False to leave the pictures out, as of a batch's steps.
    """
    images: list[ImageContent] = []
    return _without(result, images, wanted=wanted), images


def _without(value: Any, images: list[ImageContent], *, wanted: bool) -> Any:
    if isinstance(value, list):
        return [_without(item, images, wanted=wanted) for item in value]
    if not isinstance(value, dict):
        return value
    found = {key: _without(item, images, wanted=wanted) for key, item in value.items()}
    picture = found.get(_IMAGE)
    if isinstance(picture, str) and str(found.get(_TYPE, "")).startswith("image/"):
        del found[_IMAGE]
        if wanted:
            images.append(ImageContent(type="image", data=picture, mime_type=found[_TYPE]))
        else:
            found[_IMAGE] = _LEFT_OUT
    return found
