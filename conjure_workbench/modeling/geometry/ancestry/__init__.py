# SPDX-License-Identifier: MIT
"""Ancestry: what the faces, edges and vertices of a body come from, found by geometry alone."""
