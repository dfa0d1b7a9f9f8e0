# SPDX-License-Identifier: MIT
"""Sketches: drawn and constrained from data, solved, checked and told."""
