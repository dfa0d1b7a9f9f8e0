# SPDX-License-Identifier: MIT
"""Record of what the assistant did, and the panel that shows it."""
