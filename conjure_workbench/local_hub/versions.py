# SPDX-License-Identifier: MIT
"""Versions of a hub and of a program that uses it."""

from __future__ import annotations

import re

INTERFACE = 1
"""Major version of the REST API between a hub and its callers. A change that an older caller does
not understand makes it one higher."""


def release(version: str) -> tuple[int, ...]:
    """Return the numbers of a version, such as (0, 10, 0) of "0.10.0rc1", to be compared."""
    found = re.match(r"\d{1,9}(?:\.\d{1,9}){0,5}", version)
    numbers = [int(part) for part in found.group().split(".")] if found else []
    return tuple(numbers + [0] * (6 - len(numbers)))


def older(version: str, other: str) -> bool:
    """Return True if `version` is older than `other`; a preview counts as its release."""
    return release(version) < release(other)
