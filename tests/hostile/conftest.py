# SPDX-License-Identifier: MIT
"""Fixtures of the server's tests, for hostile callers and adapters."""

from tests.server.conftest import connect_adapter, server, shared_server, start_server

__all__ = ["connect_adapter", "server", "shared_server", "start_server"]
