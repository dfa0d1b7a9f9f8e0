# SPDX-License-Identifier: MIT
"""Settings of the connection, read once into a snapshot that never changes.

FreeCAD's preferences come in as a mapping, the environment as another, so that nothing here
knows FreeCAD. The API key is not a preference: `credentials.KeyStore` keeps it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, Mapping, Protocol
from urllib.parse import SplitResult, parse_qs, urlsplit

from ..local_hub.key import KEY_VARIABLE
from ..protocol.backoff import LAST_S
from ..protocol.hosts import is_loopback
from ..protocol.limits import DEFAULT_SERVER_URL, HEARTBEAT_S
from ..protocol.redaction import hide

PREFERENCES_PATH = "User parameter:BaseApp/Preferences/Mod/Conjure"
"""Path of the preferences: the argument of `FreeCAD.ParamGet`."""

ADAPTER_ID_VARIABLE = "CONJURE_ADAPTER_ID"
LONGEST_HEARTBEAT_S = 30.0
MAX_NAME = 100
"""Most characters of a FreeCAD's name."""

_YES = ("1", "true", "yes", "on")
_NO = ("0", "false", "no", "off")


@dataclass(frozen=True)
class Preference:
    """A stored setting.

    Attributes:
        field: its name in `Settings`.
        entry: its name among FreeCAD's preferences.
        variable: the environment variable that overrides it.
        default: its value while nobody has chosen one; its type is the setting's.
    """

    field: str
    entry: str
    variable: str
    default: str | bool


PREFERENCES = (
    Preference("this_machine", "ThisMachine", "CONJURE_THIS_MACHINE", False),
    Preference("server_url", "ServerUrl", "CONJURE_SERVER_URL", DEFAULT_SERVER_URL),
    Preference("name", "Name", "CONJURE_NAME", ""),
    Preference("auto_connect", "AutoConnect", "CONJURE_AUTO_CONNECT", False),
    Preference("key_in_query", "KeyInQuery", "CONJURE_KEY_IN_QUERY", False),
    Preference("allow_insecure", "AllowInsecure", "CONJURE_ALLOW_INSECURE", False),
    Preference("allow_scripts", "AllowScripts", "CONJURE_ALLOW_SCRIPTS", False),
)

_BY_FIELD = {preference.field: preference for preference in PREFERENCES}


class ParameterGroup(Protocol):
    """Methods of FreeCAD's parameter group (`FreeCAD.ParamGet`) that are used here."""

    def GetString(self, entry: str, default: str, /) -> str: ...  # noqa: N802, D102

    def GetBool(self, entry: str, default: bool, /) -> bool: ...  # noqa: N802, D102


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
    longest_backoff_s: float = LAST_S

    def __post_init__(self) -> None:
        # From here on no log and no status shows it, whoever made these settings.
        hide(self.api_key)

    @property
    def server(self) -> str:
        """Server in words, for the person: its address, or the hub of this computer."""
        return "the hub of this computer" if self.this_machine else self.server_url

    def problem(self) -> str | None:
        """Return the reason for which no connection can be opened, in one sentence, or None."""
        fault = None
        if not self.this_machine:
            fault = _fault_of_address(self.server_url, self.allow_insecure)
            fault = fault or _fault_of_key(self.api_key)
        if fault is None and not self.adapter_id.strip():
            fault = "The adapter id is empty."
        if fault is None and not 0.0 < self.heartbeat_s <= LONGEST_HEARTBEAT_S:
            fault = "CONJURE_HEARTBEAT_S must be a number of seconds above 0 and not over 30."
        if fault is None and not 0.0 < self.longest_backoff_s <= LAST_S:
            fault = "CONJURE_LONGEST_BACKOFF_S must be a number of seconds above 0 and not over 60."
        return fault


def stored_in(group: ParameterGroup) -> dict[str, object]:
    """Return every preference of FreeCAD's parameter group, entry to value."""
    stored: dict[str, object] = {}
    for preference in PREFERENCES:
        if isinstance(preference.default, bool):
            stored[preference.entry] = group.GetBool(preference.entry, preference.default)
        else:
            stored[preference.entry] = group.GetString(preference.entry, preference.default)
    return stored


def overridden(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the fields of `Settings` that the environment decides, with their variables."""
    variables = {preference.field: preference.variable for preference in PREFERENCES}
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
        longest_backoff_s=_seconds(environ, "CONJURE_LONGEST_BACKOFF_S", LAST_S),
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


def _fault_of_address(url: str, allow_insecure: bool) -> str | None:
    if not url:
        return "No server address is set."
    try:
        parts = urlsplit(url)
        host = parts.hostname
        port = parts.port
    except ValueError:
        return f"The server address is not a valid address: {url}"
    if parts.scheme not in ("ws", "wss"):
        return "The server address must begin with wss:// (or ws:// for a server on this computer)."
    if not host or port == 0 or any(character.isspace() for character in url):
        return f"The server address is not a valid address: {url}"
    if _carries_secret(parts):
        return "The server address holds a key or a password; put the key into the key field."
    if parts.scheme == "ws" and not allow_insecure and not is_loopback(host):
        return (
            f"The connection to {host} would not be encrypted. Use a wss:// address, or allow "
            "unencrypted connections to other computers in the preferences."
        )
    return None


def _carries_secret(parts: SplitResult) -> bool:
    return parts.username is not None or "api_key" in parse_qs(parts.query, keep_blank_values=True)


def _fault_of_key(key: str) -> str | None:
    if not key:
        return "No API key is set."
    if not key.isascii() or not key.isprintable() or " " in key:
        return "The API key contains characters that no API key has; enter it again."
    return None
