# SPDX-License-Identifier: MIT
"""Parameters of several variants, each with its own sizes: {"type": "circle", "radius": 5}.

An object of the document is given by its name, or as {"type": "object", "name"}.
"""

from __future__ import annotations

from typing import Any, Iterable, Mapping

from ...errors import ConjureError, invalid, missing, suggestion
from ..elements.element_references import ByHandle
from ..schema import fields, name_fields
from ..schema.kinds import KIND_KEY, kind
from ..schema.parameters import TARGET, Record, contradiction
from ..schema.roles import Role
from ..values.json_text import object_from_text
from ..values.scalars import plain, read_name

Variants = Mapping[str, "type[Record]"]
"""The classes by the word that stands under `type`."""


class NamedObject(Record):
    """An object of the document."""

    object_name: str = name_fields.name(
        role=Role.SUBJECT,
        aliases=(*TARGET, "name", "sketch", "wire"),
        doc="Name (object_id) or label of the object.",
    )


def read(value: Any, field: str, variants: Variants, synonyms: Mapping[str, str]) -> Any:
    """An object's name, or an instance of one of `variants`.

    Args:
        value: a name, or {type, ...} with the sizes there or under `parameters`, also as JSON text.
        field: the parameter's name, for the error.
        variants: the classes by type.
        synonyms: other clients' words for the types.

    Raises:
        ConjureError: INVALID_PARAMETER, UNKNOWN_PARAMETER or MISSING_PARAMETER with the place.
    """
    if isinstance(value, str) and not value.lstrip().startswith("{"):
        return read_name(value, field)
    value = object_from_text(value, field)
    if not isinstance(value, dict):
        raise invalid(field, "must be an object's name or {type, ...}", value, allowed(variants))
    entries = {key: part for key, part in value.items() if part is not None}
    variant = _variant_word(entries.pop("type", None), field, variants, synonyms)
    sizes = _together(entries, field)
    try:
        found = variants[variant].parse(sizes)
    except ConjureError as error:
        error.place_in(field)
        raise
    return found.object_name if isinstance(found, NamedObject) else found


def set_object_of_handle(values: dict[str, Any], references: Iterable[Any]) -> None:
    """Takes `reference_object` from a handle among the references, if it is not given."""
    if "reference_object" not in values:
        for reference in references:
            if isinstance(reference, ByHandle):
                values["reference_object"] = reference.handle.object


def word_of(value: Any, variants: Variants) -> str:
    """The type of what `read` gave."""
    return next((word for word, variant in variants.items() if type(value) is variant), "object")


def enter_kinds(variants: Variants, what: str) -> None:
    """Enter a kind for each variant, such as "circle_profile"."""
    for word, variant in variants.items():
        shape = _described(word, variant)
        kind(_kind_name(word, what), shape["description"], shape)


def schema(variants: Variants, what: str, *, text_first: bool = False) -> dict[str, Any]:
    """The JSON Schema of what `read` takes, with the canonical words only.

    Args:
        variants: the classes by type.
        what: "profile" or another name that all variants have in common.
        text_first: whether a client best sends a name or JSON text: where there are so many
            variants that all of their keys are hard to survey.
    """
    drawn = [
        {**_described(word, variants[word]), KIND_KEY: _kind_name(word, what)} for word in variants
    ]
    text = {"type": "string"}
    return {"anyOf": [text, *drawn] if text_first else [*drawn, text]}


def allowed(variants: Variants) -> str:
    """The allowed values, in words."""
    return f"the name of an object, or {{type, ...}} with the type {', '.join(variants)}"


def defaults(variants: Variants) -> str:
    """The variants of a few sizes, with these as they are by default."""
    listed = []
    for word, variant in variants.items():
        if any(declared.required for declared in variant.declared.values()):
            continue
        sizes = [
            f"{name}: {plain(declared.default)}"
            for name, declared in variant.declared.items()
            if isinstance(declared.default, (int, float)) and not isinstance(declared.default, bool)
        ]
        listed += [f"{{type: {word}, {', '.join(sizes)}}}"] if sizes else []
    return ", ".join(listed)


def meant_by(value: Any, synonyms: Mapping[str, str]) -> str:
    """The type that is meant by what was sent under `type`, known or not; "" for no word."""
    word = value.strip().lower() if isinstance(value, str) and len(value) <= 64 else ""
    return synonyms.get(word, word)


def _kind_name(word: str, what: str) -> str:
    return f"{word}_{what}"


def _variant_word(value: Any, field: str, variants: Variants, synonyms: Mapping[str, str]) -> str:
    if value is None:
        raise missing(f"{field}.type", f"One of {', '.join(variants)}.")
    word = meant_by(value, synonyms)
    if word not in variants:
        problem = f"is none of {', '.join(variants)}{suggestion(word, variants)}"
        raise invalid(f"{field}.type", problem, value, list(variants))
    return word


def _together(entries: dict[Any, Any], field: str) -> dict[Any, Any]:
    """The sizes that stand beside the type and those under `parameters`, as one."""
    nested = entries.pop("parameters", entries.pop("params", None))
    if nested is None:
        return entries
    if not isinstance(nested, dict):
        raise invalid(f"{field}.parameters", "must be an object", nested, "a JSON object")
    for key, part in nested.items():
        if part is not None and entries.setdefault(key, part) != part:
            where = f"{field}.{key}" if isinstance(key, str) else field
            raise contradiction(f"{where} in parameters", where, entries[key])
    return entries


def _described(word: str, variant: type[Record]) -> dict[str, Any]:
    properties = {name: declared.schema() for name, declared in variant.declared.items()}
    needed = [name for name, declared in variant.declared.items() if declared.required]
    kind = {"type": "string", "enum": [word]}
    nested = {"type": "object", "description": "The same, nested.", "x-same-as": "type"}
    shape = fields.object_of({"type": kind, **properties, "parameters": nested}, "type", *needed)
    same = {"x-same-as": "the name"} if variant is NamedObject else {}
    return {**shape, "description": (variant.__doc__ or "").strip(), **same}
