# SPDX-License-Identifier: MIT
"""One function per command, in modules that mirror vocabulary/commands/."""

from __future__ import annotations

from importlib import import_module

from ...vocabulary.commands import MODULES

for _module in MODULES:
    import_module(f"{__name__}.{_module}")
