# SPDX-License-Identifier: MIT
"""Questions about documents and objects. One broken object never fails an answer about many."""

from __future__ import annotations

import fnmatch
from typing import Any, Mapping

import FreeCAD

from ...errors import ConjureError
from ...vocabulary.commands.queries import GetBoundingBox, GetObjectDetails, GetState, ListObjects
from ..command import report
from ..command.context import Context, Result
from ..command.recompute import broken_input, broken_inputs, failure
from ..command.registry import handles
from ..command.verification import BY_CONSTRUCTION, box_warnings
from ..document import rounding
from ..document.documents import describe_document
from ..document.feature_chain import ORIGINS, users
from ..document.freecad_errors import READ_ERRORS, quoted, sentence
from ..document.freecad_types import Document, DocumentObject
from ..document.naming import is_named
from ..document.object_links import each_once
from ..document.transaction import pending_of_the_person
from ..geometry import bounds, contents, shapes
from ..geometry.shape_memory import boundary_of
from ..measure import shape_facts
from ..objects.property_reading import own_properties, placement_facts, placement_of


@handles(GetState)
def get_state(parameters: GetState, context: Context) -> Result:
    """The open documents, and the objects of one."""
    document = context.document
    opened = FreeCAD.listDocuments().values()
    documents = [describe_document(one, context.services) for one in opened]
    facts: dict[str, Any] = {"document": None, "documents": documents, "objects": [], "count": 0}
    if document is not None:
        page, numbers = report.page_of(_told(document), parameters)
        broken = broken_inputs(document.Objects)
        rows = [_row(obj, parameters.verbose, broken) for obj in page]
        facts.update(
            document=document.Name,
            objects=rows,
            **numbers,
            bounding_boxes=_how_exact(rows),
            undo_count=document.UndoCount,
            redo_count=document.RedoCount,
            pending_transaction=pending_of_the_person(document),
            selection=_selection(document),
        )
    return Result(facts=facts)


def _told(document: Document) -> list[Any]:
    """The objects of a document, but for the origins of parts and bodies with their axes."""
    return [obj for obj in document.Objects if obj.TypeId not in ORIGINS or not _is_of_origin(obj)]


def _is_of_origin(obj: DocumentObject) -> bool:
    return obj.TypeId == "App::Origin" or any(one.TypeId == "App::Origin" for one in obj.InList)


def _container(obj: DocumentObject) -> dict[str, str]:
    """The key of a row with the part, the group or the body that an object is in, if any."""
    around = contents.container_of(obj)
    return {} if around is None else {"container": around.Name}


def _place_of(obj: DocumentObject) -> Any:
    """The placement of an object in the document; None if it has none."""
    where = placement_of(obj)
    return None if where is None else shapes.outer_placement(obj).multiply(where)


def _how_exact(rows: list[dict[str, Any]]) -> str:
    approximate = any((row.get("bounding_box") or {}).get("approximate") for row in rows)
    return "some may be too large, by `tolerance`" if approximate else "exact"


def _selection(document: Document) -> list[str] | None:
    if not FreeCAD.GuiUp:
        return None
    import FreeCADGui

    return [obj.Name for obj in FreeCADGui.Selection.getSelection(document.Name)]


def state_of(obj: DocumentObject, broken: Mapping[str, str]) -> dict[str, Any]:
    """An object with its volume and its placement; `broken` has the broken inputs."""
    row = _row(obj, True, broken)
    where = _place_of(obj)
    row["rotation"] = None if where is None else placement_facts(where)["rotation"]
    return row


def _row(obj: DocumentObject, verbose: bool, broken: Mapping[str, str]) -> dict[str, Any]:
    row: dict[str, Any] = dict(report.identity(obj))
    try:
        row.update(report.condition(obj, broken.get(obj.Name)))
        row["visible"] = bool(obj.Visibility)
        row.update(_container(obj))
        where = _place_of(obj)
        row["position"] = None if where is None else rounding.vector(where.Base)
        shape = shapes.global_shape_of(obj)
        row["bounding_box"] = bounds.bounds_of(obj) if contents.holds(obj) else bounds.bounds(shape)
        if verbose:
            row["parents"] = [user.Name for user in users(obj)]
            facts = shape_facts.describe_shape(shape, check=False, full=True)
            row["volume"] = facts["volume"] if facts else None
            row["area"] = facts["area"] if facts else None
            row["solids"] = facts["solids"] if facts else None
            row.update(shape_facts.accuracy(facts))
        reason = failure(obj)
        if reason is not None:
            row.update(problem=reason, **quoted(obj.getStatusString()))
    except READ_ERRORS as error:
        row.update(state="error", problem=sentence(error), **quoted(error))
    return row


