# SPDX-License-Identifier: MIT
"""The means of every handler: context, undo step, change report, verification, dependents."""
