# SPDX-License-Identifier: MIT
"""Facts of a shape, its edges and its faces; no integrals, no commands."""
