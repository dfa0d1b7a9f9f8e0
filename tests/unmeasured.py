# SPDX-License-Identifier: MIT
"""Programs that tests start, without a measurement of their coverage."""

UNMEASURED = {"COVERAGE_PROCESS_CONFIG": ""}
"""Environment of a program whose coverage is not measured, beside the process's own.

Measuring costs a start of the MCP server a third of its processor time. This is for programs that
repeat what another test measures: the same calls by another way, twenty programs at once.
"""
