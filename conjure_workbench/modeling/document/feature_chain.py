# SPDX-License-Identifier: MIT
"""Relations of objects: successors that replace their inputs, and helpers made for a feature."""

from __future__ import annotations

from typing import Any, Collection

from .freecad_types import DocumentObject
from .object_links import (
    CONTENT_SHAPE,
    LINK_SHAPE,
    each_once,
    inputs,
    is_stand_in,
    linked,
    reads,
    stand_ins,
    stands_for,
    wholly_linked,
)

SHEET = "Spreadsheet::Sheet"
BODY = "PartDesign::Body"
BOOLEAN = "PartDesign::Boolean"
SKETCH = "Sketcher::SketchObject"

ORIGINS = frozenset({"App::Origin", "App::Line", "App::Plane", "App::Point"})
"""The types of what FreeCAD puts into each part and body by itself."""

TOOL_BUNDLE = "Conjure: the tools of a cut"
"""The description (Label2) of a fusion that only bundles the tools of a cut."""
BESIDE = "Conjure: beside its source"
"""The description of a pattern whose source stays an object of its own."""
SCALED = "Conjure: another size"
"""The description of a clone that takes the place of what it was cloned from."""
SLICED = "Conjure: sliced, its pieces are objects"
"""The description of a slice that is hidden because its pieces are objects of their own."""
SLICE_PLANE = "Conjure: the plane of a slice"
"""The description of a face that represents a slice's plane."""
HELPER = "Conjure: made for the feature that uses it"
"""The description of a profile, a path or a tool that one feature alone was made from."""
REFERENCE = "Conjure: a thing that the model is made around"
"""The description of a block that represents such a thing."""
HELPERS = frozenset({TOOL_BUNDLE, HELPER, SLICED, SLICE_PLANE, LINK_SHAPE, CONTENT_SHAPE})
"""Descriptions of objects that go when the last object that uses them goes."""

CONSUMERS = {
    "Part::Cut": ("Base",),
    "Part::Fuse": ("Base",),
    "Part::Common": ("Base",),
    "Part::MultiFuse": ("Shapes",),
    "Part::MultiCommon": ("Shapes",),
    "Part::Fillet": ("Base",),
    "Part::Chamfer": ("Base",),
    "Part::Thickness": ("Faces",),
    "Part::Offset": ("Source",),
    "Part::Refine": ("Source",),
    "Array": ("Base",),
    "PathArray": ("Base",),
    "Part::Offset2D": ("Source",),
    "Clone": ("Objects",),
    "FeatureSlice": ("Base",),
    "PartDesign::FeatureBase": ("BaseFeature",),
}
"""By kind of feature, the properties whose objects it replaces; see `kind_of`."""
_STANDS_ASIDE = frozenset({TOOL_BUNDLE, BESIDE, SLICED})

MADE_OF_PROFILES = {
    "Part::Extrusion": ("Base",),
    "Part::Revolution": ("Source",),
    "Part::Loft": ("Sections",),
    "Part::Sweep": ("Sections", "Spine"),
    "Part::Feature": ("Profile",),
}
"""By type of feature, the properties whose objects it hides but does not replace.

A profile is still a profile: it can be extruded a second time, and its extrusion cannot.
"""

DATUMS = {
    **dict.fromkeys(("PartDesign::Plane", "Part::DatumPlane", "App::Plane"), "plane"),
    **dict.fromkeys(("PartDesign::Line", "Part::DatumLine", "App::Line"), "axis"),
    **dict.fromkeys(("PartDesign::Point", "Part::DatumPoint", "App::Point"), "point"),
    "PartDesign::CoordinateSystem": "frame",
}
"""The kind of each type of datum."""

BINDER = "PartDesign::ShapeBinder"
"""The type of a shape of another body or object that a body has, where it lies."""
BINDERS = (BINDER, "PartDesign::SubShapeBinder")
"""The types of shapes that follow others, or are copies of them."""

IN_BODIES = ("BaseFeature", "Profile", "Sections", "Spine", "Group")
"""The properties whose objects a feature of a body hides."""


