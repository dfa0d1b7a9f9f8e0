# SPDX-License-Identifier: MIT
"""The hub itself, without input, output or a clock of its own.

It holds the adapters, the commands and the feed of changes. Messages and the time go in; messages,
replies and deadlines come out. `service.py`, one folder up, gives it an event loop.
"""
