# SPDX-License-Identifier: MIT
"""Make the release zips in dist/: what a user of the add-on needs, from the last commit.

One holds a folder Conjure, to be unpacked into FreeCAD's folder Mod; the other has the same at its
top, as the Addon Manager's catalog wants it. Version, changelog and manifest must agree. As long as
the manifest holds placeholders the zips are marked as unreleased; with --release they are an error.
"""

from __future__ import annotations

import argparse
import io
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import bundled_packages

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from conjure_workbench.setup.addon_content import BESIDE_THE_PACKAGE, COMPILED, PACKAGE  # noqa: E402

CONTENT = (
    *BESIDE_THE_PACKAGE,
    PACKAGE,
    "pyproject.toml",
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "RELEASING.md",
    "SECURITY.md",
    "PRIVACY.md",
    "docs",
    "resources/screenshots",
    # `pip install` of the unpacked zip builds with it.
    "scripts/wheel_build.py",
)
PLACEHOLDER = "example.org"
DEPENDENCY = '<depend type="python">websocket-client</depend>'
"""Line of the manifest that is not true of a release, which brings the package along."""


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


def additions(checkout: Path) -> dict[str, bytes]:
    """Return by its path in the add-on what a release has beside the committed content.

    Raises:
        subprocess.CalledProcessError: a bundled package could not be had.
        ValueError: a bundled package needs a newer Python than the manifest states.
    """
    bundled = bundled_packages.files(checkout)
    needed = bundled_packages.python_needed(bundled)
    stated = ET.parse(checkout / "package.xml").getroot().findtext("{*}pythonmin")
    if needed != stated:
        raise ValueError(f"package.xml states Python {stated}, the bundled packages need {needed}")
    compiled = {
        file.relative_to(checkout).as_posix(): file.read_bytes()
        for file in sorted(checkout.glob(COMPILED))
    }
    return {**bundled, **compiled}


def manifest_of_release(manifest: bytes, added: dict[str, bytes]) -> bytes:
    """The manifest with the licenses of the bundled packages instead of the dependency."""
    lines = [
        f'<license file="{file}">{name}</license>'
        for name, file in bundled_packages.licenses(added)
    ]
    before, found, after = manifest.decode("utf-8").partition(DEPENDENCY)
    if not found:
        raise ValueError(f"package.xml has no line {DEPENDENCY}")
    return (before + "\n  ".join(lines) + after).encode("utf-8")


def make_zip(checkout: Path, name: str, added: dict[str, bytes], folder: str = "Conjure/") -> Path:
    """Write the committed content and what is added to dist/`name`.zip; returns its path.

    Args:
        checkout: the checkout.
        name: the zip's name without its ending.
        added: path in the add-on and content of further files.
        folder: the folder in the zip, ending with "/", or an empty text.
    """
    target = checkout / "dist" / f"{name}.zip"
    command = ["git", "archive", "--format=zip", f"--prefix={folder}", "HEAD", "--", *CONTENT]
    committed = subprocess.run(command, cwd=checkout, check=True, stdout=subprocess.PIPE).stdout
    target.parent.mkdir(exist_ok=True)
    source = zipfile.ZipFile(io.BytesIO(committed))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == f"{folder}package.xml":
                content = manifest_of_release(content, added)
            made.writestr(entry, content)
        for path, content in added.items():
            made.writestr(f"{folder}{path}", content)
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
        added = additions(CHECKOUT)
        made = [
            make_zip(CHECKOUT, name, added),
            make_zip(CHECKOUT, f"{name}-addon-manager", added, folder=""),
        ]
    except (subprocess.CalledProcessError, ValueError) as error:
        print(f"package: {error}", file=sys.stderr)
        return 1
    for target in made:
        print(f"{target.relative_to(CHECKOUT)}: {target.stat().st_size / 1024:.0f} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
