# SPDX-License-Identifier: MIT
"""Numbers about shapes: mass, distance, interference, fit; no commands."""
