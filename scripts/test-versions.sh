#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The FreeCAD and window tests in the FreeCADs of two other suites. `make test` has the installed one.
cd "$(dirname "$0")/.." || exit 1
. scripts/levels.sh
suites=(trixie forky)

version_of() {
  "$@" env PYTHONPATH="$freecad_path" /usr/bin/python3 -c \
    'import FreeCAD; print("FreeCAD " + ".".join(FreeCAD.Version()[:3]))' 2>/dev/null | tail -n 1
}

echo "--- the FreeCADs of ${suites[*]}; 'make test' tests the installed one"
for suite in "${suites[@]}"; do
  if ! scripts/freecad-root.sh make "$suite"; then
    summary+=("$suite: the root could not be made  FAILED"); failed=1
    continue
  fi
  inside=(scripts/freecad-root.sh run "$suite")
  there="$(version_of "${inside[@]}") ($suite)"
  level "$there: headless" "${inside[@]}" env \
    PYTHONPATH="$freecad_path" PYTHONDONTWRITEBYTECODE=1 \
    python3 -m pytest "${parallel[@]}" -p no:cacheprovider tests/freecad
  level "$there: windows" "${inside[@]}" scripts/test-gui.sh "$slowest"
done
finish
