# SPDX-License-Identifier: MIT
"""The wheel of this checkout, built from a copy: a build leaves folders behind."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from conjure_workbench.setup.addon_content import (  # noqa: E402
    BESIDE_THE_PACKAGE,
    COMPILED,
    PACKAGE,
)

PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")


def build_wheel(folder: Path) -> Path:
    """Build the wheel in a folder that is empty, and return its path.

    It needs no network: setuptools and wheel are those of this environment.

    Raises:
        subprocess.CalledProcessError: it could not be built.
    """
    source = folder / "source"
    source.mkdir()
    for name in (PACKAGE, "pyproject.toml", "README.md", "scripts", *BESIDE_THE_PACKAGE):
        if (CHECKOUT / name).is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(CHECKOUT / name, source / name, ignore=ignore)
        else:
            shutil.copy(CHECKOUT / name, source / name)
    for compiled in CHECKOUT.glob(COMPILED):
        target = source / compiled.relative_to(CHECKOUT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(compiled, target)
    options = ("-q", "--no-deps", "--no-build-isolation", "-w", str(folder))
    subprocess.run([*PIP, "wheel", *options, str(source)], check=True, timeout=300)
    return next(folder.glob("*.whl"))
