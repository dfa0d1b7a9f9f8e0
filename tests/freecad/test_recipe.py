# SPDX-License-Identifier: MIT
"""The recipe of CONTRIBUTING.md, followed to the letter in a copy of the package."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def follow(recipe, folder):
    """Append each block of the recipe to the file that its first line names."""
    blocks = re.findall(r"```python\n# (\S+)\n(.*?)```", recipe, re.DOTALL)
    for name, code in blocks:
        path = folder / name
        source = path.read_text("utf-8")
        if "handlers" in name:
            # The one line that the recipe takes for granted: the import of the new class.
            source = source.replace("    CreateBox,\n", "    CreateBox,\n    CreateDome,\n", 1)
        path.write_text(f"{source}\n\n{code}", "utf-8")
    return [name for name, _ in blocks]


def test_following_the_recipe_adds_a_command_that_works(tmp_path):
    for name in ("conjure_workbench", "tests/freecad"):
        shutil.copytree(ROOT / name, tmp_path / name)
    changed = follow((ROOT / "CONTRIBUTING.md").read_text("utf-8"), tmp_path)
    assert len(changed) == 3
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--import-mode=importlib", "-k", "dome", changed[2]],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": f"{tmp_path}:{os.environ.get('PYTHONPATH', '')}"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout
    assert "2 passed" in ended.stdout
