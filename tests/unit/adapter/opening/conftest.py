# SPDX-License-Identifier: MIT
"""Servers on loopback, in the clear and behind TLS."""

from __future__ import annotations

import shutil
import ssl
import subprocess

import pytest

from tests.hostile.hostile_server import HostileServer


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
    """`certificates(days=2, name="localhost")`: a certificate with its key, in one file.

    Nobody has signed it. Beside it, with ".crt" at its end, lies the certificate alone.
    """
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl, which makes the certificates, is not installed")
    folder = tmp_path_factory.mktemp("tls")

    def make(days=2, name="localhost"):
        path = folder / f"{name}{days}.pem"
        if path.exists():
            return path
        names = folder / f"{name}.names"
        names.write_text(f"subjectAltName=DNS:{name}\n")
        ask = f"req -new -newkey rsa:2048 -nodes -subj /CN={name} -keyout {path} -out {path}.csr"
        sign = f"x509 -req -in {path}.csr -signkey {path} -days {days} -extfile {names}"
        for command in (ask, f"{sign} -out {path}.crt"):
            subprocess.run([openssl, *command.split()], check=True, capture_output=True)
        path.write_text(path.read_text() + (folder / f"{path.name}.crt").read_text())
        return path

    return make


@pytest.fixture
def encrypted(certificates):
    """`encrypted(play, certificate)`: the play, behind TLS; by default as `localhost`."""

    def make(play, certificate=None):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate or certificates())

        def shake_hands_first(peer):
            peer.socket = context.wrap_socket(peer.socket, server_side=True)
            with peer.socket:
                play(peer)

        return shake_hands_first

    return make
