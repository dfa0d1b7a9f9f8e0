# SPDX-License-Identifier: MIT
"""Change of the properties of an object and of what it is made of: collected, then made at once."""

from __future__ import annotations

from typing import Any, Callable

import FreeCAD

from ...errors import ConjureError
from ..command.attachments import is_attached
from ..command.context import Context
from ..command.relinking.keeper import let_go
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..objects import formula_cost
from ..objects.property_reading import to_json
from ..objects.property_values import is_as_asked, refused, writable


class Change:
    """Properties that one command sets, of one object and of others that it is made of.

    Attributes:
        context: of the command.
        parts: the other objects that change, or are new.
        field: the parameter that what is set was sent in.
    """

    def __init__(self, obj: DocumentObject, context: Context, field: str = "properties") -> None:
        self.context = context
        self.field = field
        self.parts: list[Any] = []
        self._obj = obj
        self._wanted: dict[tuple[str, str], tuple[Any, Any, str]] = {}
        self._last_steps: list[Callable[[], None]] = []
        self._checks: list[Callable[[], None]] = []

    def __bool__(self) -> bool:
        return bool(self._wanted or self.parts or self._last_steps)

    def set(self, obj: DocumentObject, name: str, value: Any, field: str | None = None) -> None:
        """Set a property of an object, if it has another value.

        Raises:
            ConjureError: INVALID_PARAMETER: it is read-only, follows an expression, or was to be
                set to something else in the same command.
        """
        field = field or self.field
        key = (obj.Name, name)
        if key in self._wanted and not is_as_asked(self._wanted[key][1], value):
            problem = f"'{name}' of '{obj.Name}' is to have two values"
            raise refused(field, problem, to_json(value), "one of the names that mean it")
        if is_as_asked(getattr(obj, name), value):
            return
        writable(obj, name, field)
        self._wanted[key] = (obj, value, field)
        if obj != self._obj:
            self.add_part(obj)

    def value(self, obj: DocumentObject, name: str) -> Any:
        """Return what a property is to be, or is where it does not change."""
        return self._wanted.get((obj.Name, name), (obj, getattr(obj, name), ""))[1]

    def add_part(self, obj: DocumentObject) -> None:
        """Have an object that the edited one is made of recomputed before it."""
        if obj not in self.parts:
            self.parts.append(obj)

    def then(self, step: Callable[[], None]) -> None:
        """Do something once all properties are set."""
        self._last_steps.append(step)

    def afterwards(self, check: Callable[[], None]) -> None:
        """Check something once all is computed."""
        self._checks.append(check)

    def check(self) -> None:
        """Check what was to be checked of the result.

        Raises:
            ConjureError: it is not sound.
        """
        for check in self._checks:
            try:
                check()
            except ConjureError as error:
                error.place_in(self.field)
                raise

    def place(self, obj: DocumentObject, where: Any) -> None:
        """Give an object a global placement; an attached one keeps to what it is attached to.

        Raises:
            ConjureError: as `set`.
        """
        local = shapes.outer_placement(obj).inverse().multiply(where)
        if is_as_asked(obj.Placement, local):
            return
        if is_attached(obj):
            frame = obj.Placement.multiply(obj.AttachmentOffset.inverse())
            self.set(obj, "AttachmentOffset", frame.inverse().multiply(local))
        else:
            self.set(obj, "Placement", local)

    def make(self) -> None:
        """Set all of it.

        Raises:
            ConjureError: INVALID_PARAMETER: FreeCAD does not take a value, or a formula that
                follows one would take too long.
        """
        values = {key: value for key, (_, value, _) in self._wanted.items()}
        fields = {field for _, _, field in self._wanted.values()}
        named = fields.pop() if len(fields) == 1 else self.field
        formula_cost.check(self._obj.Document, values=values, field=lambda key: named)
        for (_, name), (obj, value, field) in self._wanted.items():
            old = to_json(getattr(obj, name))
            let_go(obj, name)
            setattr(obj, name, value)
            if not is_as_asked(getattr(obj, name), value):
                allowed = f"a value within the property's bounds; now it is {old}"
                problem = "FreeCAD does not take this value for it"
                raise refused(field, problem, to_json(value), allowed)
        for step in self._last_steps:
            step()


def vector(value: Any) -> Any:
    """FreeCAD's vector for one of the vocabulary."""
    return FreeCAD.Vector(*value)
