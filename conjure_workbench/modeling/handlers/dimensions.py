# SPDX-License-Identifier: MIT
"""Dimensions of several objects, changed together."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError, invalid
from ...vocabulary.commands.dimensions import SetDimensions
from ...vocabulary.commands.spreadsheets import read_cells
from ..command.context import Context, Result
from ..command.dependents import update_dependents
from ..command.recompute import dependents, inputs_first
from ..command.registry import handles
from ..document.feature_chain import SHEET, body_of, end_of_chain
from ..document.rounding import significant
from ..editing.assigning import assign
from ..editing.change import Change, blamed
from ..editing.dimensions import Dimension, about_one, content_for, dimension_of
from ..geometry import shapes
from ..measure.volumes import kernel_volume
from ..objects.object_edit import Edit
from ..objects.spreadsheets import check_users, write
from ..sketching.completing import sound_profiles, warn_of_profile

_FIELD = "values"


@handles(SetDimensions)
def set_dimensions(parameters: SetDimensions, context: Context) -> Result:
    """Set all or none: first the cells, then the rest; each affected object is recomputed once."""
    found = [
        dimension_of(key, parameters.object_name, parameters.follow, context)
        for key in parameters.values
    ]
    _refuse_twice(found)
    before = {one.key: one.value() for one in found}
    owners = _in_order({_set_on(one).Name: _set_on(one) for one in found})
    solids = _solids_of(owners)
    volumes = {obj.Name: significant(kernel_volume(shapes.shape_of(obj))) for obj in solids}
    followers = sound_profiles(dependents(owners))
    last = next((one for one in reversed(owners) if one.TypeId != SHEET), None)
    edit = None if last is None else Edit(last, context)
    parts: list[Any] = []
    changes: list[Change] = []
    for owner in owners:
        own = [one for one in found if _set_on(one) is owner]
        if owner.TypeId == SHEET:
            _write_cells(owner, own, parameters.values, context)
            continue
        change = Change(owner, context, _FIELD, is_one_of_several=len(owners) > 1)
        changes.append(change)
        try:
            assign(owner, {one.name: parameters.values[one.key] for one in own}, change)
            change.make()
        except ConjureError as error:
            raise about_one(error, own) from error
        parts += [part for part in change.parts if part not in parts]
    if edit is None:
        update_dependents(owners[-1], context, owners[:-1])
    else:
        _finish(edit, changes, parameters, [*(one for one in owners if one is not last), *parts])
    for sketch in followers:
        if sketch not in owners:
            warn_of_profile(sketch, context)
    result = solids[0] if len(solids) == 1 else owners[-1]
    told = {"dimensions": _told(found, before), "volumes_before": volumes}
    return Result(result, told)


def _finish(edit: Edit, changes: list[Change], parameters: SetDimensions, parts: list[Any]) -> None:
    try:
        edit.finish(*blamed(_FIELD, parameters.values), parts=parts)
    except ConjureError as error:
        for change in changes:
            error = change.explained(error)
        raise error
    for change in changes:
        change.check()


def _set_on(dimension: Dimension) -> Any:
    """The object whose property or cell is set."""
    return dimension.owner if dimension.cell is None else dimension.cell[0]


def _in_order(owners: dict[str, Any]) -> list[Any]:
    """Owners, each after those that it is computed from, also by way of other objects."""
    between = dependents(owners.values())
    return [one for one in inputs_first([*owners.values(), *between]) if one.Name in owners]


def _refuse_twice(found: list[Dimension]) -> None:
    known: dict[tuple[str, str], str] = {}
    for one in found:
        owner, name = one.cell or (one.owner, one.name)
        first = known.setdefault((owner.Name, name), one.key)
        if first != one.key:
            raise invalid(one.field, f"sets what {first} sets", one.key, "each dimension once")


def _write_cells(
    sheet: Any, dimensions: list[Dimension], values: dict[str, Any], context: Context
) -> None:
    cells: dict[str, Any] = {}
    for one in dimensions:
        address = one.name if one.cell is None else one.cell[1]
        cells[address] = content_for(sheet, address, values[one.key], one.field)
    write(sheet, read_cells(cells, _FIELD), context)
    check_users(sheet, dimensions[0].field if len(dimensions) == 1 else _FIELD)


def _solids_of(owners: list[Any]) -> list[Any]:
    """The bodies and other solids that change with the objects, without what they are made of."""
    ends: dict[str, Any] = {}
    for obj in [*owners, *dependents(owners)]:
        end = body_of(obj) or end_of_chain(obj)
        shape = shapes.shape_of(end)
        if shape is not None and shape.Solids:
            ends[end.Name] = end
    return list(ends.values())


def _told(found: list[Dimension], before: dict[str, Any]) -> dict[str, Any]:
    dimensions = {}
    for one in found:
        dimensions[one.key] = {"old": before[one.key], "new": one.value()}
        if one.cell is not None:
            sheet, address = one.cell
            dimensions[one.key]["set"] = f"{sheet.Name}.{sheet.getAlias(address) or address}"
    return dimensions
