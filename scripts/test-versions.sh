#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The FreeCAD and GUI tests in three FreeCADs: the installed one and those of two other suites.
cd "$(dirname "$0")/.." || exit 1
. scripts/freecad-env.sh
suites=(trixie forky)
summary=() result=0

# name, then the command
level() {
  local name="$1" outcome=passed started=$SECONDS; shift
  echo "--- $name"
  "$@" || { outcome=FAILED; result=1; }
  summary+=("$(printf '%-44s %s  (%d s)' "$name" "$outcome" $((SECONDS - started)))")
}

version_of() {
  "$@" env PYTHONPATH="$freecad_path" /usr/bin/python3 -c \
    'import FreeCAD; print("FreeCAD " + ".".join(FreeCAD.Version()[:3]))' 2>/dev/null | tail -n 1
}

here="$(version_of env) (installed)"
level "$here: headless" with_freecad .venv/bin/python -m pytest -q tests/freecad
level "$here: windows" scripts/test-gui.sh

for suite in "${suites[@]}"; do
  if ! scripts/freecad-root.sh make "$suite"; then
    summary+=("$suite: the root could not be made  FAILED"); result=1
    continue
  fi
  inside=(scripts/freecad-root.sh run "$suite")
  there="$(version_of "${inside[@]}") ($suite)"
  level "$there: headless" "${inside[@]}" env \
    PYTHONPATH="$freecad_path" PYTHONDONTWRITEBYTECODE=1 \
    python3 -m pytest -q -p no:cacheprovider tests/freecad
  level "$there: windows" "${inside[@]}" scripts/test-gui.sh
done

echo "--- summary"
printf '%s\n' "${summary[@]}"
exit $result
