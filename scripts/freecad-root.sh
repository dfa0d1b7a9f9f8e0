#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Keep other FreeCAD versions in folders of their own and run commands in them.
#
#   scripts/freecad-root.sh make SUITE           make the root for a Debian suite, if it is missing
#   scripts/freecad-root.sh run SUITE COMMAND... run COMMAND in it, in this checkout, as /checkout
#   scripts/freecad-root.sh path SUITE           print where the root lies
#
# Suites: trixie (FreeCAD 1.0, Qt 5) and forky (FreeCAD 1.1, Qt 6). A root takes about 3 GB and
# is reused; CONJURE_ROOTS names another folder for them.
set -euo pipefail

roots="${CONJURE_ROOTS:-${XDG_CACHE_HOME:-$HOME/.cache}/conjure-freecad/roots}"
checkout="$(cd "$(dirname "$0")/.." && pwd)"
packages="freecad xvfb xauth openbox python3-pytest python3-pytest-xdist
  python3-websocket python3-websockets python3-starlette python3-uvicorn python3-httpx python3-hypothesis"

die() { echo "freecad-root: $*" >&2; exit 2; }

# Mounts live in a private namespace: they are gone when the command ends, however it ends.
inside() {
  local root="$1"; shift
  unshare --mount --propagation private bash -c '
    set -e
    root="$1"; checkout="$2"; shift 2
    mount --bind /proc "$root/proc"
    mount --bind /dev "$root/dev"
    mount --bind /sys "$root/sys" 2>/dev/null || echo "freecad-root: no /sys in the root" >&2
    mkdir -p "$root/dev/shm" && { mountpoint -q "$root/dev/shm" || mount -t tmpfs shm "$root/dev/shm"; }
    mkdir -p "$root/checkout" && mount --bind "$checkout" "$root/checkout"
    cp /etc/resolv.conf /etc/hosts "$root/etc/"
    exec chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
      TERM=dumb DEBIAN_FRONTEND=noninteractive CI="${CI:-}" \
      sh -c "cd /checkout && exec \"\$@\"" sh "$@"
  ' bash "$root" "$checkout" "$@"
}

make_root() {
  local suite="$1" root="$roots/$1" fresh="$roots/$1.partial"
  # The package list is the stamp: a root made for an older list is made complete, not trusted.
  if [ "$(cat "$root/.conjure-packages" 2>/dev/null)" = "$packages" ]; then return; fi
  [ "$(id -u)" = 0 ] || die "making a root for $suite needs root; run 'sudo make test-versions'"
  command -v debootstrap >/dev/null || die "debootstrap is missing; run 'make setup' first"
  if [ ! -x "$root/usr/bin/apt-get" ]; then
    local script="/usr/share/debootstrap/scripts/$suite"
    # Debian 12's debootstrap does not know the newest suites; they all use sid's script.
    [ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid
    rm -rf "$fresh"; mkdir -p "$fresh"
    debootstrap --variant=minbase --include=ca-certificates "$suite" "$fresh" '' "$script"
    mv "$fresh" "$root"
  fi
  # A testing suite's Release file may be past its date on a slow mirror.
  printf 'Acquire::Check-Valid-Until "false";\nAPT::Install-Recommends "false";\n' \
    >"$root/etc/apt/apt.conf.d/90conjure"
  inside "$root" apt-get update -q
  # shellcheck disable=SC2086  # the list is words on purpose
  inside "$root" apt-get install -q -y $packages
  inside "$root" apt-get clean
  printf '%s' "$packages" >"$root/.conjure-packages"
}

[ $# -ge 2 ] || die "usage: freecad-root.sh make|run|path SUITE [COMMAND...]"
action="$1" suite="$2"; shift 2
# Without it Qt 6 draws none of the marks in FreeCAD's themes, such as those of check boxes.
[ "$suite" != forky ] || packages="$packages qt6-svg-plugins"
case "$action" in
  make) mkdir -p "$roots"; make_root "$suite" ;;
  run) [ -e "$roots/$suite/.conjure-packages" ] || die "no root for $suite; make it first"
       inside "$roots/$suite" "$@" ;;
  path) echo "$roots/$suite" ;;
  *) die "unknown action '$action'" ;;
esac
