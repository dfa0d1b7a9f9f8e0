# SPDX-License-Identifier: MIT
"""Look of an object: its color, transparency, lines and display mode.

FreeCAD 1.x keeps the color of faces in a list of materials (`ShapeAppearance`), FreeCAD 0.20 in
`ShapeColor`; a link has a material of its own that it may use instead of its original's.
"""

from __future__ import annotations

from typing import Any, Callable, Mapping, Sequence

PROPERTIES = frozenset(
    {
        "ShapeColor",
        "ShapeAppearance",
        "ShapeMaterial",
        "OverrideMaterial",
        "DiffuseColor",
        "Transparency",
        "LineColor",
        "LineWidth",
        "DisplayMode",
    }
)
"""The properties of view providers in which a look is kept."""

MODES = {
    "flat_lines": "Flat Lines",
    "shaded": "Shaded",
    "wireframe": "Wireframe",
    "points": "Points",
}
"""FreeCAD's word for each of the vocabulary's."""


def supported(provider: Any) -> set[str]:
    """Parts of a look that a view provider has, by the vocabulary's names; none without one."""
    if provider is None:
        return set()
    properties = set(provider.PropertiesList)
    found = {look for look, name in _PLAIN.items() if name in properties}
    if _is_link(provider):
        found |= {"color", "transparency"}
    elif properties & {"ShapeAppearance", "ShapeColor"}:
        found.add("color")
    if set(MODES.values()) & set(provider.listDisplayModes()):
        found.add("display_mode")
    return found


def reply_value(look: str, value: Any) -> Any:
    """A value of the vocabulary in the form of `look_of`."""
    return _hexadecimal(value) if look.endswith("color") else value


def look_of(provider: Any) -> dict[str, Any]:
    """The look of a view provider for a reply, as far as it has one of its own."""
    has = supported(provider)
    if _is_link(provider) and not provider.OverrideMaterial:
        has -= {"color", "transparency"}
    found: dict[str, Any] = {}
    if "color" in has:
        found["color"] = _hexadecimal(_color(provider))
    if "transparency" in has:
        found["transparency"] = _transparency(provider)
    if "line_color" in has:
        found["line_color"] = _hexadecimal(provider.LineColor)
    if "line_width" in has:
        found["line_width"] = float(provider.LineWidth)
    if "display_mode" in has:
        words = {word: mode for mode, word in MODES.items()}
        found["display_mode"] = words.get(provider.DisplayMode, provider.DisplayMode)
    return found


def has_several_colors(provider: Any) -> bool:
    """True if faces have colors of their own, which one color for all would replace."""
    if _is_link(provider):
        return False
    colors = getattr(provider, "DiffuseColor", None)
    return isinstance(colors, (list, tuple)) and len({tuple(color[:3]) for color in colors}) > 1


def apply(provider: Any, look: str, value: Any) -> None:
    """Set one part of a look, in the vocabulary's words."""
    _APPLY[look](provider, value)


def copy_colors(source: Any, target: Any) -> None:
    """Give a view provider the colors and the transparency of another; none without a window.

    Faces with colors of their own keep them where both have the same faces.
    """
    if source is None or target is None:
        return
    if not _is_link(source):
        for name in ("ShapeColor", "ShapeAppearance", "Transparency", "DiffuseColor"):
            has_both = name in source.PropertiesList and name in target.PropertiesList
            if has_both and not (
                name == "ShapeColor" and "ShapeAppearance" in source.PropertiesList
            ):
                setattr(target, name, getattr(source, name))
    elif source.OverrideMaterial:
        red, green, blue = _color(source)[:3]
        _set_color(target, (red, green, blue))
        _set_transparency(target, _transparency(source))


def _is_link(provider: Any) -> bool:
    return "OverrideMaterial" in provider.PropertiesList


def _color(provider: Any) -> Sequence[float]:
    if _is_link(provider):
        color: Sequence[float] = provider.ShapeMaterial.DiffuseColor
    elif "ShapeAppearance" in provider.PropertiesList:
        color = provider.ShapeAppearance[0].DiffuseColor
    else:
        # What is shown; `ShapeColor` is what was last chosen for all faces.
        shown = getattr(provider, "DiffuseColor", None)
        color = shown[0] if shown else provider.ShapeColor
    return color


def _set_color(provider: Any, color: tuple[float, float, float]) -> None:
    if _is_link(provider):
        material = provider.ShapeMaterial
        material.DiffuseColor = color
        provider.ShapeMaterial = material
        provider.OverrideMaterial = True
    elif "ShapeAppearance" in provider.PropertiesList:
        material = provider.ShapeAppearance[0]
        material.DiffuseColor = color
        provider.ShapeAppearance = (material,)
    elif has_several_colors(provider):
        # FreeCAD 0.20 loses the colors of the faces at an undo of `ShapeColor`.
        provider.DiffuseColor = [color]
    else:
        provider.ShapeColor = color


def _transparency(provider: Any) -> int:
    if _is_link(provider):
        return round(provider.ShapeMaterial.Transparency * 100)
    return int(provider.Transparency)


def _set_transparency(provider: Any, percent: int) -> None:
    if _is_link(provider):
        material = provider.ShapeMaterial
        material.Transparency = percent / 100
        provider.ShapeMaterial = material
        provider.OverrideMaterial = True
    else:
        provider.Transparency = percent


def _hexadecimal(color: Sequence[float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in color[:3])


_PLAIN = {"transparency": "Transparency", "line_color": "LineColor", "line_width": "LineWidth"}
"""Parts of a look that have a property of their own."""

_APPLY: Mapping[str, Callable[[Any, Any], None]] = {
    "color": _set_color,
    "transparency": _set_transparency,
    "line_color": lambda provider, color: setattr(provider, "LineColor", color),
    "line_width": lambda provider, width: setattr(provider, "LineWidth", width),
    "display_mode": lambda provider, mode: setattr(provider, "DisplayMode", MODES[mode]),
}


def looks_of_all(document: Any) -> int:
    """A hash of the colors and the like of all objects of a document in a window."""
    shown = []
    for obj in document.Objects:
        provider = obj.ViewObject
        if provider is not None:
            values = [getattr(provider, name, None) for name in provider.PropertiesList]
            shown.append((obj.Name, [one for one in values if _is_plain(one)]))
    return hash(repr(shown))


def _is_plain(value: Any) -> bool:
    """True for a value whose text says all about it, unlike an object's."""
    if isinstance(value, (list, tuple)):
        return all(map(_is_plain, value))
    return isinstance(value, (bool, int, float, str))