@handles(ListObjects)
def list_objects(parameters: ListObjects, context: Context) -> Result:
    """A page of the document's objects, in the order of their making."""
    every = _told(context.document) if parameters.type is None else context.document.Objects
    matching = [obj for obj in every if _matches(obj, parameters)]
    page, numbers = report.page_of(matching, parameters)
    broken = broken_inputs(context.document.Objects)
    rows = [_line(obj, broken.get(obj.Name)) for obj in page]
    return Result(facts={"objects": rows, **numbers})


def _line(obj: DocumentObject, broken: str | None) -> dict[str, Any]:
    row: dict[str, Any] = dict(report.identity(obj))
    try:
        row.update(report.condition(obj, broken), visible=bool(obj.Visibility), **_container(obj))
    except READ_ERRORS as error:
        row.update(state="error", problem=sentence(error), **quoted(error))
    return row


def _matches(obj: DocumentObject, parameters: ListObjects) -> bool:
    if parameters.type is not None and not fnmatch.fnmatch(
        obj.TypeId.lower(), parameters.type.lower()
    ):
        return False
    return is_named(obj, parameters.pattern)


@handles(GetObjectDetails)
def get_object_details(parameters: GetObjectDetails, context: Context) -> Result:
    """Everything about one object that fits an answer."""
    obj = context.find(parameters.object_name)
    checked = _checked(obj)
    if checked is not None:
        context.facts[obj.Name] = checked
    condition = report.condition(obj, broken_input(obj))
    facts = {**report.of_object(context, obj), "visible": bool(obj.Visibility)}
    shape = shapes.shape_of(obj)
    if shape is not None and facts["shape"] is not None:
        facts["shape"] = {**facts["shape"], "vertices": boundary_of(shape).count("Vertex")}
    if condition["state"] != "up_to_date":
        facts.update(condition)
    where = placement_of(obj)
    if parameters.detail_level == "summary":
        place = _place_of(obj)
        return Result(facts={**facts, "position": place and rounding.vector(place.Base)})
    problem = failure(obj)
    facts.update(
        **condition,
        problem=problem,
        **({} if problem is None else quoted(obj.getStatusString())),
        placement=where and placement_facts(where),
        **_global_placement(obj, where),
        inputs=[below.Name for below in each_once(obj.OutList)],
        used_by=[user.Name for user in each_once(obj.InList)],
        properties=own_properties(obj),
        expressions={path: text for path, text in obj.ExpressionEngine},
    )
    return Result(facts=facts)


def _global_placement(obj: DocumentObject, where: Any) -> dict[str, Any]:
    """The placement in the document of what lies in a part that has one itself."""
    outer = shapes.outer_placement(obj)
    if where is None or outer.isIdentity():
        return {}
    return {"global_placement": placement_facts(outer.multiply(where))}


def _checked(obj: DocumentObject) -> dict[str, Any] | None:
    check = obj.TypeId not in BY_CONSTRUCTION
    return shape_facts.describe_shape(shapes.global_shape_of(obj), check=check, full=True)


@handles(GetBoundingBox)
def get_bounding_box(parameters: GetBoundingBox, context: Context) -> Result:
    """The box around an object, with its center and its size."""
    obj = context.find(parameters.object_name)
    box = bounds.box_of_object(obj, exact=parameters.exact)
    if box is None:
        message = f"Object '{obj.Name}' has no shape"
        raise ConjureError("NO_SHAPE", message, field="object_name", given=parameters.object_name)
    size = [rounding.tidy(high - low) for low, high in zip(box.low, box.high)]
    sized = {**box.reply(), "center": rounding.vector(box.middle), "size": size}
    for code, message in box_warnings(box):
        context.warn(code, message, obj)
    return Result(facts={"object_id": obj.Name, "bounding_box": sized})
