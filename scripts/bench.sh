#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The benchmarks of FreeCAD's side: boxes through the server in a window, then real models, sketches
# and bodies, these in each FreeCAD that is here. `make test-versions` makes the roots of the other two.
cd "$(dirname "$0")/.." || exit 1
. scripts/levels.sh
.venv/bin/python -m tests.benchmarks.run "$@" || exit 1
quick=()
case " $* " in
  *" --quick "*) faces=(10 100) quick=(--quick) ;;
  *) faces=(10 100 1000 5000) ;;
esac
echo
with_freecad .venv/bin/python -m tests.benchmarks.real_models --faces "${faces[@]}"
with_freecad .venv/bin/python -m tests.benchmarks.part_design "${quick[@]}"
for suite in trixie forky; do
  [ -e "$(scripts/freecad-root.sh path "$suite")/.conjure-packages" ] || continue
  echo
  scripts/freecad-root.sh run "$suite" env PYTHONPATH="$freecad_path" PYTHONDONTWRITEBYTECODE=1 \
    python3 -m tests.benchmarks.real_models --faces "${faces[@]}"
  scripts/freecad-root.sh run "$suite" env PYTHONPATH="$freecad_path" PYTHONDONTWRITEBYTECODE=1 \
    python3 -m tests.benchmarks.part_design "${quick[@]}"
done
