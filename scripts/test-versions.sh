#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The FreeCAD and window tests in the FreeCADs of two other suites. `make test` has the installed one.
cd "$(dirname "$0")/.." || exit 1
. scripts/levels.sh
suites=(trixie forky)
declare -A versions

version_of() {
  "$@" env PYTHONPATH="$freecad_path" /usr/bin/python3 -c \
    'import FreeCAD; print("FreeCAD " + ".".join(FreeCAD.Version()[:3]))' 2>/dev/null | tail -n 1
}

echo "--- the FreeCADs of ${suites[*]}; 'make test' tests the installed one"
made=()
for suite in "${suites[@]}"; do
  if ! scripts/freecad-root.sh make "$suite"; then
    summary+=("$suite: the root could not be made  FAILED"); failed=1
    continue
  fi
  made+=("$suite")
  versions[$suite]="$(version_of scripts/freecad-root.sh run "$suite") ($suite)"
done

.venv/bin/python scripts/translations.py compile || failed=1

# One after the other: two windows that open at the same moment could choose the same display.
with_windows() {
  for suite in "${made[@]}"; do
    level "${versions[$suite]}: windows" scripts/freecad-root.sh run "$suite" \
      scripts/test-gui.sh "$slowest"
    level "${versions[$suite]}: release" env CONJURE_FREECAD_ROOT="$suite" \
      .venv/bin/python -m pytest -q tests/end_to_end/test_release_zip.py
  done
}
beside with_windows
for suite in "${made[@]}"; do
  level "${versions[$suite]}: headless" steady tests/freecad scripts/freecad-root.sh run "$suite" env \
    PYTHONPATH="$freecad_path" PYTHONDONTWRITEBYTECODE=1 \
    python3 -m pytest "${parallel[@]}" -p no:cacheprovider
done
finish
