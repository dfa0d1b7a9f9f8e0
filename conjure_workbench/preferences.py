# SPDX-License-Identifier: MIT
"""The stored preferences and keys of this FreeCAD, read and written on its main thread."""

from __future__ import annotations

import os
from pathlib import Path

import FreeCAD

from .adapter import settings
from .adapter.credentials import KeyStore, installation_id
from .adapter.settings import PREFERENCES, PREFERENCES_PATH, Settings
from .local_hub import key as hub_key


def user_folder() -> Path:
    """Return Conjure's folder in the user's FreeCAD data: log, key file, id of the installation."""
    return Path(FreeCAD.getUserAppDataDir()) / "Conjure"


def key_store() -> KeyStore:
    """Return the store of API keys."""
    return KeyStore(user_folder())


def stored() -> dict[str, object]:
    """Return the preferences as FreeCAD stores them, without environment variables."""
    return settings.stored_in(FreeCAD.ParamGet(PREFERENCES_PATH))


def chosen() -> dict[str, object]:
    """Return the stored preferences, with the server of a person who has not chosen one yet.

    That is the hub of this machine if one was set up here.
    """
    kept = stored()
    group = FreeCAD.ParamGet(PREFERENCES_PATH)
    undecided = group.GetBool("ThisMachine", True) and not group.GetBool("ThisMachine", False)
    if undecided and not group.GetString("ServerUrl", ""):
        kept["ThisMachine"] = hub_key.is_made()
    return kept


def current() -> Settings:
    """Return a snapshot of the settings that a connection opened now would use.

    Raises:
        OSError: the user's folder can neither be read nor written.
    """
    kept = chosen()
    key = ""
    if not settings.this_machine_of(kept, os.environ):
        key = key_store().load(settings.server_url_of(kept, os.environ))
    return settings.load(kept, os.environ, key, installation_id(user_folder()))


def wants_auto_connect() -> bool:
    """Return True if FreeCAD connects when it starts; opens no keyring and no file."""
    return settings.auto_connect_of(stored(), os.environ)


def scripts_allowed() -> bool:
    """Return True if the preferences, or the environment, allow scripts now."""
    return settings.allow_scripts_of(stored(), os.environ)


def save(field: str, value: str | bool) -> None:
    """Store one preference; `field` is its name in `Settings`."""
    preference = next(one for one in PREFERENCES if one.field == field)
    group = FreeCAD.ParamGet(PREFERENCES_PATH)
    if isinstance(value, bool):
        group.SetBool(preference.entry, value)
    else:
        group.SetString(preference.entry, value)
