# SPDX-License-Identifier: MIT
"""Visibility and look of objects; both are part of the undo step."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError, invalid
from ...vocabulary.commands.appearance import SetAppearance, SetVisibility
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import appearance
from ..document.feature_chain import BODY
from ..document.freecad_types import DocumentObject
from ..geometry import contents, shapes

_NOT_IN_VIEW = ("Spreadsheet::", "TechDraw::", "App::Origin", "App::TextDocument", "App::VarSet")
"""Types of objects that no 3D view shows, or that everybody hides."""
_LOOKS = ("color", "transparency", "line_color", "line_width", "display_mode")


@handles(SetVisibility)
def set_visibility(parameters: SetVisibility, context: Context) -> Result:
    """Show or hide; with `solo` also hide what else is visible, and show the parts around."""
    found = [context.find(name, "object_names") for name in parameters.object_names]
    named = list({one.Name: one for obj in found for one in contents.with_members(obj)}.values())
    wanted = {obj.Name: (obj, parameters.visible) for obj in named}
    if parameters.solo:
        for obj in list(named):
            wanted.update((one.Name, (one, True)) for one in _containers(obj))
        wanted.update((obj.Name, (obj, False)) for obj in _others(context, named, set(wanted)))
    affected = []
    for obj, visible in wanted.values():
        was = context.visibility.note(obj)
        context.visibility.choose(obj, visible)
        affected.append({"object_id": obj.Name, "visible": visible, "changed": was != visible})
    for obj in named if parameters.visible else ():
        _warn_if_covered(obj, set(wanted), context)
    return Result(facts={"affected": affected, "total_affected": len(affected)})


def _is_plain_group(obj: DocumentObject) -> bool:
    return bool(obj.isDerivedFrom("App::DocumentObjectGroup"))


def _containers(obj: DocumentObject) -> list[Any]:
    found = []
    container = obj.getParentGeoFeatureGroup()
    while container is not None:
        found.append(container)
        container = container.getParentGeoFeatureGroup()
    return found


def _others(context: Context, named: list[Any], kept: set[str]) -> list[Any]:
    """The other visible objects; of those in a part to be hidden, only the part."""
    inside = {obj.Name for obj in named}
    found = []
    for obj in context.document.Objects:
        if obj.Name in kept or _is_plain_group(obj) or obj.TypeId.startswith(_NOT_IN_VIEW):
            continue
        around = [container.Name for container in _containers(obj)]
        covered = any(name in inside or name not in kept for name in around)
        if not covered and context.visibility.note(obj):
            found.append(obj)
    return found


def _warn_if_covered(obj: DocumentObject, shown: set[str], context: Context) -> None:
    for container in _containers(obj):
        if container.Name not in shown and not context.visibility.note(container):
            context.warn(
                "CONTAINER_HIDDEN",
                f"'{obj.Name}' is not to be seen as long as '{container.Name}', which it lies in, "
                "is hidden.",
                obj,
            )


@handles(SetAppearance)
def set_appearance(parameters: SetAppearance, context: Context) -> Result:
    """Set what is given on all objects or on none."""
    named = [context.find(name, "object_names") for name in parameters.object_names]
    objects = _that_have_a_look(named)
    wanted = {
        look: getattr(parameters, look) for look in _LOOKS if getattr(parameters, look) is not None
    }
    for obj in objects:
        _check(obj, wanted)
    affected = []
    for obj in objects:
        provider = obj.ViewObject
        before = appearance.look_of(provider)
        several = appearance.has_several_colors(provider)
        if "color" in wanted and several:
            message = f"Faces of '{obj.Name}' had colors of their own; now all have one."
            context.warn("FACE_COLORS_REPLACED", message, obj)
        for look, value in wanted.items():
            same = before.get(look) == appearance.reply_value(look, value)
            if not same or (look == "color" and several):
                appearance.apply(provider, look, value)
        if not obj.Visibility:
            context.warn("OBJECT_HIDDEN", f"'{obj.Name}' is hidden.", obj)
        after = appearance.look_of(provider)
        if after != before or ("color" in wanted and several):
            context.services.observer.looks_different(obj)
        affected.append(
            {
                "object_id": obj.Name,
                **after,
                "before": {look: before.get(look) for look in wanted},
                "visible": bool(obj.Visibility),
            }
        )
    sole = objects[0] if len(objects) == 1 else None
    return Result(sole, {"affected": affected, "total_affected": len(affected)})


def _that_have_a_look(named: list[Any]) -> list[Any]:
    """Objects, each once; parts and groups by what they hold, a body with what shows it."""
    found: dict[str, Any] = {}
    for obj in named:
        if shapes.is_group(obj) and obj.TypeId != BODY:
            held = [one for one in obj.Group if not one.TypeId.startswith(_NOT_IN_VIEW)]
            found.update((one.Name, one) for one in _that_have_a_look(held))
        else:
            found[obj.Name] = obj
    if named and not found:
        message = f"'{named[0].Name}' holds nothing that could look different"
        raise ConjureError("NO_SHAPE", message, field="object_names", given=named[0].Name)
    return list(found.values())


def _check(obj: DocumentObject, wanted: dict[str, Any]) -> None:
    provider = obj.ViewObject
    has = appearance.supported(provider)
    for look, value in wanted.items():
        allowed: Any = sorted(has)
        if look in has and look == "display_mode":
            modes = provider.listDisplayModes()
            allowed = [mode for mode, word in appearance.MODES.items() if word in modes]
            if value in allowed:
                continue
        elif look in has:
            continue
        problem = f"'{obj.Name}' ({obj.TypeId}) cannot look like that"
        subject, details = f"{look}:", {"object_id": obj.Name}
        raise invalid(look, problem, str(value), allowed, subject=subject, details=details)
