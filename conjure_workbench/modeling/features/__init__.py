# SPDX-License-Identifier: MIT
"""Parametric features made of profiles, paths, tools and arrays."""
