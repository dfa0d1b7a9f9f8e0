# SPDX-License-Identifier: MIT
"""The question to the person: its words, its bar above the 3D view, and the modes of asking."""
