# SPDX-License-Identifier: MIT
"""Servers among which the person chooses: that of this computer, the hosted one, their own."""

from __future__ import annotations

import logging
from dataclasses import asdict, dataclass, fields, replace
from functools import lru_cache
from typing import Any, Iterable

from ..protocol.limits import DEFAULT_SERVER_URL

log = logging.getLogger(__name__)

THIS_COMPUTER = "this_computer"
"""Id of the profile of the hub of this machine."""

HOSTED = "hosted"
"""Id of the profile of the hosted server."""

_ALWAYS_THERE = (THIS_COMPUTER, HOSTED)
_MOST_CHARACTERS = 2000


@dataclass(frozen=True)
class ServerProfile:
    """Server, and what counts for a connection to it. Its key is kept by `credentials.KeyStore`.

    Attributes:
        id: `THIS_COMPUTER`, `HOSTED`, or a number for one that the person added.
        name: the person's name for it; empty for the two that are always there.
        address: the WebSocket address; not used for this computer, whose hub is found.
        key_in_query: True to send the key in the address instead of a header.
        allow_insecure: True to allow an unencrypted connection to another machine.
        approval: the mode of approval that the person chose for it, or an empty string.
    """

    id: str
    name: str = ""
    address: str = DEFAULT_SERVER_URL
    key_in_query: bool = False
    allow_insecure: bool = False
    approval: str = ""

    @property
    def is_this_machine(self) -> bool:
        """True for the hub of this machine."""
        return self.id == THIS_COMPUTER

    @property
    def is_own(self) -> bool:
        """True for a server that the person added, who may name and remove it."""
        return self.id not in _ALWAYS_THERE

    def stored(self) -> dict[str, object]:
        """Return the preferences of `settings.load` that a server decides, entry to value."""
        return {
            "ThisMachine": self.is_this_machine,
            "ServerUrl": self.address,
            "KeyInQuery": self.key_in_query,
            "AllowInsecure": self.allow_insecure,
        }


@dataclass(frozen=True)
class ServerProfiles:
    """All profiles, of which one is chosen.

    Attributes:
        profiles: this computer, the hosted server, then those that the person added.
        chosen: the id of the one to connect to.
    """

    profiles: tuple[ServerProfile, ...]
    chosen: str

    @property
    def current(self) -> ServerProfile:
        """The profile to connect to."""
        return next(one for one in self.profiles if one.id == self.chosen)

    def choosing(self, profile_id: str) -> ServerProfiles:
        """Return the same profiles with another one chosen; an unknown id chooses none."""
        known = any(one.id == profile_id for one in self.profiles)
        return replace(self, chosen=profile_id) if known else self

    def with_changed(self, profile: ServerProfile) -> ServerProfiles:
        """Return the profiles with this one in place of that of the same id."""
        changed = (profile if one.id == profile.id else one for one in self.profiles)
        return replace(self, profiles=tuple(changed))

    def with_added(self, name: str, address: str) -> ServerProfiles:
        """Return the profiles with a new one, which is chosen."""
        taken = {one.id for one in self.profiles}
        free = next(str(n) for n in range(1, len(taken) + 2) if str(n) not in taken)
        return ServerProfiles((*self.profiles, ServerProfile(free, name, address)), free)

    def without(self, profile_id: str) -> ServerProfiles:
        """Return the profiles without one that the person added; the hosted one takes its place."""
        left = tuple(one for one in self.profiles if one.id != profile_id or not one.is_own)
        gone = all(one.id != self.chosen for one in left)
        return ServerProfiles(left, HOSTED if gone else self.chosen)

    def to_list(self) -> list[dict[str, Any]]:
        """Return the profiles as plain data, without keys."""
        return [asdict(one) for one in self.profiles]


def profiles_of(listed: Iterable[Any], chosen: str) -> ServerProfiles:
    """Return the profiles of plain data as `ServerProfiles.to_list` gives it.

    Args:
        listed: one dict for each; what is no profile, or repeats an id, is left out.
        chosen: the id of the chosen one; an unknown one means the hosted server.
    """
    found: dict[str, ServerProfile] = {}
    for one in listed:
        profile = _profile_of(one)
        if profile is not None:
            found.setdefault(profile.id, profile)
    first = [found.pop(one, ServerProfile(one)) for one in _ALWAYS_THERE]
    # Those two are what they are called, whoever wrote the file.
    first = [replace(one, name="", address=DEFAULT_SERVER_URL) for one in first]
    made = ServerProfiles((*first, *found.values()), HOSTED)
    return made.choosing(chosen)


@lru_cache(maxsize=2)
def read_profiles(text: str, chosen: str) -> ServerProfiles:
    """Return the profiles of JSON; damaged JSON has none that the person added, and is logged."""
    if not text:
        return profiles_of([], chosen)
    # Here and not above: FreeCAD's start need not wait for it where nothing is stored.
    import json

    try:
        listed = json.loads(text)
    except ValueError:
        listed = None
    if not isinstance(listed, list):
        log.warning("The stored list of servers is damaged; it is left out.")
        listed = []
    return profiles_of(listed, chosen)


def _profile_of(told: Any) -> ServerProfile | None:
    if not isinstance(told, dict):
        return None
    values = {one.name: told[one.name] for one in fields(ServerProfile) if one.name in told}
    for one in fields(ServerProfile):
        kind = bool if one.default is False else str
        if not isinstance(values.get(one.name, kind()), kind):
            return None
    texts = [value for value in values.values() if isinstance(value, str)]
    if not values.get("id") or any(len(text) > _MOST_CHARACTERS for text in texts):
        return None
    return ServerProfile(**values)
