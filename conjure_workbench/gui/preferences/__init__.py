# SPDX-License-Identifier: MIT
"""Page of the preferences."""
