# SPDX-License-Identifier: MIT
"""Make the release zip in dist/: what a user of the add-on needs, from the last commit.

Version, changelog and manifest must agree. As long as the manifest holds placeholders the zip is
marked as unreleased; with --release they are an error.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from conjure_workbench.setup.addon_content import BESIDE_THE_PACKAGE, PACKAGE  # noqa: E402

CONTENT = (
    *BESIDE_THE_PACKAGE,
    PACKAGE,
    "pyproject.toml",
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "RELEASING.md",
    "SECURITY.md",
    "docs",
    "resources/screenshots",
    # `pip install` of the unpacked zip builds with it.
    "scripts/wheel_build.py",
)
PLACEHOLDER = "example.org"


def version(checkout: Path) -> str:
    """The package's version.

    Raises:
        ValueError: the package does not state one.
    """
    source = (checkout / "conjure_workbench/__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', source, re.MULTILINE)
    if found is None:
        raise ValueError("conjure_workbench/__init__.py states no __version__")
    return found[1]


def disagreements(checkout: Path) -> list[str]:
    """Where the version is stated otherwise than in the package."""
    wanted = version(checkout)
    manifest = ET.parse(checkout / "package.xml").getroot()
    stated = manifest.findtext("{*}version")
    changelog = (checkout / "CHANGELOG.md").read_text("utf-8")
    found = []
    if stated != wanted:
        found.append(f"package.xml states version {stated}, the package {wanted}")
    if f"## [{wanted}]" not in changelog:
        found.append(f"CHANGELOG.md has no section [{wanted}]")
    return found


def placeholders(checkout: Path) -> list[str]:
    """The lines of the manifest that hold no real address yet."""
    lines = (checkout / "package.xml").read_text("utf-8").splitlines()
    return [line.strip() for line in lines if PLACEHOLDER in line]


def make_zip(checkout: Path, name: str) -> Path:
    """Write the committed content to dist/`name`.zip, in a folder Conjure; returns its path."""
    target = checkout / "dist" / f"{name}.zip"
    command = ["git", "archive", "--format=zip", "--prefix=Conjure/", "HEAD", "--", *CONTENT]
    made = subprocess.run(command, cwd=checkout, check=True, stdout=subprocess.PIPE)
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(made.stdout)
    return target


def main() -> int:
    """Check and make the zip; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--release", action="store_true", help="refuse placeholders")
    release = parser.parse_args().release
    problems = disagreements(CHECKOUT)
    unset = placeholders(CHECKOUT)
    if release and unset:
        problems += [f"package.xml: placeholder: {line}" for line in unset]
    if problems:
        print("\n".join(f"package: {problem}" for problem in problems), file=sys.stderr)
        return 1
    dirty = subprocess.run(
        ["git", "status", "--porcelain", "--", *CONTENT],
        cwd=CHECKOUT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    if dirty:
        print("package: warning: what is not committed is not in the zip", file=sys.stderr)
    if unset:
        print(
            "package: WARNING: package.xml still holds placeholders, so this zip is not to be "
            "published; see RELEASING.md",
            file=sys.stderr,
        )
    name = f"Conjure-{version(CHECKOUT)}" + ("-unreleased" if unset else "")
    try:
        target = make_zip(CHECKOUT, name)
    except subprocess.CalledProcessError as error:
        return int(error.returncode)
    print(f"{target.relative_to(CHECKOUT)}: {target.stat().st_size / 1024:.0f} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
