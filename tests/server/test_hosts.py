# SPDX-License-Identifier: MIT
"""The names that the server answers to, and the addresses that it listens on."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.server.auth import Hosts
from conjure_workbench.server.serve import ListenError, listen


@pytest.mark.parametrize("host", ["[::1", "user@127.0.0.1", "127.0.0.1/x", "", None])
def test_a_host_that_is_none_is_not_allowed(host: str | None) -> None:
    assert not Hosts("0.0.0.0").allows(host)


@pytest.mark.parametrize("origin", ["http://[::1", "ftp://127.0.0.1:9870", "null"])
def test_an_origin_that_is_none_is_refused(origin: str) -> None:
    headers = [(b"host", b"127.0.0.1:9870"), (b"origin", origin.encode())]
    with pytest.raises(ConjureError) as caught:
        Hosts("127.0.0.1").check({"type": "http", "headers": headers})
    assert caught.value.code == "FORBIDDEN_ORIGIN"


def test_a_host_that_does_not_exist_cannot_be_listened_on() -> None:
    with pytest.raises(ListenError, match="cannot be used"):
        listen("no host has blanks", 0)
