# SPDX-License-Identifier: MIT
"""Recompute of what depends on a changed object, with a warning for each object that suffered."""

from __future__ import annotations

from typing import Any, Iterable, Sequence

import FreeCAD

from ...errors import ConjureError
from ..document import rounding
from ..document.feature_chain import BODY, body_of, solid_features
from ..document.file_properties import foreign_file
from ..document.freecad_types import DocumentObject
from ..document.object_links import is_stand_in
from ..geometry import shapes, wall_thickness
from ..geometry.paths import helix_turns
from ..geometry.tolerances import SAME_POSITION
from ..measure import shape_facts, size_limits
from ..measure.feature_checks import flaw_of
from ..measure.volumes import kernel_volume
from .context import Context
from .face_middles import follow
from .recompute import attempt, dependents, failure

_LISTED = 10


def update_dependents(obj: DocumentObject, context: Context, below: Sequence[Any] = ()) -> None:
    """Recompute all dependents of a changed object, and of changed ones `below` it.

    Warns of each that is broken, invalid, in other pieces, or a wall without room or on the other
    side, if it was well before. Of the features of a body the full check is made of the body, and
    of each of them where that finds something wrong. The context receives the facts of the
    dependents' shapes.
    """
    users = dependents([obj, *below])
    before = {user.Name: (shapes.pieces_of(user), wall_thickness.step_of(user)) for user in users}
    turned = {user.Name for user in users if size_limits.problem_of(user) is not None}
    places = {user.Name: _place_of(user) for user in users}
    # What is attached can fail as soon as that is computed which it is attached to.
    well = {user.Name for user in users if failure(user) is None and not _is_empty(user)}
    broken = [user.Name for user in users if _is_broken_by_recompute(user, well, context)]
    context.outdated.update(user.Name for user in users)
    warn_of_foreign_files(users, context)
    sound = _within_sound_bodies(users, broken)
    in_pieces: set[Any] = set()
    for user in users:
        _note_move(user, places[user.Name], context)
        if user.Name in broken or is_stand_in(user):
            # What stands in for others is as they are.
            continue
        if user.Name not in sound:
            found = shape_facts.describe_shape(shapes.global_shape_of(user), check=True)
            if found is None:
                continue
            context.facts[user.Name] = found
            if not found["valid"]:
                _warn_of_broken(user, "its shape is not valid", context)
                continue
            if found["solids"] and found["volume"] < 0.0:
                _warn_of_broken(user, "its shape is inside out", context)
                continue
        flaw = flaw_of(user)
        if flaw is not None and not flaw.is_slight:
            _warn_of_broken(user, f"its shape {flaw.problem}", context)
        problem = size_limits.problem_of(user)
        if problem is not None and user.Name not in turned:
            _warn_of_broken(user, problem, context)
        problem = helix_turns.problem_of(user)
        if problem is not None:
            _warn_of_broken(user, problem, context)
        pieces, step = before[user.Name]
        _warn_of_pieces(user, pieces, in_pieces, context)
        problem = wall_thickness.problem_of(user)
        if problem is not None:
            context.warn("WALL_WITHOUT_ROOM", problem, user)
        warn_of_wall_side(user, step, context)


def _within_sound_bodies(users: list[Any], broken: list[str]) -> set[str]:
    """The names of features that a body is made of which is well, and among the users itself."""
    found: set[str] = set()
    for body in users:
        if body.TypeId != BODY or body.Name in broken or shapes.is_empty(body.Shape):
            continue
        features = solid_features(body)
        is_sound = shape_facts.is_valid(body.Shape) and kernel_volume(body.Shape) > 0.0
        if body.Tip in features and is_sound:
            found.update(one.Name for one in features[: features.index(body.Tip) + 1])
    return found


def _place_of(user: Any) -> Any:
    placement = getattr(user, "Placement", None)
    return None if placement is None else shapes.outer_placement(user).multVec(placement.Base)


