# SPDX-License-Identifier: MIT
"""Relinking: references of features to edges and faces, found again after each change."""