_OF_DRESS_UPS = ("Base", "NeutralPlane", "PullDirection")
"""The properties by which a dress-up is made on elements of the feature before it."""


def end_of_chain(obj: DocumentObject) -> Any:
    """The last feature of the chain that replaced `obj`; `obj` itself if none did.

    A cut replaces its base, a fillet its base, a fusion what it fuses, a body its features; a cut
    does not replace its tools. An object with several successors is replaced by none of them.
    """
    obj = body_of(obj) or obj
    seen = {obj.Name}
    while True:
        after = successors(obj)
        if len(after) > 1:
            return _common_end(obj, after)
        if not after or after[0].Name in seen:
            return obj
        obj = body_of(after[0]) or after[0]
        seen.add(obj.Name)


def between(obj: DocumentObject, end: DocumentObject) -> list[Any]:
    """An object and what replaced it, one after the other, before `end`, which all became."""
    routes: dict[str, list[Any]] = {obj.Name: [obj]}
    waiting = [obj]
    while waiting:
        one = waiting.pop(0)
        body = body_of(one)
        users = successors(one) if body is None else [body]
        for after in [body_of(user) or user for user in users]:
            if after == end:
                return routes[one.Name]
            if after.Name not in routes:
                routes[after.Name] = [*routes[one.Name], after]
                waiting.append(after)
    return [obj]


def successors(obj: DocumentObject) -> list[Any]:
    """The objects that replaced an object, also in the form of what stands in for it."""
    return each_once(
        user
        for one in (obj, *stand_ins(obj))
        for user in each_once(one.InList)
        if _takes_over(user, one)
    )


def meant_by(obj: DocumentObject) -> Any:
    """The object that the name of another means: the end of its chain.

    A sketch, a datum or an axis of a body stands for itself, as what the body is drawn from.
    """
    body = body_of(obj)
    if body is not None and not obj.isDerivedFrom("PartDesign::Feature"):
        return obj
    return end_of_chain(obj)


def part_of(obj: DocumentObject) -> dict[str, list[str]]:
    """The key of a reply about the very object that is named: the features that consumed it.

    The end of its chain, or its successors where none of them replaces it; no key without any.
    """
    end = meant_by(obj)
    ends = [end] if end is not obj else successors(obj)
    return {"part_of": [one.Name for one in ends]} if ends else {}


def _common_end(obj: DocumentObject, after: list[Any]) -> Any:
    """Common successor of several objects, such as the two halves of a wall."""
    if not all(is_helper(one) for one in after):
        return obj
    ends = each_once(end_of_chain(one) for one in after)
    return ends[0] if len(ends) == 1 else obj


def _takes_over(user: Any, obj: DocumentObject) -> bool:
    if user.Label2 in _STANDS_ASIDE:
        return False
    return any(obj in linked(user, name) for name in _consumes(user))


def is_helper(obj: DocumentObject) -> bool:
    """True for an object that was made only for the feature that uses it."""
    return obj.Label2 in HELPERS


def hides(feature: DocumentObject) -> list[Any]:
    """The objects that lie hidden beneath a feature as long as it is there."""
    if is_stand_in(feature):
        return [stands_for(feature)]
    if _consumes(feature) or _is_piece(feature):
        return inputs(feature)
    in_body = feature.isDerivedFrom("PartDesign::Feature")
    names = IN_BODIES if in_body else MADE_OF_PROFILES.get(feature.TypeId, ())
    # An object that lends an edge to a path stays in sight.
    return [obj for name in names for obj in wholly_linked(feature, name)]


def _is_piece(feature: DocumentObject) -> bool:
    return is_helper(feature) and kind_of(feature) == "_CompoundFilter"


def kind_of(obj: DocumentObject) -> str:
    """The type of an object; of one that a Python class computes, the name of that class."""
    if obj.TypeId.endswith("Python") and getattr(obj, "Proxy", None) is not None:
        return type(obj.Proxy).__name__
    return str(obj.TypeId)


def _consumes(feature: DocumentObject) -> tuple[str, ...]:
    """The properties whose objects a feature takes the place of."""
    kind = kind_of(feature)
    if kind == "Clone" and feature.Label2 != SCALED:
        # The person's own clones stand beside what they were cloned from.
        return ()
    return CONSUMERS.get(kind, ())


