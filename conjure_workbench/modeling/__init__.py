# SPDX-License-Identifier: MIT
"""The FreeCAD side: runs the vocabulary's commands on documents and reports what changed."""
