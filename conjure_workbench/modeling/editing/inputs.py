# SPDX-License-Identifier: MIT
"""Objects that an edited one is made of, exchanged for others."""

from __future__ import annotations

import functools
from typing import Any, Iterable, Sequence

from ...errors import invalid, unfit
from ..document.feature_chain import end_of_chain, hides, is_helper, users
from ..document.object_links import inputs, is_stand_in, stands_for
from ..features.link_shapes import feature_of
from ..geometry import contents, shapes
from ..geometry.elements import Elements
from .editors import Edited

_LISTED = 5


def input_named(edited: Edited, name: str, field: str, present: Sequence[Any]) -> Any:
    """The object that is to be an input: a present one as it is, else the end of its chain.

    For a part or a group it is what stands in for that.

    Raises:
        ConjureError: OBJECT_NOT_FOUND; NO_SHAPE; INVALID_PARAMETER for what is made of the edited
            object itself.
    """
    found: Any = edited.context.find_itself(name, field)
    for one in present:
        if found in (one, stands_for(one)):
            return one
    last = end_of_chain(found)
    above = (edited.obj, *edited.obj.InListRecursive)
    if last in above:
        # It is an input of the edited object by now, so it can only be meant as such.
        last = found
    if last in above:
        message = f"'{last.Name}' is made of '{edited.obj.Name}', so it cannot be an input of that."
        raise unfit(field, message, name, "an object that is not made of it")
    if contents.holds(last) and contents.paths_of(last):
        edited.context.visibility.note(last)
        return feature_of(edited.context.followed(found, last), edited.context)
    if shapes.is_empty(shapes.shape_of(last)):
        raise shapes.without_shape(last, field)
    edited.context.visibility.note(last)
    return edited.context.followed(found, last)


def exchange(edited: Edited, before: Sequence[Any], after: Sequence[Any]) -> None:
    """Hide the new inputs of the edited object, and show those that nothing hides any more."""
    if any(one not in before for one in after):
        edited.context.join_container(edited.obj, list(after))
    show_and_hide(edited, before, after)


def show_and_hide(edited: Edited, before: Sequence[Any], after: Sequence[Any]) -> None:
    """Hide what the edited object is made of now, and show what was, where nothing hides it."""
    new = _shown_for(one for one in after if one not in before)
    gone = [one for one in before if one not in after]
    shown = [one for one in _shown_for(gone) if not is_helper(one)]

    def show() -> None:
        for one in new:
            edited.context.visibility.choose(one, False)
        for one in shown:
            if not [user for user in users(one) if one in hides(user)]:
                edited.context.visibility.choose(one, True)

    for one in gone:
        if is_stand_in(one):
            let_go(edited, one)
    edited.change.then(show)


def _shown_for(objects: Iterable[Any]) -> list[Any]:
    """The objects that are seen where a feature is made of others: what these stand for."""
    return [found for one in objects for found in contents.shown_for(one)]


def refound(now: Elements, base: Elements, indices: Sequence[int], field: str) -> list[int]:
    """The elements of another base that are in place of those of the present one.

    Args:
        now: the elements of the present base.
        base: those of the other.
        indices: the elements that are meant, by their index in the present base.
        field: the parameter that names such elements, for the error.

    Raises:
        ConjureError: INVALID_PARAMETER for `object_name`: some are not found again for sure.
    """
    found = [base.counterpart(now, index) if index <= len(now) else None for index in indices]
    lost = [f"{now.element}{at}" for at, other in zip(indices, found) if other is None]
    if lost:
        what = f"{', '.join(lost[:_LISTED])}{', ...' if len(lost) > _LISTED else ''}"
        problem = f"has nothing in place of {what} of '{now.obj.Name}'"
        raise invalid("object_name", problem, base.obj.Name, f"it together with `{field}` of it")
    return [at for at in found if at is not None]


def let_go(edited: Edited, helper: Any) -> None:
    """Delete an object that was made only for the edited one, if nothing uses it afterwards.

    What it was made of goes with it, as far as that was made for it.
    """
    document = edited.obj.Document

    def delete(name: str) -> None:
        unused = document.getObject(name)
        if unused is None or users(unused):
            return
        below = [one.Name for one in inputs(unused) if is_helper(one)]
        edited.context.visibility.forget(unused)
        document.removeObject(name)
        for one in below:
            delete(one)

    edited.change.then(functools.partial(delete, helper.Name))


def base_named(edited: Edited, property_name: str) -> Any:
    """The base that `object_name` or the property itself means, put in the place of the present.

    Raises:
        ConjureError: as `input_named`.
    """
    now = getattr(edited.obj, property_name)
    base = edited.change.value(edited.obj, property_name)
    if "object_name" in edited.sent:
        base = input_named(edited, edited.parameters.object_name, "object_name", [now])
    if base is not now:
        exchange(edited, [now], [base])
        edited.change.set(edited.obj, property_name, base)
    return base
