# SPDX-License-Identifier: MIT
"""Finding the object that a command means.

An object is addressed by its Name, else by a Label that only one object has, else by the name that
a client asked for when it made the object and that FreeCAD had to change.
"""

from __future__ import annotations

import difflib
from typing import Any

from ..protocol.errors import ConjureError
from .links import each_once, inputs, is_part, linked

_NAMES_KEPT = 10_000
_FEW = 20
"""Up to how many objects are all named to who asks for one that is not there."""

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
"""The description of a face that stands for a slice's plane."""
HELPER = "Conjure: made for the feature that uses it"
"""The description of a profile, a path or a tool that one feature alone was made from."""
HELPERS = frozenset({TOOL_BUNDLE, HELPER, SLICED, SLICE_PLANE})
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
}
"""By kind of feature, the properties whose objects it stands for from then on; see `kind_of`."""
_STANDS_ASIDE = frozenset({TOOL_BUNDLE, BESIDE, SLICED})

MADE_OF_PROFILES = {
    "Part::Extrusion": ("Base",),
    "Part::Revolution": ("Source",),
    "Part::Loft": ("Sections",),
    "Part::Sweep": ("Sections", "Spine"),
}
"""By type of feature, the properties whose objects it hides but does not stand for.

A profile is still a profile: it can be extruded a second time, and its extrusion cannot.
"""


class RequestedNames:
    """Remembers which name FreeCAD really gave for one that a client asked for."""

    def __init__(self) -> None:
        self._real: dict[tuple[str, str], str] = {}

    def remember(self, document: str, requested: str | None, real: str) -> None:
        """Keep a pair; the oldest is forgotten when there are too many."""
        if not requested or requested == real:
            return
        if len(self._real) >= _NAMES_KEPT:
            del self._real[next(iter(self._real))]
        self._real[document, requested] = real

    def forget(self, document: str) -> None:
        """Drop what is known of a document."""
        self._real = {key: real for key, real in self._real.items() if key[0] != document}

    def real(self, document: str, requested: str) -> str | None:
        """The real name for a requested one, or None."""
        return self._real.get((document, requested))


class FreeNames:
    """Proposes names that are free, as FreeCAD would number them.

    FreeCAD finds a number by looking at every object; here the last number of each name is
    remembered, so that a new object costs the same in a document of any size.
    """

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], int] = {}

    def forget(self, document: str) -> None:
        """Drop what is known of a document."""
        self._last = {key: last for key, last in self._last.items() if key[0] != document}

    def propose(self, document: Any, wanted: str) -> str:
        """`wanted`, or it with the next number; FreeCAD has the last word.

        Names that FreeCAD has to change or that end in a digit are left to FreeCAD.
        """
        key = (document.Name, wanted)
        if document.getObject(wanted) is None:
            self._last.pop(key, None)
            return wanted
        if not wanted.isidentifier() or not wanted.isascii() or wanted[-1].isdigit():
            return wanted
        number = self._last.get(key, 0) + 1
        while document.getObject(f"{wanted}{number:03d}") is not None:
            number += 1
        self._last[key] = number
        return f"{wanted}{number:03d}"


class ObjectFinder:
    """Finds objects of one document.

    Args:
        document: the document.
        requested: the names that clients asked for.
    """

    def __init__(self, document: Any, requested: RequestedNames) -> None:
        self._document = document
        self._requested = requested

    def find(self, name: str, field: str = "object_name") -> Any:
        """The object that `name` means.

        Args:
            name: a Name, a unique Label, or a name once asked for.
            field: the parameter it stands in, for the error.

        Raises:
            ConjureError: OBJECT_NOT_FOUND with the nearest names, in a small document with all if
                none is near; or AMBIGUOUS_OBJECT.
        """
        obj = self._document.getObject(name)
        if obj is not None:
            return obj
        labelled = self._document.getObjectsByLabel(name)
        if len(labelled) == 1:
            return labelled[0]
        if labelled:
            raise ConjureError(
                "AMBIGUOUS_OBJECT",
                f"More than one object is labelled '{name}'.",
                field=field,
                given=name,
                candidates=[candidate.Name for candidate in labelled],
            )
        real = self._requested.real(self._document.Name, name)
        obj = self._document.getObject(real) if real else None
        if obj is None:
            raise self._not_found(name, field)
        return obj

    def find_many(self, names: Any, field: str) -> list[Any]:
        """The objects that `names` mean, each once.

        Raises:
            ConjureError: as `find`; INVALID_PARAMETER if two names mean one object.
        """
        found: list[Any] = []
        for name in names:
            obj = self.find(name, field)
            if obj in found:
                raise ConjureError(
                    "INVALID_PARAMETER",
                    f"Invalid parameter: {field} names object '{obj.Name}' more than once",
                    field=field,
                    given=list(names),
                    allowed="different objects",
                )
            found.append(obj)
        return found

    def _not_found(self, name: str, field: str) -> ConjureError:
        known = {obj.Name: obj.Name for obj in self._document.Objects}
        known.update((obj.Label, obj.Name) for obj in self._document.Objects)
        lowered = {text.lower(): real for text, real in known.items()}
        near = difflib.get_close_matches(name.lower(), list(lowered), n=5, cutoff=0.5)
        candidates = list(dict.fromkeys(lowered[text] for text in near))
        if not candidates:
            told = [
                obj.Name
                for obj in self._document.Objects
                if not is_helper(obj) and obj.TypeId not in ORIGINS
            ]
            candidates = told if len(told) <= _FEW else []
        return ConjureError(
            "OBJECT_NOT_FOUND",
            f"Object '{name}' not found in document.",
            field=field,
            given=name,
            candidates=candidates,
            details={"document": self._document.Name},
        )


