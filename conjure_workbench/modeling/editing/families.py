# SPDX-License-Identifier: MIT
"""All editors, and the names under which what an object is made with is read and set."""

from __future__ import annotations

from typing import Any, Iterator, Mapping

from ...errors import ConjureError
from ...vocabulary.search.finding import find
from ...vocabulary.values.scalars import NAME_LIMIT
from ...vocabulary.words.meaning import done_elsewhere, parameters_meant
from ..document.feature_chain import SKETCH, kind_of
from ..document.freecad_types import DocumentObject
from ..objects.property_lists import can_be_set
from ..objects.property_reading import to_json
from ..objects.property_values import refused
from . import (
    booleans,
    computed,
    drawn,
    edges,
    holes,
    hollow,
    patterns,
    primitives,
    sketches,
    sweeping,
    transforms,
)
from .bodies import combined, datums, dressed, drilled, leaned, profiled, repeated, swept, wound
from .change import Change
from .editors import Editor, plain
from .parts import meant, part_of
from .placed import PLACED, centering, is_placed

_FAMILIES = (
    *drawn.EDITORS,
    *primitives.EDITORS,
    *computed.EDITORS,
    *edges.EDITORS,
    *hollow.EDITORS,
    *holes.EDITORS,
    *sweeping.EDITORS,
    *booleans.EDITORS,
    *transforms.EDITORS,
    *patterns.EDITORS,
    *profiled.EDITORS,
    *drilled.EDITORS,
    *dressed.EDITORS,
    *leaned.EDITORS,
    *combined.EDITORS,
    *repeated.EDITORS,
    *datums.EDITORS,
    *swept.EDITORS,
    *wound.EDITORS,
)
EDITORS: tuple[Editor, ...] = tuple(map(centering, _FAMILIES))
"""Of several for one kind, the first that suits an object tells its parameters; the others take
what it does not know."""

_MOST_CANDIDATES = 5
_MOST_ALLOWED = 30


def editors_of(obj: DocumentObject) -> list[Editor]:
    """The editors of an object, the one of what every object has last."""
    kind = kind_of(obj)
    if kind == SKETCH:
        return [sketches.editor_of(obj), PLACED]
    return [*(one for one in EDITORS if one.kind == kind and one.suits(obj)), PLACED]


def editor_of(obj: DocumentObject, spelling: str) -> Editor | None:
    """The editor that knows a parameter by some spelling, or None."""
    return _knowing(obj, editors_of(obj), spelling)


def _knowing(obj: DocumentObject, editors: list[Editor], spelling: str) -> Editor | None:
    for editor in editors:
        name = editor.name_of(spelling)
        if name is None or (editor is PLACED and not is_placed(obj, name)):
            continue
        if editor is PLACED or name not in PLACED.parameters.declared or name in editor.read(obj):
            return editor
    return None


def parameters_of(obj: DocumentObject) -> dict[str, dict[str, Any]]:
    """Parameters that an object can be made with, as `get_properties` tells them.

    Each with `value`, `unit`, `allowed` and `read_only`, as far as they say something, and with
    `instead`, the way round for what cannot be edited.
    """
    found: dict[str, dict[str, Any]] = {}
    first = editors_of(obj)[0]
    for editor in (first,) if first is PLACED else (first, PLACED):
        for name, value in editor.read(obj).items():
            # A name that means something else to the object's command is told under that.
            is_other = editor is not first and first.name_of(name) not in (None, name)
            if name in found or name == "label" or is_other:
                continue
            if name in editor.parameters.declared:
                found[name] = _described(editor, name, value)
        for name, way_round in editor.fixed.items():
            if editor.parameters.declared[name].same_as is not None:
                # What it is a second spelling of tells as much.
                continue
            entry = found.setdefault(name, {"value": None})
            entry.update(read_only=True, instead=way_round)
    return found


def described(obj: DocumentObject, spelling: str) -> dict[str, Any] | None:
    """One entry of `parameters_of`, by any spelling; None for what is no parameter."""
    editors = editors_of(obj)
    editor = _knowing(obj, editors, spelling)
    name = None if editor is None else editor.name_of(spelling)
    if editor is None or name is None:
        return _described_part(obj, editors[0], spelling)
    entry = _described(editor, name, editor.value(obj, name))
    return _fixed(entry, editor, name)


def _described_part(obj: DocumentObject, editor: Editor, spelling: str) -> dict[str, Any] | None:
    now = editor.read(obj)
    found = meant(now, spelling, editor.name_of)
    if len(found) != 1:
        return None
    ((name, part),) = found
    told = part_of(now[name], part)
    if told is None:
        return None
    return _fixed(_entry(*told), editor, name)


def _fixed(entry: dict[str, Any], editor: Editor, name: str) -> dict[str, Any]:
    """An entry with the way round, where the parameter cannot be edited."""
    if name in editor.fixed:
        entry.update(read_only=True, instead=editor.fixed[name])
    return entry


