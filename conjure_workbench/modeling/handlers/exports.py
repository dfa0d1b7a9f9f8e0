# SPDX-License-Identifier: MIT
"""Models written to files, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import FreeCAD

from ...errors import ConjureError
from ...vocabulary.commands.exports import Export, ExportFile, ExportStep, ExportStl
from ...vocabulary.schema.file_formats import FORMATS
from ..approval import file_risks
from ..command.context import Context, Result
from ..command.recompute import failure
from ..command.registry import handles
from ..document.feature_chain import body_of, users
from ..document.file_writing import file_name, private_folder, write_all
from ..document.freecad_types import DocumentObject
from ..doing import Doing, Part
from ..exchange import exporters
from ..geometry import contents, shapes
from ..objects import wholes


@handles(ExportStep)
@handles(ExportStl)
@handles(ExportFile)
def export_file(parameters: Export, context: Context) -> Result:
    """Write one file for each format, or one for each format and object."""
    formats, path = parameters.formats_and_path()
    meshes = all(FORMATS[name].holds == "meshes" for name in formats)
    objects = _exported(parameters, context, meshes)
    groups = [objects] if parameters.combine else [[obj] for obj in objects]
    plan = _planned(parameters, context, formats, groups, path)
    writers, files = [], []
    for done, (target, name, group) in enumerate(plan):
        # The second half is the writing, of which only STEP, IGES and drawings need much.
        context.next_part(done, 2 * len(plan), Doing(Part.PREPARING, {"name": target.name}))
        writer, found = exporters.writer_of(
            name, group, parameters.tolerance, all_shown=parameters.objects is None
        )
        doing = Doing(Part.WRITING, {"name": target.name})
        writers.append(
            (target, _reporting(context, len(plan) + done, 2 * len(plan), doing, writer))
        )
        names = [obj.Name for obj in group]
        files.append({"path": str(target), "format": name, "objects": names, **found})
    for entry, size in zip(files, write_all(writers)):
        entry["bytes"] = size
    facts: dict[str, Any] = {}
    if any("facets" in entry for entry in files):
        facts["tolerance"] = parameters.tolerance
    if len(files) == 1:
        return Result(facts={**files[0], **facts})
    return Result(facts={"folder": str(plan[0][0].parent), "files": files, **facts})


def _reporting(
    context: Context, done: int, total: int, doing: Doing, writer: Callable[[str], None]
) -> Callable[[str], None]:
    """A writer that reports to the server before it writes."""

    def write(path: str) -> None:
        context.next_part(done, total, doing)
        writer(path)

    return write


def _exported(parameters: Export, context: Context, meshes: bool) -> list[Any]:
    if parameters.objects is not None:
        every = [context.find(name, "objects") for name in parameters.objects]
        named = {obj.Name: obj for obj in every}
        return [
            obj if shapes.own_mesh_of(obj) else wholes.find(obj.Name, context, "objects")
            for obj in named.values()
            # What a part holds comes with that.
            if not any(around.Name in named for around in contents.containers_of(obj))
        ]
    found = [obj for obj in context.document.Objects if _is_shown(obj, meshes)]
    if not found:
        raise ConjureError(
            "NO_SHAPE",
            "No visible objects with shapes found",
            field="objects",
            candidates=[obj.Name for obj in context.document.Objects if shapes.shape_of(obj)][:20],
        )
    return found


def _is_shown(obj: DocumentObject, meshes: bool) -> bool:
    """True for an object to export where none are named; a mesh only to a format of meshes."""
    # Parts and groups count by what they hold; axes and planes of an origin do not count.
    if obj.TypeId.startswith("App::") and not obj.TypeId.startswith("App::Link"):
        return False
    if body_of(obj) is not None or failure(obj) is not None:
        return False
    if shapes.shape_of(obj) is None and not (meshes and shapes.own_mesh_of(obj)):
        return False
    if not all(around.Visibility for around in contents.containers_of(obj)):
        return False
    is_made_of = any(not user.TypeId.startswith("App::Link") for user in users(obj))
    return bool(obj.Visibility) if FreeCAD.GuiUp else not is_made_of


def _planned(
    parameters: Export,
    context: Context,
    formats: tuple[str, ...],
    groups: list[list[Any]],
    path: str | None,
) -> list[tuple[Path, str, list[Any]]]:
    """Files to write, each with its format and objects; all are known to be writable by name."""
    document = context.document
    files = context.services.files
    private = parameters.folder is None and path is None
    folder = private_folder() if private else None
    if parameters.folder is not None:
        folder = files.folder(parameters.folder, document=document)
    plan: list[tuple[Path, str, list[Any]]] = []
    taken: set[Path] = set()
    for group in groups:
        stem = file_name(group[0].Label if len(group) == 1 else document.Label)
        for name in formats:
            endings = FORMATS[name].extensions
            wanted = path
            if folder is not None:
                wanted = _free(folder, stem, endings[0], taken)
            elif len(formats) > 1:
                wanted = f"{path}{endings[0]}"
            target = Path(str(wanted))
            if not private:
                target = files.target(
                    wanted,
                    document=document,
                    extensions=endings,
                    overwrite=parameters.overwrite,
                    stem=stem,
                    field="path" if parameters.folder is None else "folder",
                )
            taken.add(target)
            plan.append((target, name, group))
    written = [
        file_risks.of_writing(target, document, files, is_private=private) for target, _, _ in plan
    ]
    context.services.permit([risk for found in written for risk in found])
    return plan


def _free(folder: Path, stem: str, ending: str, taken: set[Path]) -> str:
    """A path in a folder that no other object of the same export has."""
    wanted, number = folder / f"{stem}{ending}", 1
    while wanted in taken:
        wanted, number = folder / f"{stem}_{number}{ending}", number + 1
    return str(wanted)
