# SPDX-License-Identifier: MIT
"""Features that FreeCAD's own Python modules compute: arrays, clones, slices, tubes, wires.

They belong to FreeCAD, so a document with them opens, and follows its sources, where this add-on is
not installed. Their modules are loaded when they are needed: Draft takes half a second.
"""

from __future__ import annotations

import importlib
from typing import Any, NamedTuple

import FreeCAD

from ...errors import ConjureError
from ...vocabulary.schema.parameters import Creates
from ..command.context import Context


class FeatureType(NamedTuple):
    """One type of FreeCAD's Python features: modules and classes of its proxies, and its TypeId."""

    module: str
    proxy: str
    view_module: str
    view_proxy: str
    type_id: str = "Part::FeaturePython"


_DRAFT_VIEW = ("draftviewproviders.view_array", "ViewProviderDraftArray")

ARRAY = FeatureType("draftobjects.array", "Array", *_DRAFT_VIEW)
PATH_ARRAY = FeatureType("draftobjects.patharray", "PathArray", *_DRAFT_VIEW)
POINT_ARRAY = FeatureType("draftobjects.pointarray", "PointArray", *_DRAFT_VIEW)
WIRE = FeatureType(
    "draftobjects.wire",
    "Wire",
    "draftviewproviders.view_wire",
    "ViewProviderWire",
    "Part::Part2DObjectPython",
)
CLONE = FeatureType(
    "draftobjects.clone", "Clone", "draftviewproviders.view_clone", "ViewProviderClone"
)
TUBE = FeatureType(
    "BasicShapes.Shapes", "TubeFeature", "BasicShapes.ViewProviderShapes", "ViewProviderTube"
)
SLICE = FeatureType(
    "BOPTools.SplitFeatures", "FeatureSlice", "BOPTools.SplitFeatures", "ViewProviderSlice"
)
PIECE = FeatureType(
    "CompoundTools.CompoundFilter",
    "_CompoundFilter",
    "CompoundTools.CompoundFilter",
    "_ViewProviderCompoundFilter",
)


def create(
    context: Context,
    feature_type: FeatureType,
    name: str | None,
    label: str | None,
    *,
    default: str,
) -> Any:
    """A new feature of a type, with its properties at their defaults; see `Context.create`.

    Raises:
        ConjureError: UNSUPPORTED, if this FreeCAD lacks the module.
    """
    proxy = _loaded(feature_type.module, feature_type.proxy)
    view = _loaded(feature_type.view_module, feature_type.view_proxy) if FreeCAD.GuiUp else None
    obj = context.create(feature_type.type_id, name, label, default=default)
    proxy(obj)
    if view is not None:
        view(obj.ViewObject)
    return obj


def create_named(
    context: Context, feature_type: FeatureType, parameters: Creates, *, default: str
) -> Any:
    """Create a feature with the name and the label of a command's parameters; see `create`."""
    return create(context, feature_type, parameters.name, parameters.label, default=default)


def add_fuse(array: Any) -> None:
    """Add the property Fuse to an array that lacks it: FreeCAD 0.20 heeds it all the same."""
    if "Fuse" not in array.PropertiesList:
        array.addProperty("App::PropertyBool", "Fuse", "Draft", "Unite the copies")


def _loaded(module: str, name: str) -> Any:
    try:
        return getattr(importlib.import_module(module), name)
    except ImportError as error:
        message = f"This FreeCAD lacks its module '{module}', which the command needs."
        raise ConjureError("UNSUPPORTED", message) from error
