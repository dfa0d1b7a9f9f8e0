# SPDX-License-Identifier: MIT
"""One member of a JSON text set or removed; every other character stays.

No kept library does this: those that read comments write the text anew. Each result is read again
and compared with what it must mean before it is returned.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Sequence
from typing import Any

from .formats import UnreadableTextError
from .json_text import Member, Token, Value, read, tokens


def entry_at(text: str, path: Sequence[str], *, strict: bool = False) -> Any:
    """Return what stands at a path of keys, or None; an empty text holds nothing.

    Raises:
        UnreadableTextError: the text is not JSON.
    """
    data = read(text, strict=strict).data if text.strip() else {}
    for key in path:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def with_entry(
    text: str, path: Sequence[str], entry: dict[str, Any], *, strict: bool = False
) -> str:
    """Return the text with an entry at a path; objects on the way are made.

    Args:
        text: JSON, or nothing.
        path: keys from the root.
        entry: what to put there, instead of what is there.
        strict: as `json_text.read` takes it.

    Raises:
        UnreadableTextError: the text is not JSON, or something on the way is not an object.
    """
    if not text.strip():
        return _rendered(_nested(path, entry), "  ", "", "\n") + "\n"
    root = read(text, strict=strict)
    meant = copy.deepcopy(root.data)
    parent, rest = _deepest(root, path)
    if len(rest) == 1 and (old := parent.member(rest[0])) is not None:
        spot = (old.value.start, old.value.end)
        made = _spliced(text, *spot, _value_text(text, entry, old.start, _is_long(text, parent)))
    else:
        made = _inserted(text, parent, rest[0], _nested(rest[1:], entry))
    at = meant
    for key in path[:-1]:
        at = at.setdefault(key, {})
    at[path[-1]] = entry
    return _checked(made, meant, strict)


def without_entry(text: str, path: Sequence[str], *, strict: bool = False) -> str:
    """Return the text without what is at a path; objects on the way stay, also when empty.

    Raises:
        UnreadableTextError: the text is not JSON, or holds nothing at the path.
    """
    root = read(text, strict=strict)
    meant = copy.deepcopy(root.data)
    parent, rest = _deepest(root, path)
    member = parent.member(rest[0]) if len(rest) == 1 else None
    if member is None:
        raise UnreadableTextError(f"there is no {'.'.join(path)}")
    at = meant
    for key in path[:-1]:
        at = at[key]
    del at[path[-1]]
    return _checked(_removed(text, parent, member), meant, strict)


def _checked(made: str, meant: Any, strict: bool) -> str:
    """Return the text, unless it means something else, as with a key that is there twice."""
    if read(made, strict=strict).data != meant:
        raise UnreadableTextError(
            "a key stands in it twice, so that the place of the entry is not sure"
        )
    return made


def _deepest(root: Value, path: Sequence[str]) -> tuple[Value, Sequence[str]]:
    """Return the last object that exists on the way, and the keys from there."""
    at = root
    for index, key in enumerate(path):
        if at.members is None:
            name = ".".join(path[:index]) or "the whole"
            raise UnreadableTextError(f"{name} is not an object")
        found = at.member(key)
        if found is None or index == len(path) - 1:
            return at, path[index:]
        at = found.value
    raise ValueError("the path is empty")


def _inserted(text: str, parent: Value, key: str, data: Any) -> str:
    """The text with a new last member in an object."""
    members = parent.members or []
    if not members:
        return _first_member(text, parent, key, data)
    last = members[-1]
    if not _is_long(text, parent):
        member = f", {json.dumps(key)}: {json.dumps(data, ensure_ascii=False)}"
        after = last.comma.start if last.comma else last.value.end
        return _spliced(text, after, after, member)
    line_end, indent = _newline(text), _indent(text, last.start)
    member = line_end + indent + _member_text(text, key, data, indent)
    after = last.comma.end if last.comma else last.value.end
    after = _behind_comments(text, after)
    made = _spliced(text, after, after, member + ("," if last.comma else ""))
    return made if last.comma else _spliced(made, last.value.end, last.value.end, ",")


def _first_member(text: str, parent: Value, key: str, data: Any) -> str:
    inside = text[parent.start + 1 : parent.end - 1]
    line_end, outer = _newline(text), _indent(text, parent.start)
    indent = outer + _unit(text)
    member = line_end + indent + _member_text(text, key, data, indent)
    if inside.strip():
        # Comments stay, before the member.
        after = parent.start + 1 + len(inside.rstrip())
        rest = "" if "\n" in text[after : parent.end] else line_end + outer
        return _spliced(text, after, after, member + rest)
    return _spliced(text, parent.start + 1, parent.end - 1, member + line_end + outer)


def _removed(text: str, parent: Value, member: Member) -> str:
    """The text without a member, its comma and the white space before it."""
    members = parent.members or []
    end = member.comma.end if member.comma else member.value.end
    before = [one for one in tokens(text) if one.kind != "space" and one.end <= member.start]
    start = before[-1].end
    made = text[:start] + text[end:]
    if member is members[-1] and member.comma is None and len(members) > 1:
        comma = members[-2].comma
        if comma is not None:
            made = _spliced(made, comma.start, comma.end, "")
    elif len(members) == 1 and not text[parent.start + 1 : start].strip():
        rest = text[end : parent.end - 1]
        made = made if rest.strip() else text[: parent.start] + "{}" + text[parent.end :]
    return made


def _behind_comments(text: str, offset: int) -> int:
    """The end of what belongs to the line up to an offset: comments that begin in it."""
    end = offset
    for token in _tokens_from(text, offset):
        if token.kind == "comment":
            end = token.end
        elif token.kind != "space" or re.search(r"[\r\n]", text[token.start : token.end]):
            break
    return end


def _tokens_from(text: str, offset: int) -> list[Token]:
    return [one for one in tokens(text) if one.start >= offset]


def _nested(path: Sequence[str], entry: Any) -> Any:
    for key in reversed(path):
        entry = {key: entry}
    return entry


def _member_text(text: str, key: str, data: Any, indent: str) -> str:
    return f"{json.dumps(key)}: {_rendered(data, _unit(text), indent, _newline(text))}"


def _value_text(text: str, data: Any, start: int, long: bool) -> str:
    if not long:
        return json.dumps(data, ensure_ascii=False)
    return _rendered(data, _unit(text), _indent(text, start), _newline(text))


def _rendered(data: Any, unit: str, indent: str, line_end: str) -> str:
    """Objects a member in each line, lists in one line, as people write such files."""
    if not isinstance(data, dict) or not data:
        return json.dumps(data, ensure_ascii=False)
    inner = indent + unit
    members = (
        f"{inner}{json.dumps(key, ensure_ascii=False)}: {_rendered(value, unit, inner, line_end)}"
        for key, value in data.items()
    )
    return "{" + line_end + f",{line_end}".join(members) + line_end + indent + "}"


def _is_long(text: str, value: Value) -> bool:
    """True if an object stands in more than one line."""
    return bool(re.search(r"[\r\n]", text[value.start : value.end]))


def _indent(text: str, offset: int) -> str:
    """The white space that the line of an offset begins with."""
    found = re.search(r"(?:^|[\r\n])([ \t]*)[^\r\n]*$", text[:offset])
    return found[1] if found else ""


def _unit(text: str) -> str:
    """One level of indentation: that of the first line that has any."""
    found = re.search(r'[\r\n]([ \t]+)"', text)
    return found[1] if found else "  "


def _newline(text: str) -> str:
    found = re.search(r"\r\n|\n|\r", text)
    return found[0] if found else "\n"


def _spliced(text: str, start: int, end: int, instead: str) -> str:
    return text[:start] + instead + text[end:]
