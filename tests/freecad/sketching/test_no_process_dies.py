# SPDX-License-Identifier: MIT
"""Whatever constraint a client sends, FreeCAD's process lives."""

from __future__ import annotations

import subprocess
import sys

from tests.draws import DRAWS


def test_no_constraint_ends_the_process():
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.sketch_fuzzing"]
    done = subprocess.run(
        [*command, str(2000 * DRAWS), "0"], capture_output=True, text=True, timeout=60 * DRAWS
    )
    assert (done.returncode, done.stderr) == (0, "")
    made, refused = map(int, done.stdout.split())
    assert made + refused == 2000 * DRAWS
    assert made > 200 * DRAWS
