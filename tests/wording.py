# SPDX-License-Identifier: MIT
"""Faults in the sentences of replies: holes, FreeCAD's and Python's raw words, keys not there."""

from __future__ import annotations

import re
from typing import Any, Iterator

_HOLES = {
    "two spaces": re.compile(r"\S {2,}\S"),
    "a space before a sign": re.compile(r"\S\s[,;.](?=\s|$)"),
    "a blank at an end": re.compile(r"^\s|\s$"),
    "nothing in quotes": re.compile(r"(?<!['\w])''(?!')|``|<<>>"),
    "nothing in brackets": re.compile(r"(?<!\w)(?:\[\]|\{\}|\(\))"),
    "None": re.compile(r"\bNone(?:Type)?\b"),
    "an end without its noun": re.compile(r"\s(?:a|an|the|and|or|than|as)[.:;]?$"),
    "a sign twice": re.compile(
        r",\s*(?:[,;]|\.(?![\w.]))|;\s*;|:\s*[:;.](?:\s|$)|(?<![./])\.\.(?![./])"
    ),
}
_RAW = {
    "a representation of Python's": re.compile(
        r"<[^<>]* at 0x|\b[A-Z]\w+\(\w+=|<class |<built-in"
        r"|\bdict_(?:keys|values)\b|\bsErrMsg\b|\bTraceback\b"
        r"|\bPy(?:CXX|Object)\b|\bobject has no attribute\b|\bBase\.\w+Error\b"
    ),
    "words of FreeCAD's kernel": re.compile(
        r"\b(?:BRep|Standard_|StdFail|TopoDS|TopExp|ShapeFix|Geom_|GeomAbs|gp_|GC_|OCC)\w*"
        r"|AttachEngine|command not done|\bnot done\b|[Nn]ull (?:input )?shape|\bis null\b"
        r"|\b\w+::\w+\(|link points to|No attribute named|Array out of bound|\berrno\b"
    ),
}
_KEYS = ("allowed", "candidates", "field")
FREECADS_WORDS = "freecad_says"
"""The key under which a reply quotes FreeCAD."""
_QUOTING = {"given", FREECADS_WORDS, "exception", "exception_says", "traceback", "stdout"}
"""Keys whose texts are not ours."""
_TOLD = ("message", "problem", "advice", "fix")
"""Keys of a result whose texts are sentences of ours."""
_CLIENTS = ("result", "value", "variables", "properties", "parameters", "failed")
"""Keys of a result below which lies what the document or the client's script has."""


def faults(text: str) -> list[str]:
    """The faults of one sentence."""
    found = [name for name, pattern in {**_HOLES, **_RAW}.items() if pattern.search(text)]
    if text.count("`") % 2:
        found.append("an odd number of backticks")
    found += [
        f"{opening}{closing} that do not match"
        for opening, closing in ("()", "[]", "{}")
        if text.count(opening) != text.count(closing)
    ]
    return found


def faults_of_error(reply: dict[str, Any]) -> list[str]:
    """The faults of an error's entry in a reply, each with the text that it is in."""
    details = reply["details"]
    # The exception of a client's own script is told as it is.
    own = [] if reply["error_code"] == "SCRIPT_ERROR" else [reply["error"]]
    texts = [*own, *_texts(details)]
    found = [f"{fault}: {text!r}" for text in texts for fault in faults(text)]
    advice = details.get("advice", "")
    found += [
        f"advice names {key}, which is not there: {advice!r}"
        for key in _KEYS
        if f"`{key}`" in advice and key not in details
    ]
    return found


def faults_of_result(reply: Any) -> list[str]:
    """The faults of the sentences in a result: those of its warnings, problems and advice."""
    if isinstance(reply, dict):
        told = [value for key, value in reply.items() if key in _TOLD and isinstance(value, str)]
        inner = [value for key, value in reply.items() if key not in _CLIENTS]
    else:
        told, inner = [], list(reply) if isinstance(reply, (list, tuple)) else []
    found = [f"{fault}: {text!r}" for text in told for fault in faults(text)]
    return [*found, *(fault for one in inner for fault in faults_of_result(one))]


def _texts(value: Any) -> Iterator[str]:
    """The texts in a value that are sentences of ours."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in _QUOTING:
                yield from _texts(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _texts(item)
