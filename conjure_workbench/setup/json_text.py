# SPDX-License-Identifier: MIT
"""JSON text with comments, read with the place of every member.

Comments and trailing commas are allowed, as editors write them; `strict` refuses both.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .formats import UnreadableTextError

_TOKEN = re.compile(
    r"""(?P<space>[ \t\r\n]+)
    |(?P<comment>//[^\r\n]*|/\*.*?\*/)
    |(?P<string>"(?:[^"\\\r\n]|\\.)*")
    |(?P<word>[-+.\w]+)
    |(?P<mark>[{}\[\],:])""",
    re.VERBOSE | re.DOTALL,
)
_DEEPEST = 200
"""Nesting that is read; a person's configuration has a tenth of it."""


@dataclass(frozen=True)
class Token:
    """Piece of the text: its kind, and its place as offsets of characters."""

    kind: str
    start: int
    end: int


@dataclass
class Value:
    """JSON value and its place; `members` has those of an object, in their order."""

    start: int
    end: int
    data: Any
    members: list[Member] | None = None

    def member(self, key: str) -> Member | None:
        """Return the member of this key, or None."""
        return next((one for one in self.members or () if one.key == key), None)


@dataclass
class Member:
    """Member of an object. `start` is that of the key, `comma` the comma after it, if any."""

    key: str
    start: int
    value: Value
    comma: Token | None = None


@dataclass
class _Reader:
    text: str
    strict: bool
    tokens: Iterator[Token] = field(init=False)
    token: Token = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = (one for one in tokens(self.text) if one.kind not in ("space", "comment"))
        self.advance()

    def advance(self) -> Token:
        """Return the token at hand and go on to the next."""
        passed = getattr(self, "token", Token("end", 0, 0))
        self.token = next(self.tokens, Token("end", len(self.text), len(self.text)))
        return passed

    def at(self, mark: str) -> bool:
        return self.token.kind == "mark" and self.text[self.token.start] == mark

    def expect(self, mark: str) -> Token:
        if not self.at(mark):
            raise self.error(f"'{mark}' was expected")
        return self.advance()

    def error(self, problem: str) -> UnreadableTextError:
        return UnreadableTextError(f"line {line_of(self.text, self.token.start)}: {problem}")

    def value(self, depth: int = 0) -> Value:
        if depth > _DEEPEST:
            raise self.error(f"more than {_DEEPEST} levels of nesting")
        if self.at("{"):
            return self.object(depth)
        if self.at("["):
            return self.array(depth)
        if self.token.kind not in ("string", "word"):
            raise self.error("a value was expected")
        token = self.token
        try:
            data = json.loads(self.text[token.start : token.end], parse_constant=_no_constant)
        except ValueError as error:
            raise self.error("this is no JSON value") from error
        self.advance()
        return Value(token.start, token.end, data)

    def object(self, depth: int) -> Value:
        start = self.expect("{").start
        members: list[Member] = []
        while not self.at("}"):
            if self.token.kind != "string":
                raise self.error("a key in double quotes was expected")
            at, key = self.token.start, self.value().data
            self.expect(":")
            members.append(Member(key, at, self.value(depth + 1)))
            if self.at(","):
                members[-1].comma = self.advance()
                self.refuse_trailing("}")
            elif not self.at("}"):
                raise self.error("',' or '}' was expected")
        end = self.expect("}").end
        return Value(start, end, {one.key: one.value.data for one in members}, members)

    def array(self, depth: int) -> Value:
        start = self.expect("[").start
        items: list[Any] = []
        while not self.at("]"):
            items.append(self.value(depth + 1).data)
            if self.at(","):
                self.advance()
                self.refuse_trailing("]")
            elif not self.at("]"):
                raise self.error("',' or ']' was expected")
        return Value(start, self.expect("]").end, items)

    def refuse_trailing(self, bracket: str) -> None:
        if self.strict and self.at(bracket):
            raise self.error("a comma before the bracket, which this client does not take")


def _no_constant(word: str) -> Any:
    raise ValueError(word)


def line_of(text: str, offset: int) -> int:
    """Return the number of the line, from 1, that an offset is in."""
    return len(re.findall(r"\r\n|\r|\n", text[:offset])) + 1


def tokens(text: str) -> Iterator[Token]:
    """Yield all tokens of a text, also spaces and comments.

    Raises:
        UnreadableTextError: at a character that begins no token.
    """
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise UnreadableTextError(f"line {line_of(text, at)}: unexpected {text[at]!r}")
        yield Token(found.lastgroup or "", at, found.end())
        at = found.end()


def read(text: str, *, strict: bool = False) -> Value:
    """Return the value that a text holds.

    Args:
        text: without a byte order mark.
        strict: refuse comments and trailing commas.

    Raises:
        UnreadableTextError: it is not JSON.
    """
    if strict:
        comment = next((one for one in tokens(text) if one.kind == "comment"), None)
        if comment is not None:
            raise UnreadableTextError(
                f"line {line_of(text, comment.start)}: a comment, which this client does not take"
            )
    reader = _Reader(text, strict)
    value = reader.value()
    if reader.token.kind != "end":
        raise reader.error("there is more after the end of the value")
    return value
