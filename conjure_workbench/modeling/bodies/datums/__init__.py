# SPDX-License-Identifier: MIT
"""Datums of bodies: where they can lie, how they are attached, and what uses them."""
