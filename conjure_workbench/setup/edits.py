# SPDX-License-Identifier: MIT
"""Our entry in a text of any format: read, set, removed, shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import json_edit, toml_edit, yaml_file
from .formats import Format


def entry_at(text: str, form: Format, path: Sequence[str]) -> Any:
    """Return what a text holds at a path of keys, or None.

    Raises:
        UnreadableTextError: the text is not of the format.
    """
    if form is Format.TOML:
        return toml_edit.entry_at(text, path)
    if form is Format.YAML:
        return yaml_file.entry_in(text)
    return json_edit.entry_at(text, path, strict=form is Format.JSON)


def with_entry(text: str, form: Format, path: Sequence[str], entry: dict[str, Any]) -> str:
    """Return the text with the entry at a path; all other characters stay.

    Raises:
        UnreadableTextError: the text is not of the format, or has no place for the entry.
    """
    if form is Format.TOML:
        return toml_edit.with_entry(text, path, entry)
    if form is Format.YAML:
        yaml_file.entry_in(text)
        return yaml_file.document(entry)
    return json_edit.with_entry(text, path, entry, strict=form is Format.JSON)


def without_entry(text: str, form: Format, path: Sequence[str]) -> str | None:
    """Return the text without the entry; None if nothing is left that anyone needs.

    Raises:
        UnreadableTextError: the text is not of the format, or the entry is not in it.
    """
    if form is Format.TOML:
        return toml_edit.without_entry(text, path)
    if form is Format.YAML:
        return None
    return json_edit.without_entry(text, path, strict=form is Format.JSON)


def shown(form: Format, path: Sequence[str], entry: dict[str, Any]) -> str:
    """Return the entry as a person would copy it into an empty file."""
    return with_entry("", form, path, entry)
