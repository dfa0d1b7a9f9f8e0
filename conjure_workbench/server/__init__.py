# SPDX-License-Identifier: MIT
"""The local server: the other end of the wire, with a REST API for assistants and scripts.

    hub/                                               sans-I/O: no sockets, the time is passed in
    adapter_websocket, http, requests, rest, sdk,      HTTP and WebSocket, on Starlette
    tools, auth
    lifetime, hub_rest                                 its own start and end
    service, app, serve, server_log                    assembly: the process

Imports neither FreeCAD nor Qt.
"""
