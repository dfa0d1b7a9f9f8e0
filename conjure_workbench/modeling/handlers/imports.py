# SPDX-License-Identifier: MIT
"""Files of other formats, read into the document in one undo step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...errors import ConjureError
from ...vocabulary.commands.imports import Import, ImportFile, ImportStep, ImportStl, ImportSvg
from ...vocabulary.schema.file_formats import FORMATS
from ..command import verification
from ..command.context import Context, Result
from ..command.recompute import failure
from ..command.registry import handles
from ..document.feature_chain import is_container
from ..document.file_access import MOST_BYTES
from ..document.file_writing import private_copy
from ..document.freecad_errors import quoted, sentence
from ..document.freecad_types import DocumentObject
from ..doing import Doing, Part
from ..exchange import drawn_objects, file_checks, importers, meshing, telling
from ..exchange.drawings import DrawingError
from ..exchange.meshes import MeshFileError
from ..geometry import shapes
from ..measure import shape_facts

_MOST_WARNED_OF = 5
_MOST_FACETS_LOOKED_AT = 200_000
"""A mesh of more is not looked at one by one, which would take seconds."""


@handles(ImportSvg)
@handles(ImportStep)
@handles(ImportStl)
@handles(ImportFile)
def import_file(parameters: Import, context: Context) -> Result:
    """Read a file, and verify and report every object that comes of it."""
    name = parameters.chosen
    path = context.services.files.source(parameters.path, document=context.document)
    context.next_part(0, 1, Doing(Part.READING, {"name": path.name}))
    before = {obj.Name for obj in context.document.Objects}
    hidden, drawn = _read(parameters, context, path, name)
    made = [obj for obj in context.document.Objects if obj.Name not in before]
    found = [obj for obj in made if _holds_geometry(obj)]
    if not found:
        raise _unreadable(path, name, "it holds nothing that FreeCAD reads")
    if parameters.merge and len(found) > 1:
        whole = importers.merged(context, found, path.stem)
        for obj in reversed(made):
            context.document.removeObject(obj.Name)
        made = found = hidden = [whole]
    for obj in hidden:
        context.visibility.show_at_end(obj)
    primary = _primary(parameters, context, made, found)
    for obj in context.document.Objects:
        if obj.Name not in before:
            obj.purgeTouched()
    context.counted |= telling.beyond(made)
    facts = {**_facts(parameters, context, path, name, found, primary), **drawn}
    return Result(primary, facts, brief=telling.brief(facts))


def _read(
    parameters: Import, context: Context, path: Path, name: str
) -> tuple[list[Any], dict[str, Any]]:
    """Objects read from a file, of those the ones made hidden; and facts of a drawing.

    Raises:
        ConjureError: FILE_ERROR, with the `line` of a drawing that is wrong.
    """
    with private_copy(path, FORMATS[name].extensions, MOST_BYTES) as copy:
        problem = file_checks.problem(copy, name)
        if problem is not None:
            raise _unreadable(path, name, problem)
        tolerance = parameters.tolerance
        try:
            if name in drawn_objects.READERS:
                per = "file" if parameters.merge else parameters.per
                return drawn_objects.read(
                    context, name, copy, path.stem, per=per, tolerance=tolerance
                )
            _warn_without_effect(parameters, context, name)
            solid = parameters.as_solid
            return importers.read(context, name, copy, tolerance=tolerance, as_solid=solid), {}
        except ConjureError:
            raise
        except DrawingError as error:
            line = {} if error.line is None else {"line": error.line}
            where = "" if error.line is None else f"line {error.line}: "
            raise _unreadable(path, name, f"{where}{error}", **line) from error
        except MeshFileError as error:
            raise _unreadable(path, name, str(error)) from error
        except Exception as error:  # FreeCAD's readers raise all kinds for what they cannot read.
            raise _unreadable(path, name, sentence(error), **quoted(error)) from error


def _warn_without_effect(parameters: Import, context: Context, name: str) -> None:
    if parameters.per != Import.per:
        message = f"'per' is for drawings, DXF and SVG; a {name} file gives objects as it has them."
        context.warn("PARAMETER_WITHOUT_EFFECT", message)


def _unreadable(path: Path, name: str, why: str, **details: Any) -> ConjureError:
    reason = why.rstrip(".")
    message = f"'{path}' is no {name} file that can be read: {reason}."
    return ConjureError("FILE_ERROR", message, field="path", given=str(path), details=details)


def _holds_geometry(obj: DocumentObject) -> bool:
    """True for a part of the model itself; not for a container, an axis or a layer."""
    if is_container(obj) or obj.TypeId.startswith("App::"):
        return False
    return shapes.own_mesh_of(obj) is not None or not shapes.is_empty(shapes.shape_of(obj))


def _primary(parameters: Import, context: Context, made: list[Any], found: list[Any]) -> Any:
    """Object for the whole: the only outermost one, or a part made of all if it has a name.

    Otherwise the first of the outermost objects.
    """
    names = {obj.Name for obj in made}
    outermost: dict[str, Any] = {}
    for obj in found:
        top = obj
        while (outer := top.getParentGeoFeatureGroup()) is not None and outer.Name in names:
            top = outer
        outermost[top.Name] = top
    tops = list(outermost.values())
    wanted = parameters.label or parameters.name
    if wanted is None:
        return tops[0]
    if len(tops) > 1:
        whole = context.create_wanted(parameters, "App::Part")
        for obj in tops:
            whole.addObject(obj)
        context.visibility.show_at_end(whole)
        return whole
    tops[0].Label = wanted
    context.services.requested.remember(context.document.Name, parameters.name, tops[0].Name)
    return tops[0]


def _facts(
    parameters: Import, context: Context, path: Path, name: str, found: list[Any], primary: Any
) -> dict[str, Any]:
    meshes = []
    solids = 0
    closed = True
    problems = _Problems()
    for done, obj in enumerate(found):
        # Reading is one call into FreeCAD; of what follows the check of the shapes takes long.
        doing = Doing(Part.CHECKING, {"name": obj.Label})
        context.next_part(done + len(found), 2 * len(found), doing)
        mesh = shapes.own_mesh_of(obj)
        if mesh is not None:
            facts = meshing.mesh_facts(mesh)
            meshes.append({"object_id": obj.Name, **facts})
            closed = closed and facts["closed"]
            problems.of_mesh(obj, mesh, facts)
        else:
            known = _verified(context, obj, problems)
            solids += known["solids"]
            closed = closed and known["closed"]
    problems.warn(context)
    told: dict[str, Any] = {"path": str(path), "format": name}
    told.update(objects=[obj.Name for obj in found], count=len(found))
    if found != [primary]:
        labels = [obj.Label for obj in found]
        if labels != told["objects"]:
            told["labels"] = labels
        told.update(solids=solids, closed=closed)
    if meshes:
        told["meshes"] = meshes
    if "as_solid" in type(parameters).declared:
        told["converted_to_solid"] = parameters.as_solid and not meshes and solids > 0
        messages = [warning["message"] for warning in context.warnings]
        asked = parameters.as_solid and not told["converted_to_solid"]
        told["conversion_warning"] = " ".join(messages) if asked and messages else None
    return told


def _verified(context: Context, obj: DocumentObject, problems: _Problems) -> dict[str, Any]:
    """The facts of an imported shape after the full check; what is wrong with it is a problem."""
    shape = shapes.global_shape_of(obj)
    facts = shape_facts.describe_shape(shape, check=drawn_objects.needs_check(shape))
    assert facts is not None
    context.facts[obj.Name] = facts
    if not facts["valid"]:
        problems.add("IMPORTED_SHAPE_INVALID", "The shape of {} is not valid.", obj)
    elif facts["faces"] and not facts["volume"] and shape.Area <= 0:
        problems.add("IMPORTED_SHAPE_INVALID", "The faces of {} have no area.", obj)
    if facts["solids"] and facts["volume"] <= 0:
        problems.add("IMPORTED_INSIDE_OUT", "{} is inside out.", obj)
    if failure(obj) is not None:
        problems.add("IMPORTED_SHAPE_INVALID", "{}: " + f"{failure(obj)}.", obj)
    for code, message in verification.shape_warnings(facts):
        problems.add(code, message, obj)
    return facts


class _Problems:
    """Problems of imported objects, of which a reply tells the first ones and counts the rest."""

    def __init__(self) -> None:
        self._found: list[tuple[str, str, Any]] = []

    def add(self, code: str, form: str, obj: DocumentObject) -> None:
        """Note a problem as a sentence with the place of the object's label."""
        self._found.append((code, form.replace("{}", f"'{obj.Label or obj.Name}'", 1), obj))

    def of_mesh(self, obj: DocumentObject, mesh: Any, facts: dict[str, Any]) -> None:
        """Note that a mesh is open or inside out."""
        if not facts["closed"]:
            self.add("NOT_CLOSED", "The mesh {} is not closed.", obj)
        elif facts["facets"] <= _MOST_FACETS_LOOKED_AT and meshing.is_inside_out(mesh):
            self.add("IMPORTED_INSIDE_OUT", "The mesh {} is inside out.", obj)

    def warn(self, context: Context) -> None:
        """Warn of them in the reply."""
        for problem in self._found[:_MOST_WARNED_OF]:
            context.warn(*problem)
        rest = self._found[_MOST_WARNED_OF:]
        for code in dict.fromkeys(code for code, _, _ in rest):
            count = sum(other == code for other, _, _ in rest)
            context.warn(code, f"The same is true of {count} more of the objects.")
