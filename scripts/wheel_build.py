# SPDX-License-Identifier: MIT
"""The build step that makes the wheel hold the add-on whole: see setup/addon_content.py."""

from __future__ import annotations

import runpy
from pathlib import Path

from setuptools.command.build_py import build_py

CHECKOUT = Path(__file__).resolve().parent.parent
# Run by its path: a build has no package of ours to import.
_CONTENT = runpy.run_path(str(CHECKOUT / "conjure_workbench/setup/addon_content.py"))


def files_beside_the_package() -> list[str]:
    """Return the files that the add-on has at its root, relative to the checkout, with `/`."""
    made = [*CHECKOUT.glob(_CONTENT["COMPILED"]), *CHECKOUT.glob(_CONTENT["BUNDLED"])]
    found = [file.relative_to(CHECKOUT).as_posix() for file in made if file.is_file()]
    for name in _CONTENT["BESIDE_THE_PACKAGE"]:
        path = CHECKOUT / name
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        found += [file.relative_to(CHECKOUT).as_posix() for file in files if file.is_file()]
    return found


class BuildWithAddOn(build_py):
    """Copy the add-on's other files into a folder of the package."""

    def run(self) -> None:
        """Build the package, then add the files; an editable installation has the checkout."""
        super().run()
        if self.editable_mode:
            return
        folder = Path(self.build_lib, _CONTENT["PACKAGE"], _CONTENT["FOLDER_IN_WHEEL"])
        for name in files_beside_the_package():
            target = folder / name
            self.mkpath(str(target.parent))
            self.copy_file(str(CHECKOUT / name), str(target))

    def get_source_files(self) -> list[str]:
        """Return what a source distribution holds of the package, and these files, and this one."""
        return [*super().get_source_files(), *files_beside_the_package(), "scripts/wheel_build.py"]
