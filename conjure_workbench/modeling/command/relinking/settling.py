# SPDX-License-Identifier: MIT
"""The end of a change: references that were not followed yet, and what is told of those lost."""

from __future__ import annotations

from typing import Any

from ....errors import ConjureError
from ..context import Context
from ..dependents import recompute_or_warn, update_dependents
from ..recompute import failure, inputs_first
from .contents import follow_all
from .keeper import Keeper, running
from .references import Relinked


def settle(context: Context, *, is_strict: bool = False) -> None:
    """Lead all references of the running command to what they meant, and tell what is lost.

    What was computed without that, as by a script, is computed again; so is a bound shape that was
    moved with its body, or whose source was moved.

    Raises:
        ConjureError: REFERENCE_LOST, if `is_strict` and one of them has no element any more.
    """
    keeper = running()
    if keeper is None:
        return
    follow_all(context)
    for holder in inputs_first(keeper.holders):
        if keeper.follow(holder):
            recompute_or_warn(holder, context)
            update_dependents(holder, context)
    for binder in inputs_first(keeper.left_behind()):
        recompute_or_warn(binder, context)
        update_dependents(binder, context)
    lost = keeper.newly_lost()
    if lost and is_strict:
        raise refusal(lost, "strict", True)
    for one in lost:
        _warn(one, context)


def told_of(keeper: Keeper) -> dict[str, Any]:
    """The keys of a reply about references: what was linked anew, and what is lost."""
    found = {"relinked": keeper.relinked, "lost": keeper.lost}
    return {key: [one.reply() for one in some] for key, some in found.items() if some}


def _warn(one: Relinked, context: Context) -> None:
    holder: Any = context.document.getObject(one.holder)
    if holder is None:
        return
    known = [w for w in context.warnings if w["object_id"] == one.holder]
    if failure(holder) is not None:
        if not any(warning["code"] == "DEPENDENTS_BROKEN" for warning in known):
            message = f"'{one.holder}' is broken now: {_sentence(one)}"
            context.warn("DEPENDENTS_BROKEN", message, holder)
        return
    context.warn("REFERENCE_MOVED", f"'{one.holder}': {_sentence(one)}", holder)


def _sentence(one: Relinked) -> str:
    now = f"; it goes by {one.new} now" if one.new else ""
    return f"{one.old} of '{one.target}', which it was made on, is not there any more{now}."


def refusal(lost: list[Relinked], field: str, given: Any) -> ConjureError:
    """The error of a change that is refused because of what would be lost."""
    one = lost[0]
    return ConjureError(
        "REFERENCE_LOST",
        f"'{one.holder}' would lose {one.old} of '{one.target}', which it was made on.",
        field=field,
        given=given,
        candidates=list(one.candidates),
        details={"lost": [each.reply() for each in lost]},
    )
