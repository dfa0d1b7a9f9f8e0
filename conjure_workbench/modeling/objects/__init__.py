# SPDX-License-Identifier: MIT
"""One object of the document: its properties, expressions, cells, placement and issues."""
