#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The pictures of the documentation, taken in the installed FreeCAD. With --all every surface, in
# each FreeCAD that is here, light and dark, at scale factor 1 and 2, and in the tests' pseudo-language:
# into bench-output/screenshots, to be looked at. `make test-versions` makes the roots of the other two.
# CONJURE_LANGUAGE is another language, such as German.
cd "$(dirname "$0")/.." || exit 1
script=scripts/screenshots.py
[ "${1:-}" = --all ] || CONJURE_GUI_SCRIPT="$script" exec scripts/test-gui.sh

# name of the folder, theme, scale factor, language, then what enters the FreeCAD's root
take() {
  local name="$1" theme="$2" scale="$3" language="$4"
  shift 4
  "$@" env CONJURE_GUI_SCRIPT="$script" CONJURE_SCREENSHOTS="bench-output/screenshots/$name" \
    CONJURE_THEME="$theme" CONJURE_LANGUAGE="$language" QT_SCALE_FACTOR="$scale" \
    CONJURE_SCREEN="$((1280 * scale))x$((900 * scale))" scripts/test-gui.sh || failed=1
}

# name of the FreeCAD, its light and its dark theme, then what enters its root
take_each() {
  local name="$1" light="$2" dark="$3" scale language="${CONJURE_LANGUAGE:-}"
  shift 3
  for scale in 1 2; do
    take "$name-light-$scale" "$light" "$scale" "$language" "$@"
    take "$name-dark-$scale" "$dark" "$scale" "$language" "$@"
  done
  take "$name-pseudo" "$light" 1 pseudo "$@"
}

failed=0
take_each installed "" Behave-dark
for suite in trixie forky; do
  [ -e "$(scripts/freecad-root.sh path "$suite")/.conjure-packages" ] || continue
  take_each "$suite" "FreeCAD Light" "FreeCAD Dark" scripts/freecad-root.sh run "$suite"
done
exit "$failed"
