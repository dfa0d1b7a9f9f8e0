# SPDX-License-Identifier: MIT
"""The local server of a benchmark, and FreeCAD's window."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]

sys.path.insert(0, str(CHECKOUT / "scripts"))
from freecad_window import FreeCADWindow  # noqa: E402 - the folder of scripts is no package

__all__ = ["CHECKOUT", "FreeCADWindow", "start_server"]


def start_server(key: str, log: Path) -> tuple[subprocess.Popen[bytes], int]:
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "conjure_workbench.cli", "serve", "--port", "0"],
            cwd=CHECKOUT,
            env={**os.environ, "CONJURE_API_KEY": key},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    until = time.monotonic() + 20
    while time.monotonic() < until:
        for line in log.read_text().splitlines():
            if line.startswith("Listening on"):
                return process, int(line.rsplit(":", 1)[1])
        time.sleep(0.05)
    raise SystemExit(f"the server did not start:\n{log.read_text()}")
