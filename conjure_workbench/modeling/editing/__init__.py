# SPDX-License-Identifier: MIT
"""Edits of objects by the names of the parameters that their commands take."""
