# SPDX-License-Identifier: MIT
"""Facts of a sketch: the names of its elements, and where it lies."""
