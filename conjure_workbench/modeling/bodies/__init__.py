# SPDX-License-Identifier: MIT
"""PartDesign's bodies and their features, made at the tip of the body."""
