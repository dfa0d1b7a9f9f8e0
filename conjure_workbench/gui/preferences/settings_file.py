# SPDX-License-Identifier: MIT
"""Preferences in a file, without keys, to be taken to another FreeCAD."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Mapping

from ... import preferences
from ...adapter.server_addresses import carries_secret
from ...adapter.server_profiles import ServerProfiles, profiles_of
from ..status.texts import translate

_KIND = "conjure-settings"
_MOST_BYTES = 1_000_000


class SettingsFileError(Exception):
    """A file holds no preferences; the message is for the person."""


def to_text(values: Mapping[str, Any]) -> str:
    """Return preferences as JSON. A server whose address holds a key is left out."""
    profiles: ServerProfiles = values["servers"]
    kept = [one for one in profiles.profiles if not carries_secret(one.address)]
    listed = replace(profiles, profiles=tuple(kept)).to_list()
    others = {field: value for field, value in values.items() if field != "servers"}
    told = {"kind": _KIND, "servers": listed, "server": profiles.chosen, **others}
    return json.dumps(told, indent=2, sort_keys=True) + "\n"


def from_text(text: str) -> dict[str, Any]:
    """Return the preferences of JSON as `to_text` writes it; what it does not know is left out.

    Raises:
        SettingsFileError: it is none of Conjure's, or a value is of another kind.
    """
    try:
        told = json.loads(text) if len(text) <= _MOST_BYTES else None
    except ValueError:
        told = None
    if not isinstance(told, dict) or told.get("kind") != _KIND:
        raise SettingsFileError(translate("Conjure", "This file holds no settings of Conjure."))
    values: dict[str, Any] = {}
    for one in preferences.PREFERENCES:
        if one.field not in told:
            continue
        value = told[one.field]
        if type(value) is not type(one.default):
            raise SettingsFileError(
                translate("Conjure", "The value of '{}' in this file cannot be used.").format(
                    one.field
                )
            )
        values[one.field] = value
    if isinstance(told.get("servers"), list):
        values["servers"] = profiles_of(told["servers"], str(told.get("server", "")))
    return values
