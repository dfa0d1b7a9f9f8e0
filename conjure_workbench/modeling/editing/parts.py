# SPDX-License-Identifier: MIT
"""Parts of a profile or a path, such as its radius: found by name, and completed by the others."""

from __future__ import annotations

from typing import Any, Callable, Mapping

from ...errors import invalid
from ...vocabulary.profiles.drawn import in_plane_of
from ...vocabulary.profiles.paths import PATHS
from ...vocabulary.profiles.profiles import PROFILES
from ...vocabulary.schema.parameters import Record

# A circle is a profile: where it is a path, an arc is told.
_KINDS: Mapping[Any, type[Record]] = {**PATHS, **PROFILES}
_INSTEAD = {"turns": ("height",), "points": ("sides", "radius"), "sides": ("points",)}
"""By part, those that it takes the place of beside the one that it is a second spelling of."""

_MAY_BE_ABSENT = frozenset({"bend_radius", "closed", "left_handed"})


def _kind_of(value: Any) -> type[Record] | None:
    return _KINDS.get(value.get("type")) if isinstance(value, dict) else None


def completed(now: Mapping[str, Any], sent: Mapping[str, Any], field: str) -> dict[str, Any]:
    """A value of several parts of which some were sent; of another type, it is whole.

    Args:
        now: the present value.
        sent: what was sent.
        field: the parameter, for the error.

    Raises:
        ConjureError: INVALID_PARAMETER: it cannot be without a part that was sent as null.
    """
    kind = _kind_of(now)
    if kind is None:
        return {**now, **sent} if set(sent) < set(now) else dict(sent)
    typed = {"type": now["type"], **sent}
    if typed["type"] != now["type"] or not {*kind.spellings, "type"}.issuperset(sent):
        return typed
    kept = dict(now)
    for spelling, value in sent.items():
        if spelling == "type":
            continue
        name = kind.spellings[spelling]
        if value is None and name not in _MAY_BE_ABSENT:
            raise invalid(f"{field}.{spelling}", "cannot be taken away", None, "a value, not null")
        if name == "centered" and not {"position", "center"} & set(sent):
            allowed = "position beside it"
            raise invalid(f"{field}.{spelling}", "is about a position", value, allowed)
        for other in (name, kind.declared[name].same_as, *_INSTEAD.get(name, ())):
            if other is not None:
                kept.pop(other, None)
    return {**kept, **(in_plane_of(now, sent, field) if "normal" in kept else sent)}


def meant(
    now: Mapping[str, Any], spelling: str, name_of: Callable[[str], str | None]
) -> list[tuple[str, str]]:
    """The parameters, each with a part of its value, that "path.pitch" or "pitch" may mean.

    Args:
        now: the values of an object's parameters.
        spelling: as it was sent.
        name_of: returns the canonical name of a parameter.
    """
    whole, dot, part = spelling.rpartition(".")
    found = []
    for name, value in now.items():
        kind = _kind_of(value)
        known = {} if kind is None else kind.spellings
        word = part if part in known else part.lower()
        if name_of(whole) == name if dot else word in known:
            found.append((name, known.get(word, part)))
    return found


def part_of(value: Any, part: str) -> tuple[Any, Mapping[str, Any]] | None:
    """A part of a value, or the one that it is a second spelling of, and the schema of the part.

    None for what is no part of it.
    """
    kind = _kind_of(value)
    field = None if kind is None else kind.declared.get(part)
    if field is None:
        return None
    others = (field.same_as, *_INSTEAD.get(part, ()))
    same = {name: value[name] for name in others if name in value} or None
    return value.get(part, same), field.shape
