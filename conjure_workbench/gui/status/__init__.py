# SPDX-License-Identifier: MIT
"""Status of the connection as the person sees it: toolbar, status bar, notices."""
