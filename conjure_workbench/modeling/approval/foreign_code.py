# SPDX-License-Identifier: MIT
"""Judgment of Python modules by their name: FreeCAD's own and ours, or anybody's.

FreeCAD imports the modules that a file names when it opens it. Nothing is imported here.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from typing import Sequence

import FreeCAD

from ..document.freecad_types import Document

_IN_FREECAD = frozenset({"App", "Base", "Gui", "FreeCAD", "FreeCADGui", "FreeCADBase"})
"""Names of types and modules of FreeCAD's core, which are in no file of their own."""

_FOLDERS = ("Mod", "Ext")
_OURS = __name__.split(".", 1)[0]


def is_foreign(module: str) -> bool:
    """Return True for a module that is neither FreeCAD's own nor ours, or is not found.

    Args:
        module: its name, with dots, as a file has it.
    """
    parts = module.split(".")
    if parts[0] == _OURS or module in _IN_FREECAD:
        return False
    path: Sequence[str] | None = None
    for depth in range(len(parts)):
        name = ".".join(parts[: depth + 1])
        spec = PathFinder.find_spec(name, path)
        if spec is None or not _is_own(spec):
            return True
        path = _inside(name, spec)
        if path is not None and all(map(_is_in_own_folder, path)):
            # What is in it can come from nowhere else.
            return False
    return False


def is_of_add_on(namespace: str) -> bool:
    """Return True for the namespace of a type for which FreeCAD imports an add-on's module.

    There are namespaces without a module, for which it imports none.
    """
    return PathFinder.find_spec(namespace) is not None and is_foreign(namespace)


def modules_of(document: Document) -> set[str]:
    """Return the names of the modules whose code runs for the objects of an open document."""
    found = set()
    for obj in document.Objects:
        found.add(obj.TypeId.partition("::")[0])
        for owner in (obj, getattr(obj, "ViewObject", None)):
            proxy = getattr(owner, "Proxy", None)
            if proxy is not None:
                found.add(type(proxy).__module__)
    return found


def _is_own(spec: ModuleSpec) -> bool:
    origin = spec.origin
    if origin is None:
        return False
    file = Path(origin).resolve()
    return _is_in_own_folder(str(file)) or file.parent == _libraries()


def _inside(name: str, spec: ModuleSpec) -> Sequence[str] | None:
    """The folders of a package; add-ons add theirs to that of the package `freecad`."""
    loaded = sys.modules.get(name)
    return getattr(loaded, "__path__", None) or spec.submodule_search_locations


def _is_in_own_folder(path: str) -> bool:
    inside = Path(path).resolve()
    return any(folder in (inside, *inside.parents) for folder in _own_folders())


@lru_cache(maxsize=None)
def _own_folders() -> tuple[Path, ...]:
    """The folders in which FreeCAD's own workbenches lie; the person's are elsewhere."""
    roots = {Path(FreeCAD.getHomePath()), Path(FreeCAD.getResourceDir())}
    return tuple((root / name).resolve() for root in roots for name in _FOLDERS)


@lru_cache(maxsize=None)
def _libraries() -> Path | None:
    """The folder of FreeCAD's modules in machine code."""
    spec = PathFinder.find_spec("Part")
    return None if spec is None or spec.origin is None else Path(spec.origin).resolve().parent
