# SPDX-License-Identifier: MIT
"""Every sentence in the code that is made of parts, with every kind of value in its parts.

What a sentence is made of is read from the source. A part that can come out empty must leave a
sentence without a hole, or stand in `NEVER_EMPTY` with the reason why it never is.
"""

from __future__ import annotations

import ast
import re
from typing import Iterator, NamedTuple

import pytest

from tests.unit.source_imports import PACKAGE, ROOT, our_modules
from tests.wording import faults

_SILENT = ("cli/", "setup/", "gui/")
"""Parts whose texts are for a person at a terminal or a window, with tests of their own."""
_MAY_BE_EMPTY = re.compile(r"\.join\(|\bunit\b|\.Label\b")
_VALUES = ("Box", "7", "0.5", "A, B and C", "x" * 300, "[1.0, 2.0, 3.0]", "Größe")

_DECLARED = "vocabulary/"
"""There, what is joined are choices and variants that the code declares."""

_CHECKED = "told only where there are some"
_TABLE = "a table in the code"
NEVER_EMPTY = {
    ("modeling/command/deletion.py", "', '.join(names)"): _CHECKED,
    ("modeling/command/dependents.py", "', '.join(changed)"): _CHECKED,
    ("modeling/document/file_access.py", "' or '.join(extensions)"): _TABLE,
    ("modeling/exchange/snapshot_restore.py", "', '.join(different[:_LISTED])"): _CHECKED,
    ("modeling/features/sharp_edges.py", "', '.join(names[:LISTED])"): "a reference means one",
    ("modeling/handlers/documents.py", "', '.join(broken[:_LISTED])"): _CHECKED,
    ("modeling/handlers/documents.py", "', '.join(using)"): _CHECKED,
    ("modeling/handlers/transforms.py", "', '.join(bound)"): _CHECKED,
    ("modeling/objects/expressions.py", "'>>, <<'.join(words)"): "FreeCAD allows no empty list",
    ("modeling/objects/issue_fixes.py", "', '.join(using)"): _CHECKED,
    ("modeling/scripting/script_run.py", "', '.join(others)"): _CHECKED,
    ("modeling/sketching/completing.py", "' and '.join(row['elements'])"): "elements meet there",
    ("mcp/profiles.py", "', '.join(sorted(_CAPABILITIES))"): _TABLE,
    ("modeling/command/feasible_sizes.py", "unit"): "mm or degrees",
    ("modeling/exchange/meshes/threemf.py", "unit[:20]"): "quoted as the file has it",
    ("modeling/objects/expressions.py", "unit"): "told only of a value with a unit",
    ("modeling/objects/property_values.py", "unit"): _CHECKED,
    ("modeling/objects/spreadsheets.py", "cell.unit"): "the vocabulary takes no empty one",
}


class Sentence(NamedTuple):
    """A text of the source that is made of parts.

    Attributes:
        path: the module, below the package.
        line: its line.
        pieces: the text; of each part its expression, in a list of one.
    """

    path: str
    line: int
    pieces: tuple[str | list[str], ...]

    def rendered(self, value: str, only: str | None = None) -> str:
        """The text with a value in each part, or in one alone and a word in the others."""
        return "".join(
            piece if isinstance(piece, str) else value if only in (None, piece[0]) else "Box"
            for piece in self.pieces
        )

    @property
    def parts(self) -> list[str]:
        """The expressions of its parts."""
        return [piece[0] for piece in self.pieces if isinstance(piece, list)]


def _sentences() -> Iterator[Sentence]:
    for path in our_modules():
        inside = path[len(PACKAGE) + 1 :]
        if inside.startswith(_SILENT):
            continue
        for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr):
                pieces = tuple(_pieces(node))
                literal = "".join(piece for piece in pieces if isinstance(piece, str))
                if re.search(r"[a-z]{2} [a-z]", literal):
                    yield Sentence(inside, node.lineno, pieces)


def _pieces(node: ast.JoinedStr) -> Iterator[str | list[str]]:
    for value in node.values:
        if isinstance(value, ast.FormattedValue):
            yield [ast.unparse(value.value)]
        elif isinstance(value, ast.Constant):
            yield str(value.value)


SENTENCES = list(_sentences())


def test_the_sentences_of_the_code_are_found():
    assert len(SENTENCES) > 300


@pytest.mark.parametrize("value", _VALUES, ids=lambda value: value[:8])
def test_a_sentence_has_no_fault_whatever_its_parts_are(value):
    wrong = []
    for one in SENTENCES:
        # It may be a part of a sentence, so that blanks at its ends are no fault.
        found = faults(f"x{one.rendered(value).strip()}x")
        if found:
            wrong.append((one.path, one.line, found, one.rendered("_")))
    assert wrong == []


def test_a_part_that_can_be_empty_leaves_no_hole():
    wrong = []
    for one in SENTENCES:
        for part in one.parts:
            if not _MAY_BE_EMPTY.search(part) or " or " in part or one.path.startswith(_DECLARED):
                continue
            if (one.path, part) not in NEVER_EMPTY and faults(one.rendered("", only=part)):
                wrong.append((one.path, one.line, part, one.rendered("_")[:120]))
    assert wrong == []


def test_no_exception_is_kept_for_a_sentence_that_is_gone():
    there = {(one.path, part) for one in SENTENCES for part in one.parts}
    assert set(NEVER_EMPTY) - there == set()
