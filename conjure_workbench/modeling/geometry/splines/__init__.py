# SPDX-License-Identifier: MIT
"""Splines through exact points, and surfaces made of them."""
