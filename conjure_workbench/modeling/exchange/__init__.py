# SPDX-License-Identifier: MIT
"""Models and meshes into and out of files."""
