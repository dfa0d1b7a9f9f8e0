# SPDX-License-Identifier: MIT
"""Freedom of sketches: how much of one can still move, where, and what would take that away."""