def _described(editor: Editor, name: str, value: Any) -> dict[str, Any]:
    return _entry(value, editor.parameters.declared[name].shape)


def _entry(value: Any, shape: Mapping[str, Any]) -> dict[str, Any]:
    entry = {"value": _told(value), "read_only": False}
    if "x-unit" in shape:
        entry["unit"] = shape["x-unit"]
    if "enum" in shape:
        entry["allowed"] = shape["enum"]
    return entry


def _told(value: Any) -> Any:
    """A value that an editor read, as a reply has it."""
    if isinstance(value, tuple):
        value = value[0] if len(value) == 1 else list(value)
    if isinstance(value, dict):
        return {name: _told(part) for name, part in value.items()}
    return to_json(value)


def edit(obj: DocumentObject, sent: Mapping[str, Any], change: Change) -> None:
    """Set parameters by the names of an object's commands, each by the editor that knows it.

    Raises:
        ConjureError: as the commands themselves; INVALID_PARAMETER with `candidates`, for a name
            that none knows.
    """
    editors = editors_of(obj) if sent else []
    change.sent = frozenset(sent)
    sent = _with_whole_values(obj, editors, sent)
    # Several parameters of one command are judged together.
    editors.sort(key=lambda one: not all(map(one.name_of, sent)))
    by_editor: dict[Editor, dict[str, Any]] = {}
    for spelling, value in sent.items():
        editor = _knowing(obj, editors, spelling)
        if editor is None:
            raise unknown(obj, spelling, f"{change.field}.{spelling}")
        by_editor.setdefault(editor, {})[spelling] = value
    for editor, values in by_editor.items():
        editor.edit(obj, values, change)


def _with_whole_values(
    obj: DocumentObject, editors: list[Editor], sent: Mapping[str, Any]
) -> dict[str, Any]:
    """Parameters as sent, with a part of a value, such as "path.pitch", in that value."""
    found = dict(sent)
    for spelling, value in sent.items():
        if _knowing(obj, editors, spelling) is not None:
            continue
        parts = meant(editors[0].read(obj), spelling, editors[0].name_of)
        if len(parts) == 1:
            ((name, part),) = parts
            del found[spelling]
            found[name] = {**found.get(name, {}), part: value}
    return found


def value_of(obj: DocumentObject, spelling: str) -> Any:
    """Value of a parameter, as JSON; None for one that the object cannot tell."""
    entry = described(obj, spelling)
    return None if entry is None else entry["value"]


def property_meant(obj: DocumentObject, spelling: str) -> str | None:
    """The property of an object that has the value of a parameter; None without exactly one."""
    editor = editor_of(obj, spelling)
    name = None if editor is None else editor.name_of(spelling)
    if editor is None or name is None or name in editor.fixed:
        return None
    value = editor.value(obj, name)
    known = {one.lower(): one for one in obj.PropertiesList if can_be_set(obj, one)}
    own = editor.properties.get(name) or known.get(name.replace("_", ""))
    return own if own is not None and plain(getattr(obj, own)) == value else None


def unknown(obj: DocumentObject, name: str, field: str) -> ConjureError:
    """The error for a name that is neither a property nor a parameter of an object."""
    told = parameters_of(obj)
    properties = [one for one in obj.PropertiesList if can_be_set(obj, one)]
    known = [*told, *(one for one in properties if one.lower() not in told)]
    schemas = list(_schemas(obj, properties))
    alike = parameters_meant(name[:NAME_LIMIT], _spellings(schemas))
    found = [one["name"] for one in find(name[:NAME_LIMIT], None, schemas)["commands"]]
    editor = editors_of(obj)[0]
    parts = [f"{whole}.{part}" for whole, part in meant(editor.read(obj), name, editor.name_of)]
    near = list(dict.fromkeys((*parts, *alike, *found)))[:_MOST_CANDIDATES]
    advice = "" if near else done_elsewhere(name[:NAME_LIMIT])
    problem = f"'{obj.Name}' has no property or parameter '{name}'"
    more = {"advice": advice} if advice else None
    return refused(field, problem, name, known[:_MOST_ALLOWED], candidates=near, details=more)


def _spellings(schemas: list[dict[str, Any]]) -> dict[str, str]:
    return {
        spelling: schema["title"]
        for schema in schemas
        for spelling in (schema["title"], *schema.get("x-aliases", ()))
    }


def _schemas(obj: DocumentObject, properties: list[str]) -> Iterator[dict[str, Any]]:
    """Parameters and properties as what is searched by words."""
    seen = set()
    for editor in editors_of(obj):
        for name, field in editor.parameters.declared.items():
            if editor.name_of(name) is not None and name not in seen:
                seen.add(name)
                yield {"title": name, "description": field.doc, "x-aliases": list(field.aliases)}
    for name in properties:
        if name.lower() not in seen:
            yield {"title": name, "description": obj.getDocumentationOfProperty(name)}
