# SPDX-License-Identifier: MIT
"""Labels of undo steps without their numbers, which depend on what ran before a test."""

from __future__ import annotations

import re
from typing import Iterable


def unnumbered(label: str) -> str:
    """The label "Conjure: create box" of the step "Conjure 12: create box"; others as they are."""
    return re.sub(r"^Conjure [0-9]+: ", "Conjure: ", label)


def all_unnumbered(labels: Iterable[str]) -> list[str]:
    """Labels, each as `unnumbered` has it."""
    return [unnumbered(label) for label in labels]
