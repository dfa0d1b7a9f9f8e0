# SPDX-License-Identifier: MIT
"""Change of the properties of an object and of what it is made of: collected, then made at once."""

from __future__ import annotations

from typing import Any, Callable, Mapping

import FreeCAD

from ...errors import ConjureError
from ..command.attachments import is_attached
from ..command.context import Context
from ..command.relinking.keeper import let_go
from ..command.relinking.links import pairs_of
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..objects import formula_cost
from ..objects.object_edit import Edit
from ..objects.property_reading import to_json
from ..objects.property_values import is_as_asked, refuse_bound, refused, writable


class Change:
    """Properties that one command sets, of one object and of others that it is made of.

    Attributes:
        context: of the command.
        parts: the other objects that change, or are new.
        sent: the names that the client sent of what changes.
        field: the parameter that what is set was sent in.
        is_one_of_several: whether what the object is made of changes with it, so that nothing can
            be tried on that before.
    """

    def __init__(
        self,
        obj: DocumentObject,
        context: Context,
        field: str = "properties",
        *,
        is_one_of_several: bool = False,
    ) -> None:
        self.context = context
        self.field = field
        self.is_one_of_several = is_one_of_several
        self.parts: list[Any] = []
        self.sent: frozenset[str] = frozenset()
        self._obj = obj
        self._wanted: dict[tuple[str, str], tuple[Any, Any, str]] = {}
        self._last_steps: list[Callable[[], None]] = []
        self._checks: list[Callable[[], None]] = []
        self._explainers: list[Callable[[ConjureError], ConjureError]] = []
        self._is_begun = False

    def __bool__(self) -> bool:
        return bool(self._wanted or self.parts or self._last_steps or self._is_begun)

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

    def set_now(self, name: str, value: Any, field: str) -> None:
        """Set a property of the edited object at once, also one that FreeCAD shows as read-only.

        Args:
            name: the property, of which another may take its words or its value.
            value: its value; what it has already is left alone.
            field: the parameter, for the error.

        Raises:
            ConjureError: INVALID_PARAMETER: it follows an expression, FreeCAD does not take the
                value, or it was to be set to something else in the same command.
        """
        obj = self._obj
        key = (obj.Name, name)
        if key in self._wanted and not is_as_asked(self._wanted[key][1], value):
            problem = f"'{name}' of '{obj.Name}' is to have two values"
            raise refused(field, problem, to_json(value), "one of the names that mean it")
        if _is_already(obj, name, value):
            return
        refuse_bound(obj, name, field)
        formula_cost.check(obj.Document, values={key: value}, field=lambda key: field)
        self._is_begun = True
        let_go(obj, name)
        old = to_json(getattr(obj, name))
        setattr(obj, name, value)
        if not _is_already(obj, name, value):
            allowed = f"a value within the property's bounds; now it is {old}"
            raise refused(field, "FreeCAD does not take this value for it", to_json(value), allowed)

    def do_now(self, step: Callable[[], None], *names: str) -> None:
        """Change properties of the edited object at once, by a step of their own.

        Args:
            step: sets them.
            names: the properties, which are no links to what may be found again any more.
        """
        self._is_begun = True
        for name in names:
            let_go(self._obj, name)
        step()

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

    def explain(self, explainer: Callable[[ConjureError], ConjureError]) -> None:
        """Have an error of what is computed put into better words, if there are some."""
        self._explainers.append(explainer)

    def finish(self, edit: Edit, field: str, given: Any) -> None:
        """Compute what was set, if anything was, and check what came of it.

        Args:
            edit: of the object, begun before the change.
            field: the parameter to name where the object cannot be computed.
            given: what was given for it.

        Raises:
            ConjureError: as `Edit.finish`, or what a check finds.
        """
        if not self:
            return
        try:
            edit.finish(field, given, parts=self.parts)
        except ConjureError as error:
            raise self.explained(error) from error
        self.check()

    def explained(self, error: ConjureError) -> ConjureError:
        """The error of what could not be computed, in the best words that there are."""
        for explainer in self._explainers:
            error = explainer(error)
        return error

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


def blamed(field: str, wanted: Mapping[str, Any]) -> tuple[str, Any]:
    """The parameter to name where an object cannot be computed, and what was given for it."""
    if len(wanted) != 1:
        return field, dict(wanted)
    ((name, value),) = wanted.items()
    return f"{field}.{name}", value


def _is_already(obj: DocumentObject, name: str, value: Any) -> bool:
    """True for a property with a value; links are compared by what they lead to."""
    wanted = [_as_link(one) for one in (value if isinstance(value, list) else [value])]
    if not all(isinstance(one, tuple) for one in wanted):
        return is_as_asked(getattr(obj, name), value)
    now = [(one, _as_set(part)) for one, part in pairs_of(obj, name)]
    return now == [(target, part) for target, parts in wanted for part in parts or [""]]


def _as_link(value: Any) -> Any:
    """A link as an object and its parts; another value as it is."""
    return (value, []) if isinstance(value, FreeCAD.DocumentObject) else value


def _as_set(part: str) -> str:
    """The name of a part as it was set: FreeCAD 1.x calls the first axis of a sketch Axis."""
    return "Axis0" if part == "Axis" else part


def vector(value: Any) -> Any:
    """FreeCAD's vector for one of the vocabulary."""
    return FreeCAD.Vector(*value)
