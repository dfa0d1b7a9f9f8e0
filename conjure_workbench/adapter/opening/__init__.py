# SPDX-License-Identifier: MIT
"""Opening of a connection, from the name of the server to its consent to speak WebSocket."""
