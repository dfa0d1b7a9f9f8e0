# SPDX-License-Identifier: MIT
# shellcheck shell=bash disable=SC2034
# To be sourced: the levels of tests, one after the other; all run, also after a failure.
summary=() failed=0

# Where a Python outside FreeCAD finds FreeCAD's modules (Debian's places).
freecad_path=/usr/lib/freecad-python3/lib:/usr/share/freecad/Ext
with_freecad() { PYTHONPATH="$freecad_path" "$@"; }

# The slowest tests are shown at every level.
slowest=--durations=15
# A level without a window has one process per core. Four are enough: each loads a FreeCAD.
parallel=(-q "$slowest" -n "$(nproc)" --maxprocesses=4)
# Tests that wait for processes which they start leave a core idle now and then. One that fails is
# run once more and told as RERUN: the moment may have been another program's.
waiting=(-q "$slowest" -n "$(($(nproc) * 3 / 2))" --maxprocesses=4 --reruns 1 -rR)

# name, then the command
level() {
  local name="$1" outcome=passed started=$SECONDS; shift
  echo "--- $name"
  "$@" || { outcome=FAILED; failed=1; }
  summary+=("$(printf '%-44s %s  (%d s)' "$name" "$outcome" $((SECONDS - started)))")
}

# Print each level's outcome and end the script with 1 where one failed.
finish() {
  echo "--- summary"
  printf '%s\n' "${summary[@]}"
  exit "$failed"
}
