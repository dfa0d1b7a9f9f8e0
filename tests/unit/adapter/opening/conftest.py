# SPDX-License-Identifier: MIT
"""Servers on loopback, in the clear and behind TLS."""

from __future__ import annotations

import shutil
from functools import partial

import pytest

from tests.hostile.hostile_server import HostileServer
from tests.hostile.tls import behind_tls, certificate


@pytest.fixture
def playing():
    """`playing(play)`: a server whose every connection plays so."""
    servers = []

    def make(play):
        servers.append(HostileServer(play))
        return servers[-1]

    yield make
    for server in servers:
        server.close()


@pytest.fixture(scope="session")
def certificates(tmp_path_factory):
    """`certificates(days=2, name="localhost")`: a certificate with its key, in one file."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl, which makes the certificates, is not installed")
    return partial(certificate, tmp_path_factory.mktemp("tls"))


@pytest.fixture
def encrypted(certificates):
    """`encrypted(play, certificate)`: the play, behind TLS; by default as `localhost`."""
    return lambda play, file=None: behind_tls(play, file or certificates())
