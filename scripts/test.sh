#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every test with the installed FreeCAD. All levels run, also after a failure.
cd "$(dirname "$0")/.." || exit 1
. scripts/freecad-env.sh
failed=()

level() {
  local name="$1"; shift
  echo "--- $name"
  "$@" || failed+=("$name")
}

# The first two run without FreeCAD on the path: they must not need it.
level "unit and server" .venv/bin/python -m pytest -q tests/unit tests/server
level "FreeCAD, headless" with_freecad .venv/bin/python -m pytest -q tests/freecad
level "end to end" with_freecad .venv/bin/python -m pytest -q tests/end_to_end
level "windows" scripts/test-gui.sh

[ ${#failed[@]} = 0 ] || { echo "--- FAILED: ${failed[*]}"; exit 1; }
echo "--- all levels passed"