def _note_move(user: Any, before: Any, context: Context) -> None:
    """Tell the reply that an object followed another one, such as a drill its face."""
    now = _place_of(user)
    if before is None or now is None or (now - before).Length < SAME_POSITION:
        return
    earlier = FreeCAD.Vector(*context.moved.get(user.Name, (0.0, 0.0, 0.0)))
    context.moved[user.Name] = rounding.vector(earlier + now - before)


def recompute_or_warn(user: Any, context: Context) -> None:
    """Recompute one object whose inputs changed; if that fails, warn and leave it marked."""
    reason = attempt(user)
    if reason is not None:
        _warn_of_broken(user, reason, context)


def warn_of_foreign_files(objects: Iterable[Any], context: Context) -> None:
    """Warn of objects that commands do not compute, because of the files that they name."""
    held = [(obj, path) for obj in objects if (path := foreign_file(obj)) is not None]
    if held:
        listed = ", ".join(f"'{obj.Name}' ({path[:200]!a})" for obj, path in held[:_LISTED])
        message = f"{len(held)} objects name files that commands may not touch: {listed}."
        context.warn("FILE_OBJECT_NOT_COMPUTED", message, held[0][0])


def warn_of_wall_side(feature: DocumentObject, before: float | None, context: Context) -> None:
    """Warn of a wall that came to lie on the other side of its faces; `before` is its old step."""
    message = wall_thickness.side_change(feature, before)
    if message is not None:
        context.warn("WALL_SIDE_CHANGED", message, feature)


def _is_broken_by_recompute(user: Any, well: set[str], context: Context) -> bool:
    """Recompute a dependent, warn if it is broken now, or is so still; returns whether it is.

    `well` are the names of those that were not broken before the change.
    """
    if "Touched" in user.State:
        context.stale.add(user.Name)
    reason = _computed(user, context)
    if reason is None and _is_empty(user):
        reason = "its result is empty"
    if reason is None:
        return False
    if user.Name in well:
        _warn_of_broken(user, reason, context)
    elif foreign_file(user) is None:
        # What is made of it shows what it was before it broke.
        context.warn("STILL_BROKEN", f"'{user.Name}' is broken still: {reason}.", user)
    return True


def _computed(user: Any, context: Context) -> str | None:
    """Recompute a dependent whose tools follow first; returns why that failed, or None."""
    try:
        moved = follow(user)
    except ConjureError as error:
        return error.message
    context.outdated.update(one.Name for one in moved)
    return attempt(user)


def _is_empty(obj: DocumentObject) -> bool:
    """True for a result without a shape; a body without features has none, and needs none."""
    shape = getattr(obj, "Shape", None)
    if shape is None or shapes.is_endless(obj):
        return False
    has_features = obj.TypeId != BODY or obj.Tip is not None
    return has_features and shapes.is_empty(shape)


def _warn_of_broken(user: Any, reason: str, context: Context) -> None:
    context.warn("DEPENDENTS_BROKEN", f"'{user.Name}' is broken now: {reason}.", user)


def _warn_of_pieces(
    user: Any, before: tuple[int, int] | None, told: set[Any], context: Context
) -> None:
    """Warn of other pieces than before; of a body and its features, once of the same change.

    `told` holds the changes that were warned of, and takes this one.
    """
    now = shapes.pieces_of(user)
    if before is None or now is None or before == now or not before[0]:
        return
    body = user if user.TypeId == BODY else body_of(user) or user
    if (body.Name, before, now) in told:
        return
    told.add((body.Name, before, now))
    (had, shells), (has, shells_now) = before, now
    counts = {"solids": (had, has), "closed cavities": (shells - had, shells_now - has)}
    changed = [f"{kind} {old} -> {new}" for kind, (old, new) in counts.items() if old != new]
    context.warn("PIECES_CHANGED", f"'{user.Name}' has other pieces: {', '.join(changed)}.", user)
