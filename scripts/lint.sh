#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Style, types and import rules. Everything is checked, also after a failure.
cd "$(dirname "$0")/.." || exit 1
failed=()
check() { echo "--- $*"; "$@" || failed+=("$*"); }

check .venv/bin/ruff check .
check .venv/bin/ruff format --check .
check .venv/bin/mypy
check .venv/bin/python -m pytest -q tests/unit/test_imports.py
check .venv/bin/python scripts/translations.py check
if [ -x .venv/bin/shellcheck ]; then
  check .venv/bin/shellcheck --severity=warning --external-sources scripts/*.sh .ci/run
else
  echo "--- no shellcheck here: shell scripts not checked"
fi

[ ${#failed[@]} = 0 ] || { echo "--- FAILED: ${failed[*]}"; exit 1; }
echo "--- lint passed"
