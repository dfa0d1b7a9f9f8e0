# SPDX-License-Identifier: MIT
"""Checkpoints and snapshots in FreeCAD's window: made, listed, compared, restored and deleted."""
