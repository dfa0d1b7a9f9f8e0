# SPDX-License-Identifier: MIT
"""The base of all parameter classes: from what a client sent to what a handler needs."""

from __future__ import annotations

from typing import Any, ClassVar, Mapping, TypeVar

from ...errors import ConjureError, echo, invalid, missing, printable
from ..words.meaning import done_elsewhere, parameters_meant
from ..words.splitting import words_of
from . import fields, name_fields, sent_names
from .roles import Role

Self = TypeVar("Self", bound="Record")

TARGET = ("object", "object_id", "id", "target", "source")
"""Names under which clients send the object that a command works on."""
TARGETS = ("object_names", "object_name", *TARGET)
"""Names under which clients send several objects where the parameter is called `objects`."""
PATHS = ("filepath", "file_path", "filename", "file")
"""Names under which clients send a file."""


def _spellings(owner: str, declared: Mapping[str, fields.Field]) -> dict[str, str]:
    known: dict[str, str] = {}
    for name, field in declared.items():
        for spelling in (name, *field.aliases):
            if spelling in known:
                raise TypeError(f"{owner}: '{spelling}' names both {known[spelling]} and {name}")
            known[spelling] = name
    return known


class Record:
    """Named values that a client sends together; subclasses declare them as fields.

    An instance has one attribute per field, named like the parameter, with its normalized value.

    Attributes:
        given: the canonical names of the parameters that the client sent.
        notices: (code, message) for the client; the reply carries them as warnings.
        spelled_as: by canonical name, the name that the client used for it.
    """

    declared: ClassVar[dict[str, fields.Field]]
    defaults: ClassVar[dict[str, Any]]
    spellings: ClassVar[dict[str, str]]

    given: frozenset[str]
    notices: tuple[tuple[str, str], ...]
    spelled_as: Mapping[str, str]

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        collected: dict[str, fields.Field] = {}
        for base in cls.__mro__:
            for name, value in vars(base).items():
                if isinstance(value, fields.Field):
                    collected.setdefault(name, value)
        cls._declare(collected)

    @classmethod
    def _declare(cls, declared: dict[str, fields.Field]) -> None:
        cls.declared = declared
        cls.defaults = {
            name: field.default for name, field in declared.items() if not field.required
        }
        cls.spellings = _spellings(cls.__name__, declared)

    @classmethod
    def take(cls, name: str, field: fields.Field) -> None:
        """Take one more parameter than the class declares, as the last one."""
        cls._declare({**cls.declared, name: field})

    def __init__(self, **values: Any) -> None:
        """Takes normalized values by canonical name; what is not named has its default.

        Raises:
            TypeError: a name is unknown, or a required parameter is not named.
        """
        unknown = sorted(set(values) - set(self.declared))
        if unknown:
            raise TypeError(f"{type(self).__name__} has no parameter {', '.join(unknown)}")
        complete = self.with_defaults(values)
        for name in self.declared:
            if name not in complete:
                raise TypeError(f"{type(self).__name__} needs {name}")
            setattr(self, name, complete[name])
        self.given = frozenset(values)
        self.notices = ()
        self.spelled_as = {}

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.declared)
        return f"{type(self).__name__}({shown})"

    @classmethod
    def parse(cls: type[Self], raw: Any) -> Self:
        """Reads what a client sent; a null value means "not given".

        Raises:
            ConjureError: UNKNOWN_PARAMETER, INVALID_PARAMETER or MISSING_PARAMETER.
        """
        try:
            return cls._parsed(raw)
        except ConjureError as error:
            # It may be of any size, and nothing that JSON can say.
            error.given = echo(error.given)
            raise

    @classmethod
    def _parsed(cls: type[Self], raw: Any) -> Self:
        sent = {} if raw is None else raw
        if not isinstance(sent, dict):
            raise invalid("parameters", "must be an object", raw, "a JSON object")
        entries = cls.rewrite({name: value for name, value in sent.items() if value is not None})
        sent_as = {name: sent_names.sent_as(name, entries, sent) for name in entries}
        try:
            values, spelled_as = cls._read(entries)
        except ConjureError as error:
            sent_names.rename(error, sent_as)
            raise
        given = frozenset(values)
        used = {name: sent_as[spelling] for name, spelling in spelled_as.items()}
        try:
            cls.finish(values)
        except ConjureError as error:
            completed = cls.with_defaults(values)
            found = sent_names.of_record(error, cls.declared, completed, used, sent)
            if found is error:
                raise
            raise found from error
        for name, field in cls.declared.items():
            if name not in cls.defaults and name not in values:
                raise missing(name, field.doc)
        instance = cls(**values)
        instance.given = given
        instance.notices = tuple(cls.notices_on(given))
        instance.spelled_as = used
        return instance

    def with_client_names(self, error: ConjureError) -> ConjureError:
        """An error of the command, which is about what the client sent; see `sent_names`."""
        sent_names.of_command(error, self.declared, self.spelled_as)
        return error

    @classmethod
    def rewrite(cls, raw: dict[str, Any]) -> dict[str, Any]:
        """Renames parameters that were sent under a name with more than one meaning.

        Called before anything is read, without the null values.
        """
        return raw

    @classmethod
    def with_name_as(cls, target: str, raw: dict[str, Any]) -> dict[str, Any]:
        """`raw` with `name` renamed to the parameter `target`, if that is not given."""
        if any(cls.spellings.get(spelling) == target for spelling in raw):
            return raw
        return {(target if name == "name" else name): value for name, value in raw.items()}

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Brings alternatives together and checks what concerns several parameters.

        Called with the values that were given, read; may change them in place.

        Raises:
            ConjureError: INVALID_PARAMETER or MISSING_PARAMETER.
        """

    @classmethod
    def with_defaults(cls, values: dict[str, Any]) -> dict[str, Any]:
        """A copy of given values, completed by the declared defaults of all optional parameters."""
        return {**cls.defaults, **values}

    @classmethod
    def _read(cls, entries: Mapping[Any, Any]) -> tuple[dict[str, Any], dict[str, str]]:
        unknown = [name for name in entries if name not in cls.spellings]
        if unknown:
            raise cls._unknown(unknown[0], entries)
        values: dict[str, Any] = {}
        spelled_as: dict[str, str] = {}
        for spelling, value in entries.items():
            name = cls.spellings[spelling]
            read = cls.declared[name].read(value, spelling)
            if name in values and values[name] != read:
                raise contradiction(spelled_as[name], spelling, value)
            values[name] = read
            spelled_as[name] = spelling
        return values, spelled_as

    @classmethod
    def _unknown(cls, name: Any, entries: Mapping[Any, Any]) -> ConjureError:
        word = printable(name) if isinstance(name, str) else str(echo(name))
        command = words_of(cls.__name__)
        candidates = parameters_meant(word, cls.spellings, command)
        advice = cls.advice_on(name, entries)
        if not candidates and not advice:
            advice = done_elsewhere(word, command) or "Use a name of those in `allowed`."
        hint = f"; did you mean '{candidates[0]}'?" if candidates else ""
        return ConjureError(
            "UNKNOWN_PARAMETER",
            f"Unknown parameter: '{word}'{hint}",
            field=word,
            given=entries[name],
            allowed=list(cls.declared),
            candidates=candidates,
            details={"advice": advice} if advice else None,
        )

    @classmethod
    def advice_on(cls, name: Any, entries: Mapping[Any, Any]) -> str:
        """Advice on a parameter that there is none of, where a class has some; else "".

        Args:
            name: the parameter.
            entries: all that was sent, unread.
        """
        return ""

    @classmethod
    def notices_on(cls, given: frozenset[str]) -> list[tuple[str, str]]:
        """Notices about how the given parameters were taken, as (code, message)."""
        return [
            ("PARAMETER_WITHOUT_EFFECT", f"'{name}' had no effect. {field.doc}")
            for name, field in cls.declared.items()
            if field.without_effect and name in given
        ]


class Parameters(Record):
    """The parameters of one command.

    Attributes:
        expected_revision: the revision that the document must still have; None for any. Only the
            commands that change a document take it.
        strict: whether to refuse a change by which an edge or a face would be lost.
    """

    document: str | None = name_fields.name(None, role=Role.UNSAID, doc="Else the active one.")
    expected_revision: int | None = None
    strict: bool = False


class Creates(Parameters):
    """The parameters of a command that makes an object, on which `name` is the result's."""

    name: str | None = name_fields.name(None, role=Role.NEW_NAME, doc="Of the new object.")
    label: str | None = name_fields.name(None, role=Role.UNSAID, doc="Else the name.")


