#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Install what is missing on Debian or Ubuntu and make .venv. Nothing to do: nothing is done.
set -euo pipefail
cd "$(dirname "$0")/.."

# FreeCAD's modules are made for the system's Python; another one on the PATH cannot import them.
system_python=/usr/bin/python3
# command or file that shows that it is there, then the package that brings it
needs="freecad freecad
freecadcmd freecad
xvfb-run xvfb
xauth xauth
openbox openbox
debootstrap debootstrap
git git
pgrep procps
/usr/lib/python3/dist-packages/pytest python3-pytest
/usr/lib/python3/dist-packages/websocket python3-websocket"

missing_packages() {
  local sign package
  while read -r sign package; do
    case "$sign" in
      /*) [ -e "$sign" ] || echo "$package" ;;
      *) command -v "$sign" >/dev/null || [ -x "/usr/sbin/$sign" ] || echo "$package" ;;
    esac
  done <<<"$needs"
  "$system_python" -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
}

install_missing() {
  local packages as_root=()
  packages="$(missing_packages | sort -u | tr '\n' ' ')"
  [ -n "$packages" ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "setup: this system has no apt. Install these (Debian's names) and try again: $packages" >&2
    exit 1
  fi
  if [ "$(id -u)" != 0 ]; then
    # Without a terminal sudo cannot ask for a password.
    if ! command -v sudo >/dev/null || { [ ! -t 0 ] && ! sudo -n true 2>/dev/null; }; then
      echo "setup: some packages are missing, and only root can install them. Please run:" >&2
      echo "  sudo apt-get install $packages" >&2
      exit 1
    fi
    as_root=(sudo)
  fi
  echo "setup: installing $packages"
  "${as_root[@]}" apt-get update -q
  # shellcheck disable=SC2086  # the list is words on purpose
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends $packages
}

make_environment() {
  local stamp=.venv/conjure-stamp wanted
  # The version is read when the package is installed, so it counts as well.
  wanted="$(cat pyproject.toml scripts/setup.sh conjure_workbench/__init__.py | cksum) $PWD"
  [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
  echo "setup: making .venv"
  if [ "$(readlink -f .venv/bin/python 2>/dev/null)" != "$(readlink -f "$system_python")" ]; then
    rm -rf .venv
  fi
  "$system_python" -m venv --system-site-packages .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
  printf '%s' "$wanted" >"$stamp"
}

install_missing
make_environment
