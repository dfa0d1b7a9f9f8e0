# SPDX-License-Identifier: MIT
"""Reads references to edges and to faces, which differ in little: one, or a union of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Mapping

from ...errors import invalid, suggestion
from ..values.scalars import ITEM_LIMIT, items, whole
from .element_filters import read_criteria
from .element_references import (
    FACE_SIGNS,
    INDEX_LIMIT,
    ByHandle,
    ByIndex,
    ByWord,
    Reader,
    read_element,
    word_of,
)

_DEEPEST = 4


@dataclass(frozen=True)
class ElementKind:
    """Rules for references to one kind of elements.

    Attributes:
        name: "edge" or "face".
        words: those that mean some of them; "all" means all.
        filter: what holds the criteria of a filter.
        criteria: how each of them is read.
        allowed: all that a reference may be, in words.
        of_other: meaning of a reference to an element of the other kind, if it has any.
    """

    name: str
    words: tuple[str, ...]
    filter: Callable[..., Any]
    criteria: Mapping[str, Reader]
    allowed: str
    of_other: Callable[[ByIndex | ByHandle], Any] | None = None


def read_reference(value: Any, field: str, kind: ElementKind) -> Any:
    """One reference from what a client sent.

    Raises:
        ConjureError: INVALID_PARAMETER. An unknown word never falls back to all elements.
    """
    if isinstance(value, dict):
        return kind.filter(**read_criteria(value, field, kind.criteria))
    if isinstance(value, str):
        return _read_text(value, field, kind)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return ByIndex(whole(value, field, 1, INDEX_LIMIT))
    raise invalid(field, f"is no {kind.name} reference", value, kind.allowed)


def _read_text(value: str, field: str, kind: ElementKind) -> Any:
    word = FACE_SIGNS.get(word_of(value), word_of(value))
    every = f"{kind.name}s"
    if word in ("all", every, "*"):
        return ByWord("all")
    if word in kind.words:
        return ByWord(word)
    element = read_element(value, field)
    if element is None:
        problem = f"is no {kind.name} reference{suggestion(value, ('all', every, *kind.words))}"
        raise invalid(field, problem, value, kind.allowed)
    named, reference = element
    if named in ("", kind.name):
        return reference
    if kind.of_other is None:
        raise invalid(field, f"is no {kind.name} reference but an {named}'s", value, kind.allowed)
    return kind.of_other(reference)


def read_union(value: Any, field: str, read_one: Reader, what: str, allowed: str) -> list[Any]:
    """References from one, or from a list of them that may hold lists itself.

    Raises:
        ConjureError: INVALID_PARAMETER that names the part that is not understood.
    """
    found: list[Any] = []
    _collect(value, field, found, 0, (read_one, what, allowed))
    return found


def _collect(
    value: Any, field: str, found: list[Any], depth: int, how: tuple[Reader, str, str]
) -> None:
    read_one, what, allowed = how
    if not isinstance(value, (list, tuple)):
        found.append(read_one(value, field))
        return
    if depth == _DEEPEST:
        raise invalid(field, "is nested too deep", value, allowed)
    for at, item in enumerate(items(value, field, f"a list of {what}")):
        _collect(item, f"{field}[{at}]", found, depth + 1, how)
    if len(found) > ITEM_LIMIT:
        raise invalid(field, f"must name at most {ITEM_LIMIT} {what}", value, allowed)


def union_shape(filter_shape: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON Schema of one reference or a list of them."""
    one: dict[str, Any] = {"anyOf": [{"type": ["string", "integer"]}, filter_shape]}
    return {"anyOf": [{"type": "array", "items": one, "maxItems": ITEM_LIMIT}, *one["anyOf"]]}
