# SPDX-License-Identifier: MIT
"""SVG files, as the W3C's SVG 1.1 and 2 describe them."""
