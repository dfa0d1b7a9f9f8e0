# SPDX-License-Identifier: MIT
"""Names and sentences as words that can be compared: "makeBoxes" and "create a box" are alike."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

LONGEST_TEXT = 300
"""Longest text that is split, in characters; the rest is left out."""

_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_]+|\d+")
_MODULE = re.compile(r"^(?:\w+(?:::|\.))+(?=\w)")
_NOISE = frozenset(
    (
        *("a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "for", "from"),
        *("how", "i", "in", "into", "is", "it", "me", "my", "of", "on", "or", "that", "the"),
        *("this", "to", "want", "what", "which", "with", "please", "some", "its", "there"),
        *("freecad", "app", "gui", "cad", "api", "cmd", "mcp", "op", "operation"),
    )
)
"""Words that tell no command from another."""
_SAME = {
    **dict.fromkeys(("make", "add", "build", "new", "draw", "generate", "construct"), "create"),
    **dict.fromkeys(
        ("fetch", "read", "query", "retrieve", "obtain", "tell", "compute", "calculate", "calc"),
        "get",
    ),
    **dict.fromkeys(
        ("obj", "part", "body", "solid", "shape", "model", "item", "component", "feature"), "object"
    ),
    **dict.fromkeys(("remove", "erase", "destroy", "del", "rm"), "delete"),
    **dict.fromkeys(("modify", "edit", "update", "alter", "adjust"), "change"),
    **dict.fromkeys(("doc", "file"), "document"),
    **dict.fromkeys(("colour", "colors", "colours"), "color"),
    **dict.fromkeys(("centre", "centred", "centered", "middle"), "center"),
    **dict.fromkeys(("photo", "image", "screenshot"), "picture"),
    **dict.fromkeys(("param", "attribute", "prop"), "property"),
    **dict.fromkeys(("circular", "radial"), "polar"),
    **dict.fromkeys(("array", "arrays"), "pattern"),
    "visibility": "visible",
    "detect": "check",
    **dict.fromkeys(("validity", "validate", "validation"), "valid"),
    "axes": "axis",
    "extrusion": "extrude",
    "revolution": "revolve",
    "subtraction": "subtract",
    "collision": "collide",
    "info": "detail",
    "information": "detail",
    "args": "parameter",
    "dims": "dimension",
    "doughnut": "donut",
    "unite": "union",
    "heavy": "weight",
}
"""Words that mean the same in every name."""
_ENDINGS = ("ings", "ing", "ions", "ion", "ed", "es", "s")
_SHORTEST_STEM = 3


def parts_of(text: str) -> tuple[str, ...]:
    """Return the parts of a name or a sentence as they stand there, in lower case.

    Of a name in a module, such as "Part.makeBox" or "Part::Box", the module is left out.
    """
    bare = _MODULE.sub("", text[:LONGEST_TEXT])
    return tuple(part.lower() for part in _PART.findall(bare))


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a name or a sentence, each once: stems, in their order.

    Words that say nothing are left out, unless there are no others.
    """
    parts = parts_of(text)
    told = [part for part in parts if part not in _NOISE] or parts
    return tuple(dict.fromkeys(stem(part) for part in told))


def words_in(text: Any) -> tuple[str, ...]:
    """Return the words of what may be a text; none of anything else."""
    return words_of(text) if isinstance(text, str) else ()


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return the stem of a word in lower case, the same for its forms and for its equals."""
    if word in _SAME:
        word = _SAME[word]
    for ending in _ENDINGS:
        kept = word[: -len(ending)]
        if word.endswith(ending) and len(kept) >= _SHORTEST_STEM and not word.endswith("ss"):
            word = _SAME.get(kept, kept)
            break
    if word.endswith("e") and len(word) > _SHORTEST_STEM:
        word = word[:-1]
    elif word.endswith("y") and len(word) > _SHORTEST_STEM:
        word = f"{word[:-1]}i"
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word
