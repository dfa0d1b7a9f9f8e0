# SPDX-License-Identifier: MIT
"""Editors: the parameters of a command, read from an object and written to it.

An edit is the command once more: what the object has now, with what was sent in its place, is read
by the command's own parameter class, so units, bounds and contradictions are judged as at creation.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Mapping, NamedTuple

import FreeCAD

from ...errors import ConjureError, invalid
from ...vocabulary.schema.parameters import Record, contradiction
from ..command.context import Context
from ..document.freecad_types import DocumentObject
from ..document.object_links import stands_for
from .change import Change
from .parts import completed

NOT_EDITED = ("document", "name", "expected_revision", "in_body", "insert_after", "features")
"""Parameters of commands that are no property of what they make."""


class Edited(NamedTuple):
    """One edit, as an editor writes it.

    Attributes:
        obj: the object that is edited.
        parameters: what it is to be, complete, as its command would take it.
        sent: the canonical names of the parameters that the client sent.
        change: takes the properties to set.
        context: of the command.
    """

    obj: Any
    parameters: Any
    sent: frozenset[str]
    change: Change
    context: Context


@dataclass(frozen=True, eq=False)
class Editor:
    """The parameters of one command in the objects of one kind.

    Attributes:
        kind: kind of the objects; see `feature_chain.kind_of`.
        parameters: the parameters' class, of a command or of a part of one.
        read: what an object has now, by canonical name, in a form in which the command takes it. A
            tuple is told, but not taken: a value that follows another parameter, or several values
            where the command has one.
        write: sets what differs.
        suits: whether an object of the kind is one that the command makes.
        instead: by parameter, those that it takes the place of; without an entry, what it is a
            second spelling of.
        by_value: parameters that a value of one takes the place of, too, by its form.
        parts: by spelling, the parameter and the key of a value that says a part of it; a `radius`
            takes the place of the diameter.
        removable: parameters that null takes away, with those that go with them.
        fixed: parameters that cannot be edited, with the way round.
        without: parameters of the command that such an object does not have.
        properties: by parameter, the property that has its value, where one does.
    """

    kind: str
    parameters: type[Record]
    read: Callable[[Any], dict[str, Any]]
    write: Callable[[Edited], None]
    suits: Callable[[Any], bool] = lambda obj: True
    instead: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_value: Callable[[str, Any], tuple[str, ...]] = lambda name, value: ()
    parts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    removable: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    without: frozenset[str] = frozenset()
    properties: Mapping[str, str] = field(default_factory=dict)

    def name_of(self, spelling: str) -> str | None:
        """The canonical name of a parameter in any case; None for what is none, or is not kept."""
        word = self._word(spelling)
        if word in self.parts:
            return self.parts[word][0]
        name = self.parameters.spellings.get(word)
        declared = None if name is None else self.parameters.declared[name]
        is_kept = name not in NOT_EDITED and name not in self.without
        if declared is None or not is_kept or declared.without_effect:
            return None
        return name

    def _word(self, spelling: str) -> str:
        """A spelling as the parameters know it: in any case, but names that the person gave.

        The parts of a value are also known as in "counterbore.diameter".
        """
        word = spelling if spelling in self.parameters.spellings else spelling.lower()
        return word.replace(".", "_") if word.replace(".", "_") in self.parts else word

    def edit(self, obj: DocumentObject, sent: Mapping[str, Any], change: Change) -> None:
        """Set what was sent, by any spelling of the parameters.

        Raises:
            ConjureError: as the command itself, with fields below that of the change.
        """
        try:
            parameters = self.parameters.parse(self._overlaid(obj, sent))
        except ConjureError as error:
            raise self._about_sent(error, sent, change.field) from error
        for code, message in parameters.notices:
            change.context.warn(code, message)
        names = frozenset(name for name in map(self.name_of, sent) if name is not None)
        try:
            self.write(Edited(obj, parameters, names, change, change.context))
        except ConjureError as error:
            if error.field is None:
                raise
            raise self._about_sent(error, sent, change.field, parameters) from error

    def _about_sent(
        self,
        error: ConjureError,
        sent: Mapping[str, Any],
        below: str,
        parameters: Record | None = None,
    ) -> ConjureError:
        """An error of the parameters, which is about what was sent.

        Where it is about a value that the object has, that does not go with the ones sent.
        """
        names = {self.name_of(spelling) for spelling in sent}
        own = self.name_of((error.field or "").split(".")[0].split("[")[0])
        if (
            error.code != "INVALID_PARAMETER"
            or own is None
            or names & {own, *self.replaced_by(own)}
        ):
            error = error if parameters is None else parameters.with_client_names(error)
            error.place_in(below)
            return error
        one = next(iter(sent)) if len(sent) == 1 else None
        field = below if one is None else f"{below}.{one}"
        given = dict(sent) if one is None else sent[one]
        problem = f"does not go with {error.field} of the object, which {error.problem}"
        allowed = f"another value, or {error.field} as well"
        return invalid(field, problem, given, allowed, details={"kept": {error.field: error.given}})

    def now(self, obj: DocumentObject) -> Any:
        """The parameters of an object as it is."""
        return self.parameters.parse(self._overlaid(obj, {}))

    def _overlaid(self, obj: DocumentObject, sent: Mapping[str, Any]) -> dict[str, Any]:
        """Values of the object, with those that were sent in their place."""
        now = self.read(obj)
        taken: dict[str, Any] = {}
        replaced: dict[str, str] = {}
        for spelling, value in sent.items():
            name = self.name_of(spelling) or spelling
            if name in self.fixed:
                raise fixed(spelling, self.fixed[name], value)
            if value is None and name in self.removable:
                for other in (name, *self.removable[name]):
                    now.pop(other, None)
                continue
            if value is None:
                value = self._taken_away(spelling, name)
            word = self._word(spelling)
            part = self.parts.get(word)
            if part is not None:
                whole = dict(taken.pop(name, now.get(name)) or {})
                if part[1] == "radius":
                    whole.pop("diameter", None)
                word, value = name, {**whole, part[1]: value}
            elif isinstance(value, dict) and isinstance(now.get(name), dict):
                value = completed(now[name], value, spelling)
            if taken.get(word, value) != value:
                raise contradiction(replaced[word], spelling, value)
            taken[word], replaced[word] = value, spelling
            now.pop(name, None)
            if value is not False:
                # What is taken away takes the place of nothing.
                for other in (*self.replaced_by(name), *self.by_value(name, value)):
                    now.pop(other, None)
        declared = self.parameters.declared
        kept = {name: value for name, value in now.items() if name in declared}
        return {**{n: one for n, one in kept.items() if not isinstance(one, tuple)}, **taken}

    def _taken_away(self, spelling: str, name: str) -> bool:
        """False, as commands take it for null, where a parameter may be absent.

        Raises:
            ConjureError: INVALID_PARAMETER: the object cannot be without it.
        """
        may_be_absent = {*self.removable, *(whole for whole, _ in self.parts.values())}
        if name not in may_be_absent or self._word(spelling) in self.parts:
            others = ", ".join(sorted(may_be_absent))
            allowed = f"a value; null is for {others}" if others else "a value, not null"
            raise invalid(spelling, "cannot be taken away", None, allowed)
        return False

    def value(self, obj: DocumentObject, name: str) -> Any:
        """Value of a parameter; of a second spelling, those of the names that it stands for."""
        now = self.read(obj)
        if name in now:
            return now[name]
        others = (*self.replaced_by(name), *self.by_value(name, None))
        return {other: now[other] for other in others if other in now} or None

    def replaced_by(self, name: str) -> tuple[str, ...]:
        """The parameters whose values do not count where this one is sent."""
        same = self.parameters.declared[name].same_as
        return self.instead.get(name, (same,) if same else ())


def fixed(spelling: str, way_round: str, value: Any) -> ConjureError:
    """The INVALID_PARAMETER for a parameter that cannot be edited."""
    return invalid(spelling, "cannot be edited", value, way_round)


def properties_of(
    kind: str,
    parameters: type[Record],
    names: Mapping[str, str],
    **more: Any,
) -> Editor:
    """An editor of parameters that are properties of the object, one for one.

    Args:
        kind: as `Editor`.
        parameters: as `Editor`.
        names: the property of each parameter.
        more: as `Editor`.
    """

    def read(obj: Any) -> dict[str, Any]:
        return {name: plain(getattr(obj, named)) for name, named in names.items()}

    def write(edited: Edited) -> None:
        for name, named in names.items():
            edited.change.set(edited.obj, named, getattr(edited.parameters, name))

    return Editor(kind, parameters, read, write, properties=names, **more)


def plain(value: Any) -> Any:
    """A FreeCAD value as commands take it, exactly: numbers, lists of them, names of objects.

    What stands in for a part, a group or a link has the name of that.
    """
    if isinstance(value, FreeCAD.Units.Quantity):
        return float(value.Value)
    if isinstance(value, FreeCAD.Vector):
        return [value.x, value.y, value.z]
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, FreeCAD.DocumentObject):
        return (stands_for(value) or value).Name
    return value
