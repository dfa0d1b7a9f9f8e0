# SPDX-License-Identifier: MIT
"""Words for the data that Conjure keeps: what it is, and where."""

from __future__ import annotations

import FreeCAD

from ...kept_data import Failure, Kept, Kind
from ...qt import QtCore
from ..status.texts import QT_TRANSLATE_NOOP, translate

_TITLES = {
    Kind.KEYS: QT_TRANSLATE_NOOP("Conjure", "&API keys"),
    Kind.SNAPSHOTS: QT_TRANSLATE_NOOP("Conjure", "&Snapshots of documents"),
    Kind.CHECKPOINTS: QT_TRANSLATE_NOOP("Conjure", "&Checkpoints of documents"),
    Kind.LOG: QT_TRANSLATE_NOOP("Conjure", "&Log of the connection"),
    Kind.ACTIVITY_LOG: QT_TRANSLATE_NOOP("Conjure", "Log of the assistant's co&mmands"),
    Kind.SETTINGS: QT_TRANSLATE_NOOP("Conjure", "S&ettings and the id of this installation"),
}


def title(kept: Kept) -> str:
    """Return the name of the data, with a mnemonic."""
    return translate("Conjure", _TITLES[kept.kind])


def places(kept: Kept) -> str:
    """Return where the data is, a line for each place."""
    lines = [str(path) for path in kept.paths]
    lines += [
        translate("Conjure", "Keyring of the operating system: {}").format(entry)
        for entry in kept.keyring
    ]
    if kept.group:
        file, group = FreeCAD.ConfigGet("UserParameter"), kept.group.partition(":")[2]
        lines.append(translate("Conjure", "{file}, group {group}").format(file=file, group=group))
    if kept.size:
        lines[0] += f" ({QtCore.QLocale().formattedDataSize(kept.size)})"
    return "\n".join(lines)


def what_stays(kept: list[Kept]) -> str:
    """Return the sentence that tells what Conjure leaves on this computer, and where."""
    parts = [translate("Conjure", "Conjure is removed. This stays on your computer:")]
    for one in kept:
        parts.append(f"{title(one).replace('&', '')}:")
        parts += [f"    {line}" for line in places(one).splitlines()]
    return "\n".join(parts)


def what_failed(failures: list[Failure]) -> str:
    """Return the sentence about what could not be removed, with the system's reasons."""
    told = [translate("Conjure", "This could not be removed:")]
    return "\n".join([*told, *(f"{failure.path}: {failure.reason}" for failure in failures)])