def end_of_chain(obj: Any) -> Any:
    """The feature that stands for `obj` by now: the last that took it, or what took that, over.

    A cut's base stands for the cut, a fillet's base for the fillet, a fused body for the fusion; a
    cut's tool stands for itself. A feature of a PartDesign body stands for its body. An object with
    more than one successor also stands for itself.
    """
    obj = body_of(obj) or obj
    seen = {obj.Name}
    while True:
        successors = [user for user in each_once(obj.InList) if _takes_over(user, obj)]
        if len(successors) > 1:
            return _common_end(obj, successors)
        if not successors or successors[0].Name in seen:
            return obj
        obj = successors[0]
        seen.add(obj.Name)


def _common_end(obj: Any, successors: list[Any]) -> Any:
    """What several successors were all made into together, such as the two halves of a wall."""
    if not all(is_helper(one) for one in successors):
        return obj
    ends = each_once(end_of_chain(one) for one in successors)
    return ends[0] if len(ends) == 1 else obj


def _takes_over(user: Any, obj: Any) -> bool:
    if user.Label2 in _STANDS_ASIDE:
        return False
    return any(obj in linked(user, name) for name in _consumes(user))


def is_helper(obj: Any) -> bool:
    """Whether an object was made only for the feature that uses it."""
    return obj.Label2 in HELPERS


def hides(feature: Any) -> list[Any]:
    """The objects that lie hidden beneath a feature as long as it is there."""
    if is_consumer(feature) or (kind_of(feature) == "_CompoundFilter" and is_helper(feature)):
        return inputs(feature)
    names = MADE_OF_PROFILES.get(feature.TypeId, ())
    # An object that lends an edge to a path stays in sight.
    whole = [name for name in names if not is_part(getattr(feature, name))]
    return [obj for name in whole for obj in linked(feature, name)]


def kind_of(obj: Any) -> str:
    """The type of an object; of one that a Python class computes, the name of that class."""
    if obj.TypeId.endswith("Python") and getattr(obj, "Proxy", None) is not None:
        return type(obj.Proxy).__name__
    return str(obj.TypeId)


def is_consumer(obj: Any) -> bool:
    """Whether an object is a feature that takes the place of what it is made of."""
    return bool(_consumes(obj))


def _consumes(feature: Any) -> tuple[str, ...]:
    kind = kind_of(feature)
    if kind == "Clone" and feature.Label2 != SCALED:
        # The person's own clones stand beside what they were cloned from.
        return ()
    return CONSUMERS.get(kind, ())


def body_of(obj: Any) -> Any:
    """The PartDesign body that an object is a feature of, or None."""
    container = obj.getParentGeoFeatureGroup()
    is_body = container is not None and container.TypeId == "PartDesign::Body"
    return container if is_body else None


def is_container(obj: Any) -> bool:
    """Whether an object holds others (a part, a group, a body) rather than being made of them."""
    return "Group" in obj.PropertiesList


def with_all_inputs(feature: Any) -> list[Any]:
    """A feature and all that it is made of, each once; not what its expressions only refer to.

    A binder's hidden link to the part around it, which is made of the binder, is not followed.
    """
    found = {feature.Name: feature}
    waiting = [feature]
    while waiting:
        obj = waiting.pop()
        below = obj.OutList
        for one in inputs(obj):
            if one.Name not in found and (one in below or not is_container(one)):
                found[one.Name] = one
                waiting.append(one)
    return list(found.values())


def users(obj: Any) -> list[Any]:
    """The objects that are computed from an object; not those that merely hold it."""
    return [user for user in each_once(obj.InList) if not is_container(user)]
