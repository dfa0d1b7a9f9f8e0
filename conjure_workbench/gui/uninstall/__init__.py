# SPDX-License-Identifier: MIT
"""Removal of the add-on: what the person wants to have deleted with it."""
