#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The tests that draw at random, with ten times the draws of `make test`: what draws commands, sketches
# and edits in the installed FreeCAD and in those of two other suites.
cd "$(dirname "$0")/.." || exit 1
. scripts/levels.sh
export CONJURE_TEST_DRAWS="${CONJURE_TEST_DRAWS:-10}"
drawing() { .venv/bin/python -m pytest "${parallel[@]}" --timeout=1800 "$@"; }
in_freecad=(tests/freecad/test_fuzzing.py tests/freecad/sketching
  tests/freecad/command/test_part_dimensions.py)
level "draws of values and of calls" drawing tests/unit/vocabulary/test_fuzzing.py \
  tests/mcp/test_once.py tests/local_hub/test_mcp_processes.py
level "installed FreeCAD: draws" with_freecad drawing "${in_freecad[@]}"
for suite in trixie forky; do
  if ! scripts/freecad-root.sh make "$suite"; then
    summary+=("$suite: the root could not be made  FAILED"); failed=1
    continue
  fi
  level "$suite: draws" scripts/freecad-root.sh run "$suite" env PYTHONPATH="$freecad_path" \
    PYTHONDONTWRITEBYTECODE=1 CONJURE_TEST_DRAWS="$CONJURE_TEST_DRAWS" \
    python3 -m pytest "${parallel[@]}" -p no:cacheprovider "${in_freecad[@]}"
done
finish
