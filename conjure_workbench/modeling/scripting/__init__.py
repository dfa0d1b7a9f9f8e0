# SPDX-License-Identifier: MIT
"""The client's own Python, run under observation."""
