# SPDX-License-Identifier: MIT
"""Servers as the person meets them in several places: their names, a menu of them, a key."""
