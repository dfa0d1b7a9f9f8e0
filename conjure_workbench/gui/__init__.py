# SPDX-License-Identifier: MIT
"""What the person sees: workbench, toolbar, status bar, preferences. Nobody imports this part."""
