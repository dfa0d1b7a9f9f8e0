# SPDX-License-Identifier: MIT
"""Consideration for the person at the window: commands wait for unfinished work."""
