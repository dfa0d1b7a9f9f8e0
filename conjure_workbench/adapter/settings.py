# SPDX-License-Identifier: MIT
"""Settings of the connection, read once into a snapshot that never changes.

FreeCAD's preferences come in as a mapping, the environment as another, so that nothing here
knows FreeCAD. The API key is not a preference: `credentials.KeyStore` keeps it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import Any, Mapping, Protocol

from ..local_hub.variables import KEY_VARIABLE
from ..protocol.causes import Cause
from ..protocol.limits import DEFAULT_SERVER_URL, HEARTBEAT_S, LONGEST_BACKOFF_S
from ..protocol.redaction import hide
from .server_addresses import Problem, fault_of_address

PREFERENCES_PATH = "User parameter:BaseApp/Preferences/Mod/Conjure"
"""Path of the preferences: the argument of `FreeCAD.ParamGet`."""

ADAPTER_ID_VARIABLE = "CONJURE_ADAPTER_ID"
LONGEST_HEARTBEAT_S = 30.0
THIS_COMPUTER = "the hub of this computer"
"""Name of the server that has no address of its own."""

MAX_NAME = 100
"""Most characters of a FreeCAD's name."""

_YES = ("1", "true", "yes", "on")
_NO = ("0", "false", "no", "off")


@dataclass(frozen=True)
class Preference:
    """A stored setting.

    Attributes:
        field: its name, that in `Settings` if it is of the connection.
        entry: its name among FreeCAD's preferences.
        variable: the environment variable that overrides it, or an empty string.
        default: its value while nobody has chosen one; its type is the setting's.
    """

    field: str
    entry: str
    variable: str
    default: str | bool | int


SERVER_PREFERENCES = (
    Preference("this_machine", "ThisMachine", "CONJURE_THIS_MACHINE", False),
    Preference("server_url", "ServerUrl", "CONJURE_SERVER_URL", DEFAULT_SERVER_URL),
    Preference("key_in_query", "KeyInQuery", "CONJURE_KEY_IN_QUERY", False),
    Preference("allow_insecure", "AllowInsecure", "CONJURE_ALLOW_INSECURE", False),
)
"""Settings that a server decides, whose values stand in its `server_profiles.ServerProfile`."""

PREFERENCES = (
    Preference("name", "Name", "CONJURE_NAME", ""),
    Preference("auto_connect", "AutoConnect", "CONJURE_AUTO_CONNECT", False),
    Preference("allow_scripts", "AllowScripts", "CONJURE_ALLOW_SCRIPTS", False),
)

_BY_FIELD = {preference.field: preference for preference in (*SERVER_PREFERENCES, *PREFERENCES)}


class ParameterGroup(Protocol):
    """Methods of FreeCAD's parameter group (`FreeCAD.ParamGet`) that are used here."""

    def GetString(self, entry: str, default: str, /) -> str: ...  # noqa: N802, D102

    def GetBool(self, entry: str, default: bool, /) -> bool: ...  # noqa: N802, D102

    def GetInt(self, entry: str, default: int, /) -> int: ...  # noqa: N802, D102


@dataclass(frozen=True)
class Settings:
    """Settings of one connection, as they were when it was asked for.

    Attributes:
        server_url: the WebSocket address.
        api_key: the key, or an empty string.
        adapter_id: the name of this installation, the same after every restart.
        auto_connect: True to connect as soon as FreeCAD's window is up.
        key_in_query: True to send the key in the address instead of a header.
        allow_insecure: True to allow unencrypted connections to other machines.
        allow_scripts: True to let the server run Python in this FreeCAD.
        this_machine: True to connect to the hub of this machine, which is found anew for each
            connection; then neither address nor key is used.
        name: the name that the person gave this FreeCAD, or an empty string.
        heartbeat_s: the seconds between heartbeats.
        longest_backoff_s: the longest wait before the next attempt to connect, in seconds.
    """

    server_url: str
    api_key: str = field(repr=False)
    adapter_id: str
    auto_connect: bool = False
    key_in_query: bool = False
    allow_insecure: bool = False
    allow_scripts: bool = False
    this_machine: bool = False
    name: str = ""
    heartbeat_s: float = HEARTBEAT_S
    longest_backoff_s: float = LONGEST_BACKOFF_S

    def __post_init__(self) -> None:
        # From here on no log and no status shows it, whoever made these settings.
        hide(self.api_key)

    @property
    def server(self) -> str:
        """Server in words, for the person: its address, or the hub of this computer."""
        return THIS_COMPUTER if self.this_machine else self.server_url

    @property
    def line(self) -> Settings:
        """These settings without those that count without a new connection."""
        return replace(self, auto_connect=False, allow_scripts=False)

    def problem(self) -> Problem | None:
        """Return the reason for which no connection can be opened, or None."""
        fault = None
        if not self.this_machine:
            fault = fault_of_address(self.server_url, self.allow_insecure)
            fault = fault or _fault_of_key(self.api_key)
        if fault is None and not self.adapter_id.strip():
            fault = Problem(Cause.BAD_ENVIRONMENT, "The adapter id is empty.", ADAPTER_ID_VARIABLE)
        if fault is None and not 0.0 < self.heartbeat_s <= LONGEST_HEARTBEAT_S:
            sentence = "CONJURE_HEARTBEAT_S must be a number of seconds above 0 and not over 30."
            fault = Problem(Cause.BAD_ENVIRONMENT, sentence, "CONJURE_HEARTBEAT_S")
        if fault is None and not 0.0 < self.longest_backoff_s <= LONGEST_BACKOFF_S:
            variable = "CONJURE_LONGEST_BACKOFF_S"
            sentence = f"{variable} must be a number of seconds above 0 and not over 60."
            fault = Problem(Cause.BAD_ENVIRONMENT, sentence, variable)
        return fault


