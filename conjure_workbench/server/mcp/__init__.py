# SPDX-License-Identifier: MIT
"""MCP over HTTP: the hub's own address for clients that do not start a program."""
