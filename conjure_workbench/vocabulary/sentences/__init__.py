# SPDX-License-Identifier: MIT
"""Commands in sentences for people, made from titles, roles of parameters and a few patterns."""
