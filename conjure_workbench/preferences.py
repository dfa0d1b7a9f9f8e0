# SPDX-License-Identifier: MIT
"""The stored preferences and keys of this FreeCAD, read and written on its main thread."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Mapping

import FreeCAD

from .adapter import settings
from .adapter.server_profiles import (
    HOSTED,
    THIS_COMPUTER,
    ServerProfile,
    ServerProfiles,
    profiles_of,
    read_profiles,
)
from .adapter.settings import PREFERENCES_PATH, SERVER_PREFERENCES, Preference, Settings
from .modeling.approval.modes import ENVIRONMENT, LIMIT_S, Mode, mode_of

if TYPE_CHECKING:
    from .adapter.credentials import KeyStore

PREFERENCES = (
    *settings.PREFERENCES,
    Preference("approval_seconds", "ApprovalSeconds", "", int(LIMIT_S)),
    Preference("allowed_folders", "AllowedFolders", "CONJURE_ALLOWED_FOLDERS", ""),
    Preference("follow", "Follow", "", True),
    Preference("activity_log_days", "ActivityLogDays", "", 0),
    Preference("snapshot_megabytes", "SnapshotMegabytes", "", 1024),
    Preference("checkpoint_megabytes", "CheckpointMegabytes", "", 256),
)
"""All preferences but those of a server. The folders are separated as in PATH."""

BOUNDS = {
    "approval_seconds": (5, 600),
    "activity_log_days": (0, 3650),
    "snapshot_megabytes": (10, 100_000),
    "checkpoint_megabytes": (10, 100_000),
}
"""Smallest and largest values of the preferences that are numbers."""

_BY_FIELD = {preference.field: preference for preference in PREFERENCES}
_SERVERS, _SERVER = "Servers", "Server"
_CONSENT = "ConsentedTo"
_UNDO_OFFER = "UndoOfferMade"
_KEYS_STORED = "KeysStored"


def _group() -> Any:
    return FreeCAD.ParamGet(PREFERENCES_PATH)


def user_folder() -> Path:
    """Return Conjure's folder in the user's FreeCAD data: log, key file, id of the installation."""
    return Path(FreeCAD.getUserAppDataDir()) / "Conjure"


def activity_folder() -> Path:
    """Return the folder of the log of the assistant's commands; it may not exist."""
    return user_folder() / "activity"


# --- one by one


def get(field: str) -> Any:
    """Return a preference of `PREFERENCES` as it is stored; a number within its bounds."""
    value = settings.read_one(_group(), _BY_FIELD[field])
    if field in BOUNDS:
        least, most = BOUNDS[field]
        return max(least, min(int(value), most))
    return value


def save(field: str, value: str | bool | int) -> None:
    """Store one preference of `PREFERENCES`, if it is another value than before."""
    entry, group = _BY_FIELD[field].entry, _group()
    if value == get(field):
        return
    if isinstance(value, bool):
        group.SetBool(entry, value)
    elif isinstance(value, int):
        group.SetInt(entry, value)
    else:
        group.SetString(entry, value)


def decided() -> dict[str, str]:
    """Return what the environment decides: field to variable, `approval` among them."""
    found = settings.overridden(os.environ)
    others = {one.field: one.variable for one in PREFERENCES if one.variable}
    for field, variable in {**others, "approval": ENVIRONMENT}.items():
        if os.environ.get(variable, "").strip():
            found[field] = variable
    return found


def read_all() -> dict[str, Any]:
    """Return all preferences without keys: fields of `PREFERENCES`, and `servers`."""
    return {"servers": servers(), **{field: get(field) for field in _BY_FIELD}}


def store_all(values: Mapping[str, Any]) -> None:
    """Store preferences as `read_all` returns them; what is left out stays."""
    if "servers" in values:
        store_servers(values["servers"])
    for field, value in values.items():
        if field in _BY_FIELD:
            save(field, value)


# --- servers and their keys


def servers() -> ServerProfiles:
    """Return the servers among which the person chooses.

    While nobody has chosen one, it is the hub of this machine if one was set up here.
    """
    group = _group()
    text, chosen = group.GetString(_SERVERS, ""), group.GetString(_SERVER, "")
    if not text and not chosen:
        earlier = _server_of_first_release(group)
        if earlier is not None:
            return earlier
    return read_profiles(text, chosen or _usual_server())


def _usual_server() -> str:
    from .local_hub import key

    return THIS_COMPUTER if key.is_made() else HOSTED


