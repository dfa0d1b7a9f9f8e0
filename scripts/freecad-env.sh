# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# To be sourced: how a Python outside FreeCAD finds FreeCAD's modules (Debian's places).
freecad_path=/usr/lib/freecad-python3/lib:/usr/share/freecad/Ext
with_freecad() { PYTHONPATH="$freecad_path" "$@"; }
