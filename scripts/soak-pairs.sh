#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Booleans of random pairs of solids in the installed FreeCAD and in those of two other suites.
cd "$(dirname "$0")/.." || exit 1
. scripts/levels.sh
level "installed FreeCAD: pairs" with_freecad .venv/bin/python -m tests.soak.pairs "$@"
for suite in trixie forky; do
  if ! scripts/freecad-root.sh make "$suite"; then
    summary+=("$suite: the root could not be made  FAILED"); failed=1
    continue
  fi
  level "$suite: pairs" scripts/freecad-root.sh run "$suite" env \
    PYTHONPATH="$freecad_path" PYTHONDONTWRITEBYTECODE=1 python3 -m tests.soak.pairs "$@"
done
finish
