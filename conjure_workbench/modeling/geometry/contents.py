# SPDX-License-Identifier: MIT
"""Contents of parts, groups and links: what they hold that counts, as trees, lists and one shape.

What others are made of does not count, such as the base and the tools of a cut, and what was made
only for a feature. Hidden or visible makes no difference to what nothing is made of. Lengths in mm.
"""

from __future__ import annotations

from typing import Any, Iterator, NamedTuple

import FreeCAD
import Part

from ..document.feature_chain import BESIDE, HELPERS, ORIGINS, hides, is_container, users
from ..document.freecad_types import DocumentObject
from ..document.object_links import is_stand_in, stand_ins, stands_for
from . import shapes


class Node(NamedTuple):
    """An object, or what a part, a group or a link to one of these holds.

    Attributes:
        obj: the object.
        where: the placement of what it holds, in what is around; none of its own for a shape.
        shape: its shape in what is around; None for what holds others, and for a mesh.
        mesh: its mesh in what is around, where it is one.
        look: the object that has its color: a link may have one for all that it leads to.
        nodes: what it holds.
    """

    obj: Any
    where: Any
    shape: Any
    mesh: Any
    look: Any
    nodes: tuple[Any, ...] = ()


class Leaf(NamedTuple):
    """A shape or a mesh in the document's coordinates, of an object, and what has its color."""

    obj: Any
    shape: Any
    mesh: Any
    look: Any


def holder_of_link(obj: DocumentObject) -> Any:
    """The part or the group that a link leads to; None for another object.

    A link that is scaled or repeated is one shape, as FreeCAD has it.
    """
    if obj.TypeId != "App::Link" or obj.ElementCount or tuple(obj.ScaleVector) != (1.0, 1.0, 1.0):
        return None
    linked = obj.getLinkedObject(True)
    return linked if linked is not None and linked != obj and holds(linked) else None


def holds(obj: DocumentObject) -> bool:
    """True for a part or a group, which have no shape of their own; not for a body."""
    return shapes.is_group(obj) and "Shape" not in obj.PropertiesList


def holds_or_leads(obj: DocumentObject) -> bool:
    """True for a part, a group, and a link to one."""
    return holds(obj) or holder_of_link(obj) is not None


def container_of(obj: DocumentObject) -> Any:
    """The group that an object is in, else its part; None outside of all."""
    return obj.getParentGroup() or obj.getParentGeoFeatureGroup()


def containers_of(obj: DocumentObject) -> list[Any]:
    """The parts and groups that an object lies in, the innermost first."""
    found: list[Any] = []
    around = container_of(obj)
    while around is not None and around not in found:
        found.append(around)
        around = container_of(around)
    return found


def outermost(obj: DocumentObject) -> Any:
    """The outermost part or group that an object lies in; itself outside of all."""
    return [obj, *containers_of(obj)][-1]


def tree_of(obj: DocumentObject, look: Any = None) -> Node | None:
    """An object with what it holds, to any depth; None where nothing in it has a shape."""
    look = look or _painted(obj)
    where = getattr(obj, "Placement", FreeCAD.Placement())
    if holder_of_link(obj) is not None:
        inner = tree_of(obj.LinkedObject, look)
        if inner is None:
            return None
        where = where.multiply(inner.where) if obj.LinkTransform else where
        return Node(obj, where, None, None, look or obj, inner.nodes)
    if holds(obj):
        found = [tree_of(one, look) for one in held_by(obj)]
        nodes = tuple(one for one in found if one is not None)
        return Node(obj, where, None, None, look or obj, nodes) if nodes else None
    shape, mesh = shapes.shape_of(obj), shapes.own_mesh_of(obj)
    if mesh is None and shapes.is_empty(shape):
        return None
    linked = obj.getLinkedObject(True) if obj.TypeId.startswith("App::Link") else obj
    return Node(obj, FreeCAD.Placement(), None if mesh else shape, mesh, look or linked or obj)


def held_by(container: Any) -> list[Any]:
    """The objects that count of those that a part or a group itself holds."""
    return [one for one in container.Group if container_of(one) == container and _counts(one)]


def leaves_of(obj: DocumentObject) -> list[Leaf]:
    """An object, or all that a part or a group holds, where it is in the document."""
    tree = tree_of(obj)
    return [] if tree is None else list(_leaves(tree, shapes.outer_placement(obj)))


def _leaves(node: Node, outer: Any) -> Iterator[Leaf]:
    shape = None if node.shape is None else shapes.placed(node.shape, outer)
    mesh = node.mesh
    if mesh is not None and not outer.isIdentity():
        mesh = mesh.copy()
        mesh.transform(outer.toMatrix())
    if not node.nodes:
        yield Leaf(node.obj, shape, mesh, node.look)
    for one in node.nodes:
        yield from _leaves(one, outer.multiply(node.where))


def paths_of(container: Any) -> list[str]:
    """FreeCAD's paths from a part or a group to each shape that it holds, such as "Sub.Box."."""
    found: list[str] = []
    for one in held_by(container):
        inner = holder_of_link(one) or one
        if holds(inner):
            found += [f"{one.Name}.{path}" for path in paths_of(inner)]
        elif not shapes.is_empty(shapes.shape_of(one)):
            found.append(f"{one.Name}.")
    return found


def whole_shape_of(obj: DocumentObject) -> Any:
    """The shape of an object, or the compound of what it holds, where it is in the document.

    None where there is no shape.
    """
    if not holds_or_leads(obj):
        return shapes.global_shape_of(obj)
    found = [leaf.shape for leaf in leaves_of(obj) if leaf.shape is not None]
    return Part.Compound(found) if found else None


def _painted(obj: DocumentObject) -> Any:
    """A link that has a color of its own, in place of those of what it leads to; else None."""
    provider = getattr(obj, "ViewObject", None)
    return obj if getattr(provider, "OverrideMaterial", False) else None


def _counts(obj: DocumentObject) -> bool:
    if obj.Label2 in HELPERS or obj.TypeId in ORIGINS:
        return False
    if any(_replaces(user, one) for one in (obj, *stand_ins(obj)) for user in users(one)):
        return False
    if bool(obj.Visibility) or is_container(obj):
        return True
    above = [user for user in users(obj) if not user.TypeId.startswith("App::Link")]
    return all(shapes.shape_of(user) is None for user in above)


def _replaces(user: DocumentObject, obj: DocumentObject) -> bool:
    return user.Label2 != BESIDE and not is_stand_in(user) and obj in hides(user)


def with_members(obj: DocumentObject) -> list[Any]:
    """An object, and after a group what it holds, which FreeCAD shows and hides with it."""
    found: dict[str, Any] = {obj.Name: obj}
    if obj.isDerivedFrom("App::DocumentObjectGroup"):
        found.update((one.Name, one) for below in obj.Group for one in with_members(below))
    return list(found.values())


def shown_for(obj: DocumentObject) -> list[Any]:
    """The objects that are seen where a feature is made of one, which may stand in for others."""
    original = stands_for(obj)
    return [] if original is None else with_members(original)