class Concerns(Parameters):
    """The parameters of a command on one object that makes no new one: `name` is that object's."""

    object_name: str = name_fields.name(
        role=Role.SUBJECT, aliases=(*TARGET, "name"), doc="Name (object_id) or label."
    )


class Derives(Creates):
    """The parameters of a command that makes a new object from one that is there.

    `name` is the result's if the object is given by another key, and otherwise the object's.
    """

    object_name: str = name_fields.name(
        role=Role.SUBJECT, aliases=TARGET, doc="Name (object_id) or label."
    )

    @classmethod
    def rewrite(cls, raw: dict[str, Any]) -> dict[str, Any]:
        """Takes a `name` that stands alone for the object's."""
        return cls.with_name_as("object_name", raw)


def object_schema(record: type[Record]) -> dict[str, Any]:
    """The JSON Schema of the values that a record reads."""
    declared = record.declared
    required = [name for name, field in declared.items() if field.required and not field.instead]
    return {
        "type": "object",
        "properties": {name: field.schema() for name, field in declared.items()},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def contradiction(first: str, second: str, given: Any) -> ConjureError:
    """The error for two names of one thing with two values."""
    return invalid(
        second, f"contradicts {first}: both say the same thing", given, f"{first} or {second}"
    )


def refuse_both(values: dict[str, Any], first: str, second: str) -> None:
    """Refuse two parameters of which only one may be given.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if first in values and second in values:
        raise contradiction(first, second, values[second])


def set_alternative(values: dict[str, Any], name: str, value: Any, spelling: str) -> None:
    """Sets `name` to what an alternative parameter says.

    Args:
        values: the parameters that were given, changed in place.
        name: the parameter to set.
        value: its value.
        spelling: the alternative, as the client spelled it.

    Raises:
        ConjureError: INVALID_PARAMETER: the client gave `name`, too, with another value.
    """
    if name in values and values[name] != value:
        raise contradiction(name, spelling, value)
    values[name] = value
