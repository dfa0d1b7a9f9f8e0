# SPDX-License-Identifier: MIT
"""A FreeCAD with a window, a profile of its own and this checkout as its add-on.

Used by the demo, the first box, the end-to-end tests and the benchmarks. On a machine without a
display the window opens under Xvfb.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent

_USER_CFG = """<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<FCParameters>
  <FCParamGroup Name="Root">
    <FCParamGroup Name="BaseApp">
      <FCParamGroup Name="Preferences">
        <FCParamGroup Name="General">
          <FCText Name="AutoloadModule">PartWorkbench</FCText>
        </FCParamGroup>
        <FCParamGroup Name="Mod">
          <FCParamGroup Name="Start">
            <FCBool Name="ShowOnStartup" Value="0"/>
            <FCBool Name="FirstStart2024" Value="0"/>
          </FCParamGroup>
        </FCParamGroup>
      </FCParamGroup>
    </FCParamGroup>
  </FCParamGroup>
</FCParameters>
"""


class FreeCADWindow:
    """A running FreeCAD.

    Args:
        profile: a folder for its configuration, its home; nothing of the user's is touched.
        environ: variables for it, such as CONJURE_SERVER_URL.
        script: a Python file that FreeCAD runs when it starts.
        size: the screen of Xvfb, where one is needed.
        add_on: the add-on, linked into the profile; None if the profile has it.
    """

    def __init__(
        self,
        profile: Path,
        environ: Mapping[str, str],
        script: Path | None = None,
        size: str = "1280x900x24",
        add_on: Path | None = CHECKOUT,
    ) -> None:
        self.profile = profile
        self.log = profile / "freecad.log"
        _write_profile(profile, add_on)
        command = [_required("freecad"), *([str(script)] if script else [])]
        if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
            screen = f"-screen 0 {size}"
            command = [_required("xvfb-run"), "--auto-servernum", "-s", screen, *command]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command,
                env=_environment(profile, environ),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def running(self) -> bool:
        """Whether FreeCAD is still there."""
        return self.process.poll() is None

    def output(self) -> str:
        """What FreeCAD has printed so far."""
        return self.log.read_text("utf-8", "replace")

    def signal(self, number: int) -> None:
        """Send a signal to FreeCAD (and to its Xvfb)."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)

    def close(self, seconds: float = 10.0) -> None:
        """End FreeCAD, by force if it takes longer than `seconds`."""
        if self.running:
            self.signal(signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(seconds)
        self.signal(signal.SIGKILL)
        self.process.wait()

    def __enter__(self) -> FreeCADWindow:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def _required(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        raise SystemExit(f"'{program}' is not installed; run 'make setup' first")
    return found


def _environment(profile: Path, environ: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CONJURE_")}
    # FreeCAD runs on the system's Python; a virtual environment's variables would mislead it.
    for name in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"):
        kept.pop(name, None)
    return {
        **kept,
        "HOME": str(profile),
        "XDG_CONFIG_HOME": str(profile / ".config"),
        "XDG_DATA_HOME": str(profile / ".local/share"),
        "XDG_CACHE_HOME": str(profile / ".cache"),
        # The web engine of FreeCAD 0.20's start page refuses to run as root without this.
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
        "LIBGL_ALWAYS_SOFTWARE": "1",
        **environ,
    }


def _write_profile(profile: Path, add_on: Path | None) -> None:
    # From FreeCAD 1.1 on the folders carry the version; the unversioned ones are for those before.
    for version in ("", "v1-1"):
        config = profile / ".config/FreeCAD" / version
        config.mkdir(parents=True, exist_ok=True)
        (config / "user.cfg").write_text(_USER_CFG, "utf-8")
        link = profile / ".local/share/FreeCAD" / version / "Mod/Conjure"
        if add_on is not None and not link.exists():
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(add_on, target_is_directory=True)
