# SPDX-License-Identifier: MIT
"""Typed access to the keys of a JSON object that came over the wire."""

from __future__ import annotations

from typing import Any, Callable

Refuse = Callable[[str, Any, str], Exception]
"""Maker of the exception for a key, its value, and a description of the values allowed."""


class Fields:
    """Keys of a JSON object, each read as one type. A null value counts as not given.

    `text`, `number` and `object` raise what `refuse` makes; `label`, `stamp`, `integer`, `flag`
    and `names` pass values of another type over.

    Args:
        body: the object.
        refuse: makes the exception for a value of the wrong type.
    """

    def __init__(self, body: dict[str, Any], refuse: Refuse) -> None:
        self.body = body
        self._refuse = refuse

    def text(self, key: str, *, longest: int | None = None, or_int: bool = False) -> str | None:
        """Return a string, or with `or_int` an integer as its digits.

        With `longest`, it has 1 to that many characters.
        """
        value = self.body.get(key)
        if value is None:
            return None
        if or_int and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and (longest is None or 0 < len(value) <= longest):
            return value
        allowed = "a string" if longest is None else f"a string of 1 to {longest} characters"
        raise self._refuse(key, value, allowed)

    def number(self, key: str, allowed: str = "a number") -> float | None:
        """Return a finite number; `allowed` describes it where it is refused."""
        value = self.body.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self._refuse(key, value, allowed)
        try:
            return float(value)
        except OverflowError:
            raise self._refuse(key, value, allowed) from None

    def object(self, key: str) -> dict[str, Any] | None:
        """Return a JSON object."""
        value = self.body.get(key)
        if value is None or isinstance(value, dict):
            return value
        raise self._refuse(key, value, "an object")

    def label(self, key: str) -> str | None:
        """Return a string, or a number as a string."""
        value = self.stamp(key)
        return None if value is None else str(value)

    def stamp(self, key: str) -> str | float | None:
        """Return a string or a number as it came."""
        value = self.body.get(key)
        fits = isinstance(value, (str, int, float)) and not isinstance(value, bool)
        return value if fits else None

    def integer(self, key: str) -> int | None:
        """Return an integer of at most 63 bits."""
        value = self.body.get(key)
        fits = isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63
        return value if fits else None

    def flag(self, key: str) -> bool | None:
        """Return true or false."""
        value = self.body.get(key)
        return value if isinstance(value, bool) else None

    def names(self, key: str) -> list[str] | None:
        """Return the strings of an array, or the keys of an object (the vendor's add-on's form).

        A value of another type is an empty list.
        """
        value = self.body.get(key)
        if value is None:
            return None
        entries = value if isinstance(value, (list, dict)) else []
        return [name for name in entries if isinstance(name, str)]
