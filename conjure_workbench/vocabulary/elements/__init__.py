# SPDX-License-Identifier: MIT
"""References to edges, faces and vertices."""
