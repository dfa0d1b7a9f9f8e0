# SPDX-License-Identifier: MIT
"""The catalogue of commands: their names, what they do to a document, and their JSON Schema."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from typing import Any, Callable, Literal, Mapping, Sequence, Type, TypeVar

from . import fields
from .parameters import Creates, Parameters, object_schema

Class = TypeVar("Class", bound=Type[Parameters])

Risk = Literal["read", "change", "file", "delete", "script"]
"""The worst that a command can do, whatever its parameters: nothing; change a document; read or
write files; lose some of the person's work; anything at all, since it runs code that it is sent.
In rising order: a command may also do what stands before its own."""

Scope = Literal["document", "application", "history", "documents"]
"""The place where a command works, and with that its undo.

document: one open document; a change is one undo step, and what creates may open a document.
application: reads whatever there is, also when no document is open.
history: walks through the undo steps of a document, and is none itself.
documents: opens, saves or closes documents, or decides itself when its undo step begins.
"""


@dataclass(frozen=True)
class CommandSpec:
    """One command of the vocabulary.

    Attributes:
        name: the canonical name.
        capability: the group it belongs to, as an adapter registers it.
        aliases: other names under which clients send it.
        parameters: the class of its parameters.
        example: parameters as a client would send them.
        mutates: whether it may change a document; true of what creates or walks through history.
        creates: whether it makes an object, so that it may open a new document; by default where
            its parameters are `Creates`.
        risk: by default "change" for what mutates and "read" for the rest.
        scope: the place where it works.
        quick: whether it takes a few milliseconds at the most, whatever its parameters.
        needs_gui: whether it needs FreeCAD's window.
        reads_without: the parameter without which it only reads, whatever its risk is with it.
        spares_subject: whether it leaves the objects that it works on as they are.
        earlier: the command that had this name before, which clients still send by it; with a
            parameter that only that one has it is meant.
        reply: the keys of its reply beside those of every reply of its kind; `object` stands for
            those of the object that it is about.
    """

    name: str
    capability: str
    aliases: tuple[str, ...]
    parameters: type[Parameters]
    example: Mapping[str, Any]
    mutates: bool
    creates: bool
    risk: Risk
    scope: Scope
    quick: bool
    needs_gui: bool
    reads_without: str | None = None
    spares_subject: bool = False
    earlier: str | None = None
    reply: str = ""

    @property
    def reply_text(self) -> str:
        """All keys of the reply, in words; in braces those of an object, in brackets of a list."""
        kept = "object" if self.creates else ""
        parts = [part for part in (kept, self.reply) if part]
        text = "; ".join([*parts, "document, revision"])
        if self.mutates or self.scope == "documents":
            text += f"; {_CHANGES}"
        return re.sub(r"(^|; )object(; |$)", rf"\g<1>{_OBJECT}\g<2>", text)

    @property
    def description(self) -> str:
        """Description of the command: its class's docstring."""
        return inspect.cleandoc(self.parameters.__doc__ or "")

    def parse(self, raw: Any) -> Any:
        """An instance of `parameters` from what a client sent.

        Raises:
            ConjureError: UNKNOWN_PARAMETER, INVALID_PARAMETER or MISSING_PARAMETER.
        """
        return self.parameters.parse(raw)

    def only_reads(self, parameters: Mapping[str, Any]) -> bool:
        """Return True if the command, sent with these parameters, changes no document or file."""
        if self.reads_without is None:
            return self.risk == "read"
        spellings = self.parameters.spellings
        return all(
            value is None or spellings.get(key) != self.reads_without
            for key, value in parameters.items()
        )

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the parameters; keys that begin with `x-` are ours.

        `x-unit` is mm, deg, mm2, kg/m3 or s; a number in text with a unit is accepted, too.
        `x-aliases` are accepted as well, though the schema does not list them as properties. A
        property with `x-required-unless` must be given, or one of those named there; one with
        `x-same-as` is a second spelling of the parameter named there. `x-reply` lists the keys of
        the reply.
        """
        schema: dict[str, Any] = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": self.name,
            "description": self.description,
            **object_schema(self.parameters),
            "examples": [dict(self.example)],
            "x-capability": self.capability,
            "x-risk": self.risk,
            "x-aliases": list(self.aliases),
            "x-mutates": self.mutates,
            "x-creates": self.creates,
            "x-needs-gui": self.needs_gui,
            "x-reply": self.reply_text,
        }
        return schema


_OBJECT = (
    "object_id, edited, label, type, state, visible, bounding_box {min, max}, shape {kind, valid, "
    "verified, closed, solids, shells, faces, edges, volume, area, center_of_mass}"
)
_CHANGES = "changes {created, modified, deleted, hidden}, warnings [{code, message, object_id}]"

_EXPECTED_REVISION: fields.Field = fields.integer(
    None, minimum=0, maximum=10**9, doc="That of a reply; refused if it changed since."
)

COMMANDS: dict[str, CommandSpec] = {}
"""Every command by its canonical name, in the order of the capabilities' modules."""

SPELLINGS: dict[str, str] = {}
"""Canonical name by each name and alias."""


@dataclass(frozen=True)
class Capability:
    """A group of commands; called, it declares one of them.

    command = Capability("primitives")

    @command("create_box", example={"length": 20})
    class CreateBox(Primitive): ...
    """

    name: str

    def __call__(
        self,
        name: str,
        *,
        example: Mapping[str, Any],
        aliases: Sequence[str] = (),
        mutates: bool = False,
        creates: bool | None = None,
        risk: Risk | None = None,
        scope: Scope = "document",
        quick: bool = False,
        needs_gui: bool = False,
        reads_without: str | None = None,
        spares_subject: bool = False,
        earlier: str | None = None,
        reply: str = "",
    ) -> Callable[[Class], Class]:
        """Enter a parameter class into the catalogue; the facts are `CommandSpec`'s.

        The class of a command that changes a document also takes `expected_revision`.

        Raises:
            ValueError: a name is taken, the class has no docstring, or a command changes a
                document without one.
        """

        def enter(parameters: Class) -> Class:
            makes = issubclass(parameters, Creates) if creates is None else creates
            changes = mutates or makes or scope == "history"
            if not parameters.__dict__.get("__doc__"):
                raise ValueError(f"{name}: the class needs a docstring")
            if changes and scope == "application":
                raise ValueError(f"{name}: what changes a document needs one")
            for spelling in (name, *aliases):
                if spelling in SPELLINGS:
                    raise ValueError(f"'{spelling}' names both {SPELLINGS[spelling]} and {name}")
            if changes:
                parameters.take("expected_revision", _EXPECTED_REVISION)
            SPELLINGS.update(dict.fromkeys((name, *aliases), name))
            COMMANDS[name] = CommandSpec(
                name=name,
                capability=self.name,
                aliases=tuple(aliases),
                parameters=parameters,
                example=dict(example),
                mutates=changes,
                creates=makes,
                risk=risk or ("change" if changes else "read"),
                scope=scope,
                quick=quick,
                needs_gui=needs_gui,
                reads_without=reads_without,
                spares_subject=spares_subject,
                earlier=earlier,
                reply=reply,
            )
            return parameters

        return enter
