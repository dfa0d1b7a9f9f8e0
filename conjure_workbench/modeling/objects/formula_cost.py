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
from .formula_bounds import MOST_CELLS, MOST_DIGITS, MOST_TEXT, TooMuchError
from .formula_judge import SPANS, Judge, Key
from .property_values import refused

BOUNDS = (
    f"formulas whose ranges span at most {MOST_CELLS:,} cells together, texts of up to "
    f"{MOST_TEXT:,} characters, whole numbers of up to {MOST_DIGITS} digits, and up to "
    f"{syntax.DEEPEST} levels of brackets, signs and conditions"
)


def check(
    document: Document,
    formulas: Mapping[Key, str] | None = None,
    values: Mapping[Key, Any] | None = None,
    *,
    aliases: Mapping[Key, str] | None = None,
    field: Callable[[Key], str],
) -> None:
    """Refuse formulas and values that FreeCAD could not compute within bounds.

    Args:
        document: the document; all of its formulas that the change feeds are judged.
        formulas: new contents of cells, and new expressions with a leading `=`.
        values: new values of properties.
        aliases: addresses of cells by new aliases.
        field: the parameter that a key comes from, for the error.

    Raises:
        ConjureError: INVALID_PARAMETER, which names the bound.
    """
    judge = Judge(document, dict(formulas or {}), dict(values or {}), dict(aliases or {}))
    cells = 0
    for key in dict.fromkeys(judge):
        try:
            if judge.bound(key).fed:
                cells += judge.spans.get(key, 0)
            if cells > MOST_CELLS:
                raise TooMuchError(f"its {SPANS}")
        except TooMuchError as error:
            problem = str(error)
            if key not in judge.formulas:
                problem = f"'{key[0]}.{key[1]}' follows it, and {problem}"
            raise refused(field(key), problem, judge.content(key)[:200], BOUNDS) from error
    # Commands must not make, one after the other, what no file may hold.
    ranged = [key for key in judge.formulas if judge.spans.get(key)]
    if ranged and judge.spanned() > MOST_CELLS:
        problem = f"with it, the document's {SPANS}"
        raise refused(field(ranged[0]), problem, judge.content(ranged[0])[:200], BOUNDS)
