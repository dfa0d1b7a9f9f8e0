# SPDX-License-Identifier: MIT
"""The local server: the other end of the wire, with a REST API for assistants and scripts.

    store, adapter_session, replies, commands, hub     pure: no sockets, the time is passed in
    adapter_websocket, http, rest, sdk, tools, auth    the sockets' side, on Starlette
    requests, service, app, serve, cli, worker                   assembly and the command line

Imports neither FreeCAD nor Qt; of this package only `protocol` and `vocabulary`.
"""