def stored_in(group: ParameterGroup) -> dict[str, object]:
    """Return the preferences of `PREFERENCES` in FreeCAD's parameter group, entry to value."""
    return {preference.entry: read_one(group, preference) for preference in PREFERENCES}


def read_one(group: ParameterGroup, preference: Preference) -> str | bool | int:
    """Return a preference as FreeCAD's parameter group has it, or its default."""
    entry, default = preference.entry, preference.default
    if isinstance(default, bool):
        return group.GetBool(entry, default)
    if isinstance(default, int):
        return group.GetInt(entry, default)
    return group.GetString(entry, default)


def overridden(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the fields of `Settings` that the environment decides, with their variables."""
    variables = {preference.field: preference.variable for preference in _BY_FIELD.values()}
    variables.update(api_key=KEY_VARIABLE, adapter_id=ADAPTER_ID_VARIABLE)
    return {name: variable for name, variable in variables.items() if _given(environ, variable)}


def server_url_of(stored: Mapping[str, object], environ: Mapping[str, str]) -> str:
    """Return the address to connect to; a key belongs to a server, so it is read first."""
    return str(_value("server_url", stored, environ)).strip()


def this_machine_of(stored: Mapping[str, object], environ: Mapping[str, str]) -> bool:
    """Return True to connect to the hub of this machine. An address in the environment wins."""
    named = _given(environ, "CONJURE_SERVER_URL") and not _given(environ, "CONJURE_THIS_MACHINE")
    return not named and bool(_value("this_machine", stored, environ))


def auto_connect_of(stored: Mapping[str, object], environ: Mapping[str, str]) -> bool:
    """Return True to connect without being asked; needs neither a key nor the user's folder."""
    return bool(_value("auto_connect", stored, environ))


def allow_scripts_of(stored: Mapping[str, object], environ: Mapping[str, str]) -> bool:
    """Return True if scripts may run; asked before each, so that a change counts at once."""
    return bool(_value("allow_scripts", stored, environ))


def load(
    stored: Mapping[str, object], environ: Mapping[str, str], api_key: str, adapter_id: str
) -> Settings:
    """Return the settings from the stored preferences, the environment and the stored key.

    Args:
        stored: FreeCAD's preferences, entry to value; what is missing has its default.
        environ: the environment, which overrides everything stored.
        api_key: the stored key of this server, or an empty string.
        adapter_id: the stored name of this installation.
    """
    return Settings(
        server_url=server_url_of(stored, environ),
        api_key=(_given(environ, KEY_VARIABLE) or api_key).strip(),
        adapter_id=_given(environ, ADAPTER_ID_VARIABLE) or adapter_id,
        name=str(_value("name", stored, environ)).strip()[:MAX_NAME],
        auto_connect=auto_connect_of(stored, environ),
        key_in_query=bool(_value("key_in_query", stored, environ)),
        allow_insecure=bool(_value("allow_insecure", stored, environ)),
        allow_scripts=allow_scripts_of(stored, environ),
        this_machine=this_machine_of(stored, environ),
        heartbeat_s=_seconds(environ, "CONJURE_HEARTBEAT_S", HEARTBEAT_S),
        longest_backoff_s=_seconds(environ, "CONJURE_LONGEST_BACKOFF_S", LONGEST_BACKOFF_S),
    )


def _given(environ: Mapping[str, str], variable: str) -> str:
    return environ.get(variable, "").strip()


def _value(name: str, stored: Mapping[str, object], environ: Mapping[str, str]) -> Any:
    preference = _BY_FIELD[name]
    kept = stored.get(preference.entry, preference.default)
    text = _given(environ, preference.variable)
    if not text:
        return kept
    if not isinstance(preference.default, bool):
        return text
    if text.lower() in _YES:
        return True
    # A word that is neither yes nor no must not switch on what the person left off.
    return False if text.lower() in _NO else kept


def _seconds(environ: Mapping[str, str], variable: str, default: float) -> float:
    text = _given(environ, variable)
    if not text:
        return default
    try:
        return float(text)
    except ValueError:
        return math.nan


def _fault_of_key(key: str) -> Problem | None:
    if not key:
        return Problem(Cause.NO_KEY, "No API key is set.")
    if not key.isascii() or not key.isprintable() or " " in key:
        return Problem(
            Cause.BAD_KEY, "The API key contains characters that no API key has; enter it again."
        )
    return None
