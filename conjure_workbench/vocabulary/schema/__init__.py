# SPDX-License-Identifier: MIT
"""Declarations of parameters and of commands."""
