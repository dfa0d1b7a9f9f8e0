# SPDX-License-Identifier: MIT
"""The server of this computer, as the person sees, starts and ends it from the window.

Only the program `conjure` starts and ends it: `conjure start`, `conjure stop`.
"""
