# SPDX-License-Identifier: MIT
"""Objects as they stand in the document, for exporters that look no further than an object.

FreeCAD's STEP exporter leaves out the placement of the outermost part, writes what is in a group
twice, and gives objects of one shape one name. So it gets copies, in a hidden document that is
closed afterwards, with the originals' labels and colors.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Collection, Iterator

import FreeCAD

from ..document import appearance
from ..document.freecad_types import Document, DocumentObject
from ..geometry import contents, shapes
from ..geometry.contents import Leaf, Node


@contextmanager
def in_global_coordinates(objects: list[Any]) -> Iterator[list[Any]]:
    """The objects, with copies in place of those inside a part that is not at the origin.

    Of parts and groups it is what they hold, one beside the other.
    """
    flat = [one for obj in objects for one in _flat(obj)]
    if not any(isinstance(one, Leaf) for one in flat):
        yield objects
        return
    with scratch_document() as elsewhere:
        yield [_copy(one, one.shape, elsewhere) if isinstance(one, Leaf) else one for one in flat]


@contextmanager
def as_assembly(objects: list[Any], only: Collection[str] | None = None) -> Iterator[list[Any]]:
    """The objects, parts and groups as parts that hold copies, to any depth.

    Args:
        objects: what is to be exported.
        only: the names of what counts in parts and groups; None for all.
    """
    with scratch_document() as elsewhere:
        whole = None
        if len(objects) > 1:
            # Otherwise the hidden document gives it its name.
            whole = elsewhere.addObject("App::Part", "Whole")
            whole.Label = objects[0].Document.Label
        made = []
        for obj in objects:
            tree = contents.tree_of(obj)
            if tree is not None:
                outer = shapes.outer_placement(obj)
                made.append(_assembled(tree, outer, only, elsewhere, whole))
        yield [whole] if whole is not None else made


@contextmanager
def scratch_document() -> Iterator[Any]:
    """A hidden document, closed afterwards; the active one stays active."""
    active = FreeCAD.ActiveDocument
    elsewhere = FreeCAD.newDocument("ConjureExport", hidden=True, temp=True)
    try:
        yield elsewhere
    finally:
        FreeCAD.closeDocument(elsewhere.Name)
        if active is not None:
            FreeCAD.setActiveDocument(active.Name)


def needs_copies(obj: DocumentObject) -> bool:
    """True for an object in a part that is not at the origin, and for what holds others."""
    return contents.holds_or_leads(obj) or not shapes.outer_placement(obj).isIdentity()


def _flat(obj: DocumentObject) -> list[Any]:
    """An object that can be exported as it is, or what to copy."""
    if needs_copies(obj):
        return [leaf for leaf in contents.leaves_of(obj) if leaf.shape is not None]
    return [obj]


def _assembled(
    node: Node, outer: Any, only: Collection[str] | None, document: Document, part: Any = None
) -> Any:
    """A part of what a node holds, or a copy of its shape; None where nothing of it counts.

    The placement of the outermost part, which would be lost, goes into what it holds.
    """
    if not node.nodes:
        if node.shape is None or (only is not None and node.obj.Name not in only):
            return None
        made = _copy(node, shapes.placed(node.shape, outer), document)
    else:
        made = document.addObject("App::Part", node.obj.Name)
        made.Label = node.obj.Label
        within = outer.multiply(node.where)
        if part is not None:
            made.Placement, within = within, FreeCAD.Placement()
        held = [_assembled(one, within, only, document, made) for one in node.nodes]
        if not any(held):
            document.removeObject(made.Name)
            return None
    if part is not None:
        part.addObject(made)
    return made


def _copy(one: Node | Leaf, shape: Any, document: Document) -> Any:
    copy = document.addObject("Part::Feature", one.obj.Name)
    # A shape of its own, as a shape has one name in a STEP file.
    copy.Shape = shape.copy(False, False)
    copy.Label = one.obj.Label
    appearance.copy_colors(one.look.ViewObject, copy.ViewObject)
    return copy
