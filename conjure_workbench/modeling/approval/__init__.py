# SPDX-License-Identifier: MIT
"""The person's approval: what is risky, what was granted, and the question that stands."""
