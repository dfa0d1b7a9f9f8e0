# SPDX-License-Identifier: MIT
"""Properties by which FreeCAD reads or writes files, and the objects that stay as they are for it.

The table has all such properties of the objects that FreeCAD 0.20, 1.0 and 1.1 can make; a test
makes them all. Objects of other add-ons are judged by the names and the values of their properties.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Callable, Iterator

import FreeCAD

from .file_access import FileAccess
from .freecad_types import DocumentObject

INCLUDED = "App::PropertyFileIncluded"
"""Its file lies in the document."""
_FILE_TYPES = ("App::PropertyFile", "App::PropertyPath", INCLUDED)
TEXTS = ("App::PropertyString", "App::PropertyFont")
_TABLE = {
    ("App::InventorObject", "FileName"),
    ("Mesh::Export", "FileName"),
    ("Part::CurveNet", "FileName"),
    ("Part::ImportBrep", "FileName"),
    ("Part::ImportIges", "FileName"),
    ("Part::ImportStep", "FileName"),
}
_WRITERS = ("Mesh::Export",)
"""Types that replace a file whenever they are computed."""
_NAMED = re.compile(
    r"(?:^|[^A-Za-z])(?:file|path|folder|dir|directory|template|ur[il])(?![a-z])"
    r"|(?:File|Path|Folder|Dir|Directory|Template|U[Rr][IiLl])(?![a-z])|(?:file|path)(?:[Nn]ame|s)"
)
_HARMLESS = ("Label", "Label2", "LicenseURL")
_PATH = re.compile(r"\s*(?:/|~|\\|\.\.?[/\\]|[A-Za-z]:[/\\]|file:)|.*[/\\]\.\.[/\\]", re.IGNORECASE)
_FONTS = (".ttf", ".otf", ".ttc", ".pfb")
_ADDED = 21
"""Status of a property that was added to one object, instead of belonging to its type."""
_candidates: dict[tuple[str, ...], tuple[str, ...]] = {}
"""By type and names of all properties, those that name files and those that were added, whose
types another object may have otherwise. Looking through them costs as much as computing a box."""
_MOST_CANDIDATES = 2000


def names_a_file(obj: DocumentObject, name: str) -> bool:
    """True for a property whose value is the path of a file that FreeCAD reads or writes."""
    type_id = obj.getTypeIdOfProperty(name)
    if type_id in _FILE_TYPES or (obj.TypeId, name) in _TABLE:
        return True
    return type_id in TEXTS and name not in _HARMLESS and _NAMED.search(name) is not None


def leads_outside(
    obj: DocumentObject, name: str, value: Any, permits: Callable[[str, Any], bool]
) -> bool:
    """True for text that looks like a path out of the allowed folders, in any property but labels.

    Args:
        obj: the object.
        name: the property.
        value: its value.
        permits: `FileAccess.permits`.
    """
    if not isinstance(value, str) or name in _HARMLESS or _PATH.match(value) is None:
        return False
    return not permits(_plain(value), obj.Document)


def foreign_file(obj: DocumentObject) -> str | None:
    """Path of a file because of which commands do not compute an object, or None.

    It lies outside the allowed folders, FreeCAD's own and those of fonts, or would be replaced.
    """
    if obj.TypeId in _WRITERS:
        return str(obj.FileName) or "no file"
    files = FileAccess()
    for value in _paths(obj):
        path = Path(_plain(value))
        if path.suffix.lower() in _FONTS or _is_own(path, obj):
            continue
        if not files.permits(str(path), obj.Document):
            return value
    return None


def _paths(obj: DocumentObject) -> Iterator[str]:
    """The values of properties that name files, now and after the next recompute."""
    for name in _candidates_of(obj):
        if names_a_file(obj, name) and obj.getTypeIdOfProperty(name) != INCLUDED:
            value = getattr(obj, name, None)
            if isinstance(value, str) and value:
                yield value
    for bound, expression in obj.ExpressionEngine:
        name = bound.lstrip(".").split(".")[0].split("[")[0]
        if obj.getTypeIdOfProperty(name) not in (*TEXTS, *_FILE_TYPES) or name in _HARMLESS:
            continue
        try:
            value = obj.evalExpression(expression)
        except Exception:  # FreeCAD raises all kinds; without a value nothing is computed
            continue
        if isinstance(value, str) and (names_a_file(obj, name) or _PATH.match(value)):
            yield value


def _candidates_of(obj: DocumentObject) -> tuple[str, ...]:
    key = (obj.TypeId, *obj.PropertiesList)
    found = _candidates.get(key)
    if found is None:
        if len(_candidates) >= _MOST_CANDIDATES:
            _candidates.clear()
        found = _candidates[key] = tuple(
            name
            for name in key[1:]
            if names_a_file(obj, name) or _ADDED in obj.getPropertyStatus(name)
        )
    return found


def _is_own(path: Path, obj: DocumentObject) -> bool:
    """True for a file of FreeCAD itself, or one that it keeps for the document."""
    document: Any = obj.Document
    folders = (FreeCAD.getResourceDir(), FreeCAD.getUserAppDataDir(), document.TransientDir)
    return any(Path(folder).resolve() in path.resolve().parents for folder in folders if folder)


def _plain(value: str) -> str:
    """A path without the scheme of an address, and with the home in place of a tilde."""
    path = re.sub(r"^file:(//(?=/))?", "", value.strip(), flags=re.IGNORECASE)
    try:
        return str(Path(path).expanduser()) if path.startswith("~") else path
    except RuntimeError:
        return path
