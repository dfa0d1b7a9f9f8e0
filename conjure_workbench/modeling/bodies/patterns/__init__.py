# SPDX-License-Identifier: MIT
"""Features of a body repeated, mirrored and copied inside it."""
