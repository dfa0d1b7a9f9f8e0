#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every test with the installed FreeCAD.
cd "$(dirname "$0")/.." || exit 1
. scripts/levels.sh
.venv/bin/python -m coverage erase

# The first runs without FreeCAD on the path: these tests must not need it.
level "without FreeCAD" .venv/bin/python -m coverage run -m pytest "${waiting[@]}" \
  tests/unit tests/server tests/hostile tests/local_hub tests/mcp tests/cli

# One after the other: two windows that open at the same moment could choose the same display.
with_windows() {
  level "branch coverage" .venv/bin/python scripts/check_coverage.py
  level "windows" scripts/test-gui.sh "$slowest"
  level "end to end" with_freecad .venv/bin/python -m pytest "${waiting[@]}" --dist=loadfile tests/end_to_end
}
beside with_windows
level "FreeCAD, headless" steady tests/freecad with_freecad .venv/bin/python -m pytest "${parallel[@]}"
finish
