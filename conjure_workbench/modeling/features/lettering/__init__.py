# SPDX-License-Identifier: MIT
"""Text as faces: fonts found and read, letters drawn."""
