# SPDX-License-Identifier: MIT
"""The recipe of CONTRIBUTING.md, followed to the letter in a copy of the tree."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("mcp_types", reason="the pages are made where the server's packages are")

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("conjure_workbench", "docs", "scripts", "tests", "CHANGELOG.md", "pyproject.toml")
LISTED = "conjure_workbench/vocabulary/commands/__init__.py"
IMPORT = re.compile(r"(?:from|import) .*\n+")


def blocks(text):
    """The code of a text by the file that its first line names."""
    return dict(re.findall(r"```(?:python|markdown)\n# (\S+)\n(.*?)```", text, re.DOTALL))


def without_imports(code):
    """The imports at the beginning of a block, and the rest of it."""
    rest = code
    while found := IMPORT.match(rest):
        rest = rest[found.end() :]
    return code[: len(code) - len(rest)].strip(), rest


def extended(source, code):
    """A module with a block's imports beside its own, and the rest of the block at its end."""
    imports, rest = without_imports(code)
    first = "from __future__ import annotations\n"
    assert first in source
    return source.replace(first, f"{first}\n{imports}\n", 1) + f"\n\n{rest}"


def follow(page, folder, *, new_module):
    """Do what the page says; returns the files that were changed by hand."""
    steps, heads = map(blocks, page.split("### In a new module"))
    sources = {name: (folder / name).read_text("utf-8") for name in [*steps, LISTED]}
    added, below = steps.pop("CHANGELOG.md"), "### Added\n\n"
    changed = {"CHANGELOG.md": sources["CHANGELOG.md"].replace(below, below + added, 1)}
    if new_module:
        line = heads.pop(LISTED)
        changed[LISTED] = sources[LISTED].replace(line.replace('"domes", ', ""), line)
        for (name, head), code in zip(heads.items(), steps.values()):
            changed[name] = f"{head}\n\n{without_imports(code)[1]}"
    else:
        changed.update({name: extended(sources[name], code) for name, code in steps.items()})
    for name, text in changed.items():
        (folder / name).write_text(text, "utf-8")
    return list(changed)


def python(folder, *arguments):
    """Output of Python in the copy; it has to succeed."""
    ended = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": f"{folder}:{os.environ.get('PYTHONPATH', '')}"},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@pytest.mark.parametrize(("new_module", "most_files"), [(False, 4), (True, 5)])
def test_following_the_recipe_adds_a_command_that_works(tmp_path, new_module, most_files):
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    changed = follow(page, tmp_path, new_module=new_module)
    assert len(changed) <= most_files
    python(tmp_path, "scripts/make_docs.py")
    assert "### create_dome" in (tmp_path / "docs/commands.md").read_text("utf-8")
    # Its own tests, those of all commands that are about it, and those of the catalogue.
    chosen = "dome or every_command_has_a_handler or test_catalogue.py"
    files = ["tests/freecad/test_coverage.py", "tests/unit/vocabulary/schema/test_catalogue.py"]
    files.append("tests/freecad/editing/test_catalogue_walk.py")
    files += [name for name in changed if name.startswith("tests/freecad/handlers/")]
    passed = python(tmp_path, "-m", "pytest", "-q", "-rp", "-k", chosen, *files)
    for test in (
        "test_a_dome_is_half_a_sphere",
        "test_bad_input_is_refused_with_its_code_and_changes_nothing[create_dome]",
        "test_undo_takes_a_command_back_entirely_and_redo_does_it_again[create_dome]",
        "test_the_example_of_every_command_works_and_tells_each_fact_once[create_dome]",
        "test_every_command_has_a_handler_and_one_test_of_its_result",
        "test_an_example_is_accepted_under_canonical_names[create_dome]",
        "test_an_edited_size_makes_what_the_command_makes_of_it[create_dome-radius-1.15]",
    ):
        assert f"::{test}\n" in passed, passed
