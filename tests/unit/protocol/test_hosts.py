# SPDX-License-Identifier: MIT
"""Names and addresses of this machine."""

from __future__ import annotations

import pytest

from conjure_workbench.protocol.hosts import is_loopback


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST.", "127.0.0.1", "127.8.8.8", "::1"])
def test_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["", "localhost.example.org", "128.0.0.1", "::2", "0.0.0.0"])
def test_another_machine(host: str) -> None:
    assert not is_loopback(host)
