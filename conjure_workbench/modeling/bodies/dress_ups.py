# SPDX-License-Identifier: MIT
"""Fillets, chamfers and walls at the tip of a body."""

from __future__ import annotations

import math
from functools import partial
from typing import Any, Callable, NamedTuple, Sequence

from ...errors import ConjureError
from ...kernel.desk import made_of
from ...kernel.failures import KernelFailedError
from ..command.context import Context
from ..document.freecad_errors import KERNEL_ERRORS, quoted, sentence
from ..document.freecad_types import DocumentObject
from . import dimensions
from .tip import FeatureWork

_EQUAL, _TWO, _ANGLE = "Equal distance", "Two distances", "Distance and Angle"
_ALONG_EDGES = ("PartDesign::Fillet", "PartDesign::Chamfer")


class DressUp(NamedTuple):
    """A feature on edges or faces of another one.

    Attributes:
        type_id: such as "PartDesign::Fillet".
        elements: the names of its edges or faces.
        properties: the feature's other properties, in the order in which to set them.
        trial: makes the same of the shape in the kernel's process, because some inputs end the
            process; raises what the kernel does, or ConjureError, where it cannot.
        wall: of a thickness, its wall.
    """

    type_id: str
    elements: Sequence[str]
    properties: dict[str, Any]
    trial: Callable[[], Any]
    wall: Any = None

    def try_out(self, of: str) -> bool:
        """Make it in the kernel's process; `of` is the name of what it is made of.

        Returns:
            Whether that shows that the result is one piece; only of fillets and chamfers.

        Raises:
            ConjureError: GEOMETRY_ERROR; TIMEOUT.
        """
        try:
            found = self.trial()
            return self.type_id in _ALONG_EDGES and bool(found.countElement("Solid") == 1)
        except KERNEL_ERRORS as error:
            code, reason, details = "GEOMETRY_ERROR", sentence(error), quoted(error)
            failed = error.__cause__
            if isinstance(failed, KernelFailedError):
                code, reason, details = "TIMEOUT" if failed.timed_out else code, failed.reason, {}
            message = f"FreeCAD cannot make a {self.type_id} of '{of}': {reason}."
            raise ConjureError(code, message, details=details) from error


def rounding_of(shape: Any, chosen: Sequence[int], radius: float) -> DressUp:
    """The fillet of edges of a shape by their indices."""
    trial = partial(made_of, shape, "makeFillet", radius, {"Edge": list(chosen)})
    return DressUp("PartDesign::Fillet", _edges(chosen), {"Radius": radius}, trial)


def bevel_of(shape: Any, chosen: Sequence[int], parameters: Any) -> DressUp:
    """The chamfer of edges of a shape by their indices, with the sizes of a command."""
    first, second = bevel_sizes(parameters)
    trial = partial(made_of, shape, "makeChamfer", first, second, {"Edge": list(chosen)})
    properties: dict[str, Any] = {"Size": first}
    if parameters.angle is not None:
        properties.update(ChamferType=_ANGLE, Angle=parameters.angle)
    elif first != second:
        properties.update(ChamferType=_TWO, Size2=second)
    else:
        properties.update(ChamferType=_EQUAL)
    return DressUp("PartDesign::Chamfer", _edges(chosen), properties, trial)


def bevel_sizes(parameters: Any) -> tuple[float, float]:
    """Widths of a chamfer on both faces, in mm."""
    first: float = parameters.size
    if parameters.size2 is not None:
        return first, parameters.size2
    if parameters.angle is None:
        return first, first
    return first, first * math.tan(math.radians(parameters.angle))


def bevel_facts(feature: Any) -> dict[str, Any]:
    """The sizes of a chamfer by the parameters of its command."""
    size, kind = float(feature.Size), feature.ChamferType
    if kind == _ANGLE:
        return {"size": size, "angle": float(feature.Angle)}
    # A bevel of equal sides goes on being one.
    return {"size": size, "size2": float(feature.Size2) if kind == _TWO else (size,)}


def wall_of(wall: Any, parameters: Any, step: float) -> DressUp:
    """The wall of a solid, as a thickness; `step` is how far it goes from the faces, in mm."""
    properties = {
        "Value": parameters.thickness,
        "Reversed": parameters.direction == "inward",
        "Join": parameters.join.capitalize(),
    }
    opened = [f"Face{index}" for index in wall.opened]
    return DressUp("PartDesign::Thickness", opened, properties, partial(wall.shape, step), wall)


def _edges(indices: Sequence[int]) -> list[str]:
    return [f"Edge{index}" for index in indices]


def dress_up(
    parameters: Any,
    context: Context,
    body: DocumentObject,
    plan: DressUp,
) -> tuple[Any, dict[str, Any]]:
    """Make a feature on edges or faces of the tip of a body.

    Args:
        parameters: the command's.
        context: the command's.
        body: the body, up to date.
        plan: the feature.

    Returns:
        The feature, and the facts of the reply.

    Raises:
        ConjureError: GEOMETRY_ERROR or RESULT_INVALID.
    """
    work = FeatureWork(body, context, None)
    is_whole = plan.try_out(body.Name)
    feature = work.create(parameters, plan.type_id)
    feature.Base = (work.before, list(plan.elements))
    for name, value in plan.properties.items():
        setattr(feature, name, value)
    if not work.build(feature, is_whole=is_whole):
        message = f"'{feature.Name}' looks exactly like '{work.before.Name}'."
        context.warn("NOTHING_CHANGED", message, feature)
    work.finish(feature)
    return feature, {
        "body": body.Name,
        "dimensions": dimensions.of_feature(feature),
        "volume": work.volume_reply(),
    }