def store_servers(profiles: ServerProfiles) -> None:
    """Store the servers, and which of them is chosen, if that is a change."""
    # Here and not above: FreeCAD's start need not wait for it.
    import json

    group = _group()
    if profiles.profiles != read_profiles(group.GetString(_SERVERS, ""), HOSTED).profiles:
        group.SetString(_SERVERS, json.dumps(profiles.to_list()))
    if profiles.chosen != group.GetString(_SERVER, ""):
        group.SetString(_SERVER, profiles.chosen)


def _server_of_first_release(group: Any) -> ServerProfiles | None:
    """Return the address that version 0.1 stored as a server that the person added, if any."""
    kept = {one.field: settings.read_one(group, one) for one in SERVER_PREFERENCES}
    if kept["server_url"] == SERVER_PREFERENCES[1].default:
        return None
    made = profiles_of([], HOSTED).with_added("", str(kept["server_url"]))
    switches = {name: bool(kept[name]) for name in ("key_in_query", "allow_insecure")}
    return made.with_changed(replace(made.current, **switches))


def other_server() -> ServerProfile:
    """Return the chosen server, or the hosted one if the hub of this machine is chosen."""
    found = servers()
    return found.choosing(HOSTED).current if found.current.is_this_machine else found.current


def other_address() -> str:
    """Return the address of `other_server`, or that of the environment."""
    return settings.server_url_of(other_server().stored(), os.environ)


def known_addresses() -> list[str]:
    """Return the addresses of the servers for which a key may be kept."""
    return sorted({other_address(), *(profile.address for profile in servers().profiles)})


def key_store() -> KeyStore:
    """Return the store of API keys; `store_key` writes into it."""
    # Here and not above, as all about keys: FreeCAD's start need not wait for it.
    from .adapter.credentials import KeyStore

    return KeyStore(user_folder())


def store_key(address: str, key: str) -> None:
    """Store the key of the server at an address, and let observers of the preferences know.

    Raises:
        OSError: there is no keyring and the file cannot be written.
    """
    key_store().save(address, key)
    group = _group()
    group.SetInt(_KEYS_STORED, group.GetInt(_KEYS_STORED, 0) + 1)


# --- what counts now


def current() -> Settings:
    """Return a snapshot of the settings that a connection opened now would use.

    Raises:
        OSError: the user's folder can neither be read nor written.
    """
    from .adapter.credentials import installation_id

    kept = {**settings.stored_in(_group()), **servers().current.stored()}
    key = ""
    if not settings.this_machine_of(kept, os.environ):
        key = key_store().load(settings.server_url_of(kept, os.environ))
    return settings.load(kept, os.environ, key, installation_id(user_folder()))


def wants_auto_connect() -> bool:
    """Return True if FreeCAD connects when it starts; opens no keyring and no file."""
    return settings.auto_connect_of(settings.stored_in(_group()), os.environ)


def environment_connects() -> bool:
    """Return True if the environment has FreeCAD connect: consent by whoever set it."""
    return settings.auto_connect_of({}, os.environ)


def scripts_allowed() -> bool:
    """Return True if the preferences, or the environment, allow scripts now."""
    return settings.allow_scripts_of(settings.stored_in(_group()), os.environ)


def environment_allows_scripts() -> bool:
    """Return True if the environment allows scripts: whoever set it agreed to each."""
    return settings.allow_scripts_of({}, os.environ)


def approval_mode() -> Mode:
    """Return when the person is asked, as chosen for the server; the environment wins."""
    group = _group()
    text = group.GetString(_SERVERS, "")
    # While no server is stored, none has a mode, and FreeCAD's start need not know which it is.
    chosen = ""
    if text:
        profiles = read_profiles(text, group.GetString(_SERVER, "") or _usual_server())
        chosen = profiles.current.approval
    return mode_of(chosen, os.environ, window=bool(FreeCAD.GuiUp))


def choose_approval_mode(mode: Mode) -> None:
    """Store when the person wants to be asked about commands of the chosen server."""
    found = servers()
    store_servers(found.with_changed(replace(found.current, approval=mode.value)))


# --- what the person was told


def consented_to() -> str:
    """Return the version of the privacy text that the person agreed to, or an empty string."""
    return str(_group().GetString(_CONSENT, ""))


def consent_to(version: str) -> None:
    """Store that the person agreed to this version of the privacy text."""
    _group().SetString(_CONSENT, version)


def undo_offer_made() -> bool:
    """Return True if the person was offered before to keep more undo steps."""
    return bool(_group().GetBool(_UNDO_OFFER, False))


def note_undo_offer() -> None:
    """Store that the person was offered to keep more undo steps."""
    _group().SetBool(_UNDO_OFFER, True)
