# SPDX-License-Identifier: MIT
"""The undo steps of a document: what they promise, ways through them, and one taken back alone."""
