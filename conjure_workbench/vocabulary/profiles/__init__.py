# SPDX-License-Identifier: MIT
"""Profiles and paths as data."""
