# SPDX-License-Identifier: MIT
"""Paths along which profiles are swept."""
