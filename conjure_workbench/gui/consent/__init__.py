# SPDX-License-Identifier: MIT
"""Consent of the person before the first connection."""
