# SPDX-License-Identifier: MIT
# shellcheck shell=bash disable=SC2034
# To be sourced: the levels of tests; all run, also after a failure.
summary=() failed=0 aside=

# Processes by the hundred need not compile the same modules again.
unset PYTHONDONTWRITEBYTECODE

# Where a Python outside FreeCAD finds FreeCAD's modules (Debian's places).
freecad_path=/usr/lib/freecad-python3/lib:/usr/share/freecad/Ext
with_freecad() { PYTHONPATH="$freecad_path" "$@"; }

# The slowest tests are shown at every level.
slowest=--durations=15
# A level without a window has one process per core. Four are enough: each loads a FreeCAD.
parallel=(-q "$slowest" -n "$(nproc)" --maxprocesses=4)
# Tests that wait for processes which they start leave a core idle now and then. One that fails is
# run once more and told as RERUN: the moment may have been another program's. Not so the unit tests:
# they wait for no process, and the plugin's exchange about each test costs 40 ms.
waiting=(-q "$slowest" -n "$(($(nproc) * 3 / 2))" --maxprocesses=4 --reruns 1
  --rerun-exclude-path tests/unit --rerun-show-tracebacks)

# What to test, then pytest's command. Up to three tests that failed run once more by themselves, and
# are named where they pass: on a busy machine the moment may have been another program's.
steady() {
  local target="$1" log code failures; shift
  log="$(mktemp)"
  "$@" "$target" | tee "$log"; code="${PIPESTATUS[0]}"
  mapfile -t failures < <(sed -nE 's/^(FAILED|ERROR) (tests\/.*)$/\2/p' "$log" | sed 's/ - .*//')
  rm -f "$log"
  if [ "$code" = 1 ] && [ "${#failures[@]}" -ge 1 ] && [ "${#failures[@]}" -le 3 ]; then
    printf '%s\n' "--- again, by themselves:" "${failures[@]}"
    "$@" "${failures[@]}" && { echo "UNSTEADY: ${failures[*]}"; code=0; }
  fi
  return "$code"
}

# name, then the command
level() {
  local name="$1" outcome=passed started=$SECONDS; shift
  echo "--- $name"
  "$@" || { outcome=FAILED; failed=1; }
  summary+=("$(printf '%-44s %s  (%d s)' "$name" "$outcome" $((SECONDS - started)))")
}

# A function that runs levels beside those that follow, for the cores that either leaves idle. What
# they print comes in `finish`. They have a process group of their own, which ends with the script.
beside() {
  aside="$(mktemp -d)"
  set -m
  { summary=(); "$@"; printf '%s\n' "${summary[@]}" >"$aside/summary"; exit "$failed"; } \
    </dev/null >"$aside/output" 2>&1 &
  beside_pid=$!
  set +m
  trap 'kill -- "-$beside_pid" 2>/dev/null; rm -rf "$aside"' EXIT
}

# Print each level's outcome and end the script with 1 where one failed.
finish() {
  if [ -n "$aside" ]; then
    wait "$beside_pid" || failed=1
    cat "$aside/output"
    mapfile -t -O "${#summary[@]}" summary <"$aside/summary"
  fi
  echo "--- summary"
  printf '%s\n' "${summary[@]}"
  exit "$failed"
}