def body_of(obj: DocumentObject) -> Any:
    """The PartDesign body that an object is a feature of, or None."""
    container = obj.getParentGeoFeatureGroup()
    is_body = container is not None and container.TypeId == BODY
    return container if is_body else None


def holder_of(obj: DocumentObject) -> Any:
    """The body that an object lies in, also one of its origin; None for none."""
    if obj.TypeId not in ORIGINS:
        return body_of(obj)
    origins = [one for one in obj.InList if one.TypeId == "App::Origin"]
    holders = [user for one in origins for user in one.InList if user.isDerivedFrom(BODY)]
    return holders[0] if holders else None


def origin_feature(body: Any, role: str) -> Any:
    """An axis or a plane of a body's origin, by its role such as "X_Axis" or "XY_Plane"."""
    return next(one for one in body.Origin.OriginFeatures if one.Role == role)


def is_aid(obj: DocumentObject) -> bool:
    """True for a datum or a bound shape of a body, with which its features are made."""
    is_one = obj.isDerivedFrom("Part::Datum") or obj.TypeId in BINDERS
    return is_one and body_of(obj) is not None


def is_container(obj: DocumentObject) -> bool:
    """True for an object that holds others (a part, a group, a body) and is not made of them.

    A boolean of bodies holds what it is made of.
    """
    return "Group" in obj.PropertiesList and obj.TypeId != BOOLEAN


def with_all_inputs(feature: DocumentObject) -> list[Any]:
    """A feature and all that it is made of, each once; not what its expressions only refer to.

    A binder's hidden link to the part around it, which is made of the binder, is not followed, nor
    is that of a stand-in to what it stands for.
    """
    found = {feature.Name: feature}
    waiting = [feature]
    while waiting:
        obj = waiting.pop()
        below = [] if obj.Label2 == CONTENT_SHAPE else obj.OutList
        for one in inputs(obj):
            if one.Name not in found and (one in below or not is_container(one)):
                found[one.Name] = one
                waiting.append(one)
    return list(found.values())


def users(obj: DocumentObject) -> list[Any]:
    """The objects that are computed from an object; not those that merely hold it."""
    return [user for user in each_once(obj.InList) if not is_container(user)]


def is_solid_feature(obj: DocumentObject) -> bool:
    """True for what adds to a body or takes from it; not for a part of a multiple pattern."""
    if not obj.isDerivedFrom("PartDesign::Feature"):
        return False
    return not any(obj in linked(user, "Transformations") for user in obj.InList)


def solid_features(body: DocumentObject) -> list[Any]:
    """The features of a body that make its shape, in their order."""
    return [obj for obj in body.Group if is_solid_feature(obj)]


def without_tip(obj: DocumentObject) -> Any | None:
    """The last feature of a body that is empty because no feature is its tip; else None."""
    features = solid_features(obj) if obj.TypeId == BODY and obj.Tip is None else []
    return features[-1] if features else None


def features_before(feature: DocumentObject) -> list[Any]:
    """The features that come before one in its body; none for what lies in no body."""
    body = body_of(feature)
    ordered = [] if body is None else solid_features(body)
    return ordered[: ordered.index(feature)] if feature in ordered else []


def only_follows(
    user: DocumentObject, feature: DocumentObject, without: Collection[str], *, dressed: bool
) -> bool:
    """True if a feature can come after what stands before another one, when that is deleted.

    Args:
        user: the feature that links to the other one.
        feature: the one to be deleted.
        without: the names of what goes as well.
        dressed: whether that holds for fillets and the like, whose edges are then found again.
    """
    if body_of(feature) is None or body_of(user) != body_of(feature):
        return False
    if all(one.Name in without for one in features_before(feature)):
        return False
    names = [name for name in user.PropertiesList if feature in linked(user, name)]
    allowed = {"BaseFeature", *_OF_DRESS_UPS} if dressed else {"BaseFeature"}
    return "BaseFeature" in names and set(names) <= allowed and not reads(user, feature)
