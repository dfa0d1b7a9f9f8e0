# SPDX-License-Identifier: MIT
"""The 3D view: camera, picture, selection; needs a window."""
