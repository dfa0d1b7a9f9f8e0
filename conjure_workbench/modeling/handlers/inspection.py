# SPDX-License-Identifier: MIT
"""Features, parameters and the parts of shapes. One broken object never fails an answer."""

from __future__ import annotations

from typing import Any

from ...vocabulary.commands.inspection import GetFeatureTree, InspectTopology, SearchProperties
from ..command import report
from ..command.context import Context, Result
from ..command.recompute import broken_inputs
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import ORIGINS
from ..document.freecad_errors import READ_ERRORS, quoted, sentence
from ..document.freecad_types import DocumentObject, Shape
from ..document.naming import is_named
from ..document.object_links import each_once
from ..geometry import bounds, shapes
from ..measure import shape_facts, volumes
from ..measure.closed_forms import mass_properties
from ..objects.property_reading import own_parameters, to_json, unit_of
from ..objects.property_search import Wanted, values_of

_MOST_LINKS = 100
_MOST_NODES = 2000
_MOST_PARTS = 100


@handles(GetFeatureTree)
def get_feature_tree(parameters: GetFeatureTree, context: Context) -> Result:
    """A page of the objects, and how they hang together."""
    everything = [obj for obj in context.document.Objects if obj.TypeId not in ORIGINS]
    matching = [obj for obj in everything if is_named(obj, parameters.pattern)]
    page, numbers = report.page_of(matching, parameters)
    tree = _Tree(parameters.depth)
    roots = [obj for obj in page if not obj.InList]
    nodes = [node for node in map(tree.node, roots) if node is not None]
    broken = broken_inputs(everything)
    facts = {
        "objects": [_feature(obj, broken.get(obj.Name)) for obj in page],
        **numbers,
        "tree": nodes,
        "truncated": tree.truncated,
    }
    return Result(facts=facts)


class _Tree:
    """Nests what objects are made of; an object met before is only named again."""

    def __init__(self, depth: int) -> None:
        self._depth = depth
        self._left = _MOST_NODES
        self._seen: set[str] = set()
        self.truncated = False

    def node(self, obj: DocumentObject, level: int = 0) -> dict[str, Any] | None:
        """An object with what it is made of; None if the tree is full."""
        if not self._left:
            self.truncated = True
            return None
        self._left -= 1
        node: dict[str, Any] = {"object_id": obj.Name}
        inputs = [below for below in each_once(obj.OutList) if below.TypeId not in ORIGINS]
        if not inputs:
            return node
        if obj.Name in self._seen or level == self._depth:
            node["repeated" if obj.Name in self._seen else "cut_off"] = True
            self.truncated |= obj.Name not in self._seen
            return node
        self._seen.add(obj.Name)
        children = (self.node(below, level + 1) for below in inputs)
        node["children"] = [child for child in children if child is not None]
        return node


def _feature(obj: DocumentObject, broken: str | None) -> dict[str, Any]:
    row: dict[str, Any] = dict(report.identity(obj))
    row["in_list"] = [user.Name for user in each_once(obj.InList)][:_MOST_LINKS]
    row["out_list"] = [below.Name for below in each_once(obj.OutList)][:_MOST_LINKS]
    row.update(parameters={}, volume=None, area=None)
    try:
        row.update(report.condition(obj, broken))
        row["visible"] = bool(obj.Visibility)
        row["parameters"] = own_parameters(obj)
        shape = shapes.global_shape_of(obj)
        mass = mass_properties(obj)
        found = shape_facts.describe_shape(shape, check=False, mass=mass, full=True)
        if found is not None:
            row.update(volume=found["volume"], area=found["area"], **shape_facts.accuracy(found))
    except READ_ERRORS as error:
        row.update(state="error", problem=sentence(error), **quoted(error))
    return row


@handles(SearchProperties)
def search_properties(parameters: SearchProperties, context: Context) -> Result:
    """A page of the objects of which a property compares as asked."""
    wanted = Wanted(parameters.value, parameters.operator)
    matches = []
    for obj in context.document.Objects:
        if not is_named(obj, parameters.pattern):
            continue
        for name, value in values_of(obj, parameters.property_name):
            if wanted.accepts(value):
                entry = {"property": name, "value": to_json(value), "unit": unit_of(value)}
                matches.append({**report.identity(obj), **entry})
    if not matches:
        wanted.refuse_another_unit()
    page, numbers = report.page_of(matches, parameters)
    return Result(facts={"matches": page, **numbers})


@handles(InspectTopology)
def inspect_topology(parameters: InspectTopology, context: Context) -> Result:
    """Counts and descriptions, in global coordinates."""
    obj = context.find_with_shape(parameters.object_name)
    shape = shapes.global_shape_of(obj)
    kinds = ("Vertex", "Edge", "Wire", "Face", "Shell", "Solid", "Compound")
    parts = shape.SubShapes if shape.ShapeType == "Compound" else []
    facts: dict[str, Any] = {
        "object_id": obj.Name,
        "shape_type": shape.ShapeType,
        "is_compound": shape.ShapeType == "Compound",
        "is_solid": shape.ShapeType == "Solid",
        **{f"{kind.lower()}_count": shape.countElement(kind) for kind in kinds},
        **_volume(shape, 1),
        "surface_area": rounding.significant(shape.Area),
    }
    rows = {
        "solids": [_solid(at, one, len(shape.Solids)) for at, one in _first(shape.Solids)],
        "shells": [
            {
                "index": at,
                "closed": bool(one.isClosed()),
                "face_count": len(one.Faces),
                "area": rounding.significant(one.Area),
            }
            for at, one in _first(shape.Shells)
        ],
        "compound_children": [
            {
                "index": at,
                "type": one.ShapeType,
                "face_count": len(one.Faces),
                **_volume(one, len(parts)),
            }
            for at, one in _first(parts)
        ],
    }
    facts.update((kind, [_apart(row, facts) for row in found]) for kind, found in rows.items())
    return Result(facts=facts)


def _apart(row: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    """A part without the sizes that are those of the whole shape."""
    sizes = {"volume": whole["volume"], "area": whole["surface_area"]}
    return {key: value for key, value in row.items() if sizes.get(key) != value}


def _first(parts: list[Any]) -> list[tuple[int, Any]]:
    return list(enumerate(parts[:_MOST_PARTS], 1))


def _volume(shape: Shape, share: int) -> dict[str, Any]:
    """The volume of a shape's solids, one of `share` shapes; see `volumes`."""
    volume, error = volumes.volume_of(shape, volumes.MOST_POINTS // share)
    return {"volume": rounding.significant(volume), **shape_facts.accuracy_of(error)}


def _solid(at: int, solid: Shape, share: int) -> dict[str, Any]:
    return {
        "index": at,
        "valid": shape_facts.is_valid(solid),
        "closed": shapes.is_closed(solid),
        "face_count": len(solid.Faces),
        "shell_count": len(solid.Shells),
        **_volume(solid, share),
        "area": rounding.significant(solid.Area),
        "center": rounding.vector(solid.CenterOfMass),
        "bounding_box": bounds.bounds(solid),
    }
