# SPDX-License-Identifier: MIT
"""Words of what a command would do, as it was found out by running it and taking it back."""

from __future__ import annotations

import FreeCAD

from ...modeling.approval.outcome import Effect, Outcome, Unseen
from ...vocabulary.sentences.patterns import Pattern, listed
from ...vocabulary.sentences.plain_text import plain
from ..status.command_words import PERSONS_WORDING
from ..status.texts import QT_TRANSLATE_NOOP, number_text, translate

_UNSEEN = {
    Unseen.LONG: QT_TRANSLATE_NOOP("Conjure", "No preview: to try it may take long."),
    Unseen.REDO: QT_TRANSLATE_NOOP("Conjure", "No preview: to try it would end what you can redo."),
}
_LONGEST_NAME = 40
_LONGEST_SIZED = 160


def effects(outcome: Outcome | Unseen | None) -> str:
    """Return one line about what a command would do, or why that is not known; may be empty."""
    if outcome is None:
        return ""
    if isinstance(outcome, Unseen):
        return translate("Conjure", _UNSEEN[outcome])
    hidden = [effect for effect in outcome.changed if effect.is_hidden]
    changed = [effect for effect in outcome.changed if not effect.is_hidden]
    clauses = [
        (outcome.made, _meant, translate("Conjure", "makes {names}")),
        (changed, _sized, translate("Conjure", "changes {names}")),
        (hidden, _all, translate("Conjure", "hides {names}")),
        (outcome.deleted, _meant, translate("Conjure", "deletes {names}")),
    ]
    line = ""
    for found, names_of, clause in clauses:
        if found:
            told = clause.format(names=names_of(found))
            line = f"{line}; {told}" if line else told
    return f"{line[:1].upper()}{line[1:]}." if line else ""


def drawn(goes: bool, comes: bool) -> str:
    """Return how the 3D view tells what goes from what comes; empty if neither is drawn."""
    if goes and comes:
        return translate(
            "Conjure",
            "In the 3D view: what goes is dashed or dotted, what comes is filled or in full lines.",
        )
    if goes:
        return translate("Conjure", "In the 3D view: what goes is dashed or dotted.")
    if comes:
        return translate("Conjure", "In the 3D view: what comes is filled or in full lines.")
    return ""


def _all(found: list[Effect]) -> str:
    return listed([effect.label for effect in found], PERSONS_WORDING, _LONGEST_NAME)


def _meant(found: list[Effect]) -> str:
    """The objects that the command is about, and the number of the others."""
    meant = [effect for effect in found if effect.is_meant] or found
    others = len(found) - len(meant)
    if not others:
        return _all(meant)
    more = PERSONS_WORDING.pattern(Pattern.MORE, others)
    return more.format(words=_all(meant), count=others)


def _sized(found: list[Effect]) -> str:
    """The objects, each with what becomes of its size where that is known to change."""
    return listed([_with_size(effect) for effect in found], PERSONS_WORDING, _LONGEST_SIZED)


def _with_size(effect: Effect) -> str:
    name, before, after = plain(effect.label, _LONGEST_NAME), effect.before, effect.after
    if before is None or after is None:
        return name
    if before.volume and after.volume and before.volume != after.volume:
        old, new = _alike(before.volume, after.volume)
        if old != new:
            told = translate("Conjure", "{name} (volume {before} -> {after})")
            return told.format(name=name, before=old, after=new)
    if before.size and after.size and before.size != after.size:
        told = translate("Conjure", "{name} (size {before} -> {after})")
        return told.format(name=name, before=_extent(before.size), after=_extent(after.size))
    return name


def _alike(*volumes: float) -> list[str]:
    """Volumes in the unit in which FreeCAD shows the greatest of them."""
    greatest = FreeCAD.Units.Quantity(max(volumes), FreeCAD.Units.Volume)
    _text, factor, unit = greatest.getUserPreferred()
    decimals = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/Units").GetInt("Decimals", 2)
    return [f"{number_text(volume / factor, decimals)} {unit}" for volume in volumes]


def _extent(size: tuple[float, ...]) -> str:
    return " x ".join(PERSONS_WORDING.quantity(side, "mm") for side in size)
