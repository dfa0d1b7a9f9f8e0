# SPDX-License-Identifier: MIT
"""Plain values: numbers, units, text and vectors."""
