#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The tests that draw at random, with ten times the draws of `make test`.
cd "$(dirname "$0")/.." || exit 1
. scripts/levels.sh
export CONJURE_TEST_DRAWS="${CONJURE_TEST_DRAWS:-10}"
drawing() { .venv/bin/python -m pytest "${parallel[@]}" --timeout=1800 "$@"; }
level "draws of values and of calls" drawing tests/unit/vocabulary/test_fuzzing.py \
  tests/mcp/test_once.py tests/local_hub/test_mcp_processes.py
level "draws of commands in FreeCAD" with_freecad drawing tests/freecad/test_fuzzing.py \
  tests/freecad/sketching
finish
