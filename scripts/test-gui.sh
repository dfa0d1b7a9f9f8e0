#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The tests in a real FreeCAD window, under Xvfb, with a profile of its own: nothing of the
# user's is touched. Further arguments go to pytest, e.g. `scripts/test-gui.sh -k toolbar`.
# CONJURE_GUI_SCRIPT runs another script in that window instead of the tests.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
checkout="$PWD"
limit="${CONJURE_TEST_SECONDS:-400}"

for program in freecad freecadcmd xvfb-run; do
  command -v "$program" >/dev/null || { echo "test-gui: '$program' is missing; run 'make setup' first" >&2; exit 2; }
done

# The test servers need `websockets`; FreeCAD itself runs on the system's Python.
server_python=
for candidate in "$checkout/.venv/bin/python" /usr/bin/python3; do
  if "$candidate" -c 'import websockets.sync.server' 2>/dev/null; then server_python="$candidate"; break; fi
done
[ -n "$server_python" ] || { echo "test-gui: no Python with 'websockets'; run 'make setup' first" >&2; exit 2; }

home="$(mktemp -d)"
trap 'rm -rf "$home"' EXIT
isolated=(env -u PYTHONPATH -u VIRTUAL_ENV HOME="$home" XDG_CONFIG_HOME="$home/.config"
  XDG_DATA_HOME="$home/.local/share" XDG_CACHE_HOME="$home/.cache" XDG_RUNTIME_DIR="$home"
  QTWEBENGINE_DISABLE_SANDBOX=1 LIBGL_ALWAYS_SOFTWARE=1 PYTHONDONTWRITEBYTECODE=1)

# FreeCAD itself says where it looks for add-ons, and writes its own configuration.
cat >"$home/prepare.py" <<'PY'
import FreeCAD, os
mod = os.path.join(FreeCAD.getUserAppDataDir(), "Mod")
os.makedirs(mod, exist_ok=True)
os.symlink(os.environ["CONJURE_CHECKOUT"], os.path.join(mod, "Conjure"))
general = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/General")
general.SetString("AutoloadModule", "PartWorkbench")
start = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/Mod/Start")
start.SetBool("ShowOnStartup", False)
start.SetBool("FirstStart2024", False)
FreeCAD.saveParameter()
PY
"${isolated[@]}" CONJURE_CHECKOUT="$checkout" timeout 60 freecadcmd "$home/prepare.py" \
  </dev/null >"$home/prepare.log" 2>&1
if [ -z "$(find "$home/.local/share/FreeCAD" -path '*Mod/Conjure' 2>/dev/null)" ]; then
  echo "test-gui: the add-on could not be linked" >&2; cat "$home/prepare.log" >&2; exit 2
fi

cat >"$home/session.sh" <<'SH'
if command -v openbox >/dev/null; then openbox & manager=$!; fi
timeout --kill-after=10 "$CONJURE_TEST_SECONDS" freecad "$1" </dev/null 2>&1
[ -z "${manager:-}" ] || kill "$manager" 2>/dev/null
SH
CONJURE_TEST_ARGUMENTS="$([ $# = 0 ] || printf '%q ' "$@")" CONJURE_TEST_EXIT_FILE="$home/exit" CONJURE_TEST_SECONDS="$limit" \
  CONJURE_TEST_PYTHON="$server_python" \
  "${isolated[@]}" xvfb-run --auto-servernum -s "-screen 0 1280x900x24" \
  bash "$home/session.sh" "${CONJURE_GUI_SCRIPT:-$checkout/tests/gui/run_in_freecad.py}" |
  tee "$home/output"

code="$(cat "$home/exit" 2>/dev/null || echo missing)"
if [ "$code" != 0 ]; then echo "test-gui: FAILED (exit code $code)" >&2; exit 1; fi
if grep -nE 'Traceback|During initialization the error' "$home/output"; then
  echo "test-gui: FAILED: FreeCAD printed an error" >&2; exit 1
fi
echo "test-gui: passed"
