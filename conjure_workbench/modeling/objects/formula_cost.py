# SPDX-License-Identifier: MIT
"""Cost of formulas, judged before FreeCAD computes them.

FreeCAD computes a formula to its end, whatever memory and time that takes, and nothing can stop it.
So the sizes of texts, the digits of whole numbers and the cells of ranges are estimated from above,
through all cells and properties that a formula refers to, for what a command writes and for every
formula of the document that this feeds.
"""

from __future__ import annotations

from typing import Any, Callable, Mapping

from ..document.freecad_types import Document
from . import formula_syntax as syntax
from .formula_bounds import (
    MOST_CELLS,
    MOST_CELLS_TOGETHER,
    MOST_DIGITS,
    MOST_TEXT,
    TooMuchError,
)
from .formula_judge import SPANS, Judge
from .formula_references import Changes, Key
from .property_values import refused

BOUNDS = (
    f"formulas whose ranges span at most {MOST_CELLS:,} cells together; texts of up to "
    f"{MOST_TEXT:,} characters; whole numbers of up to {MOST_DIGITS} digits; up to "
    f"{syntax.DEEPEST} levels of brackets, signs and conditions; references to cells and to "
    "properties of objects, items by their number, none hidden"
)


def check(
    document: Document,
    formulas: Mapping[Key, str] | None = None,
    values: Mapping[Key, Any] | None = None,
    *,
    aliases: Mapping[Key, str] | None = None,
    field: Callable[[Key], str],
    files: Callable[[str], Any] | None = None,
) -> None:
    """Refuse formulas and values that FreeCAD could not compute within bounds.

    Args:
        document: the document; all of its formulas that the change feeds are judged.
        formulas: new contents of cells, and new expressions with a leading `=`.
        values: new values of properties.
        aliases: addresses of cells by new aliases.
        field: the parameter that a key comes from, for the error.
        files: finds the documents of other files by name, if the document is that of a file and
            `formulas` are all of it.

    Raises:
        ConjureError: INVALID_PARAMETER, which names the bound.
    """
    changes = Changes(formulas or {}, values or {}, aliases or {})
    judge = Judge(document, changes, files=files)
    most = MOST_CELLS_TOGETHER if files is not None else MOST_CELLS
    cells = 0
    for key in dict.fromkeys(judge):
        try:
            if judge.bound(key).fed:
                cells += judge.spans.get(key, 0)
            if cells > most:
                raise TooMuchError(f"its {SPANS.format(most)}")
        except TooMuchError as error:
            problem = str(error)
            if key not in judge.formulas:
                problem = f"'{key[0]}.{key[1]}' follows it, and {problem}"
            raise refused(field(key), problem, judge.content(key)[:200], BOUNDS) from error
    # Commands must not make, one after the other, what no file may hold.
    ranged = [key for key in judge.formulas if judge.spans.get(key)]
    passed = _bound_passed(document, judge.spanned()) if ranged and files is None else None
    if passed is not None:
        problem = f"with it, the document's {SPANS.format(passed)}"
        raise refused(field(ranged[0]), problem, judge.content(ranged[0])[:200], BOUNDS)


def _bound_passed(document: Document, spanned: int) -> int | None:
    """The bound that the cells of all ranges of a changed document exceed, or None."""
    if spanned <= MOST_CELLS:
        return None
    before = Judge(document, Changes({}, {}, {})).spanned()
    # A person's document may have more, and takes formulas all the same.
    most = MOST_CELLS if before <= MOST_CELLS else MOST_CELLS_TOGETHER
    return most if spanned > max(most, before) else None
