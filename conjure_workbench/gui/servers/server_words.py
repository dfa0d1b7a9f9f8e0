# SPDX-License-Identifier: MIT
"""Names of servers as the person reads them."""

from __future__ import annotations

from urllib.parse import urlsplit

from ...adapter.server_profiles import HOSTED, THIS_COMPUTER, ServerProfile
from ..status.texts import QT_TRANSLATE_NOOP, translate

_ALWAYS_THERE = {
    THIS_COMPUTER: QT_TRANSLATE_NOOP("Conjure", "This Computer"),
    HOSTED: QT_TRANSLATE_NOOP("Conjure", "Hosted"),
}


def server_name(profile: ServerProfile) -> str:
    """Return the name of a server: the person's own for it, or that of its computer."""
    if not profile.is_own:
        return translate("Conjure", _ALWAYS_THERE[profile.id])
    return profile.name or place_of(profile.address)


def place_of(address: str) -> str:
    """Return the host and port of an address, or the address where it has none."""
    try:
        return urlsplit(address).netloc.rpartition("@")[2] or address
    except ValueError:
        return address
