# SPDX-License-Identifier: MIT
"""The MCP server: the commands of the vocabulary as tools of the Model Context Protocol.

Imports neither FreeCAD nor the hub's own code, and of this package `errors`, `protocol`,
`vocabulary` and `local_hub`.
"""

import os

PARENT = os.getppid()
"""Process that started this one, noted before anything slow is imported: it may end meanwhile."""
