# SPDX-License-Identifier: MIT
"""Rank of a sparse matrix, row by row, and what its rows leave free."""

from __future__ import annotations

from typing import Dict

from ...geometry.tolerances import DEPENDENT_ROW, ROUNDING

Row = Dict[int, float]
"""Entries of a row by their columns."""


class Elimination:
    """Rows in reduced form, to which others are added one after the other."""

    def __init__(self) -> None:
        self._pivots: dict[int, Row] = {}
        self._rows_with: dict[int, set[int]] = {}

    @property
    def rank(self) -> int:
        """Number of rows that do not follow from the others."""
        return len(self._pivots)

    def remainder(self, row: Row) -> Row:
        """A row without what follows from the rows that are there; empty if all of it does."""
        largest = max(map(abs, row.values()), default=0.0)
        left = dict(row)
        for column in [column for column in row if column in self._pivots]:
            _subtract(left, self._pivots[column], left[column])
        return {k: v for k, v in left.items() if abs(v) > DEPENDENT_ROW * largest}

    def add(self, row: Row) -> bool:
        """Add a row; False if it follows from the others."""
        left = self.remainder(row)
        if not left:
            return False
        pivot = max(left, key=lambda column: abs(left[column]))
        scale = left[pivot]
        fresh = {column: value / scale for column, value in left.items()}
        for other in list(self._rows_with.get(pivot, ())):
            before = self._pivots[other]
            _subtract(before, fresh, before[pivot])
            for column in fresh:
                self._note(column, other, column in before)
        self._pivots[pivot] = fresh
        for column in fresh:
            self._note(column, pivot, True)
        return True

    def _note(self, column: int, pivot: int, there: bool) -> None:
        rows = self._rows_with.setdefault(column, set())
        if there:
            rows.add(pivot)
        else:
            rows.discard(pivot)


def _subtract(row: Row, other: Row, factor: float) -> None:
    for column, value in other.items():
        left = row.get(column, 0.0) - factor * value
        if abs(left) < ROUNDING:
            row.pop(column, None)
        else:
            row[column] = left
