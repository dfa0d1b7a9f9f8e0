# SPDX-License-Identifier: MIT
"""Causes of connections that fail, met on real sockets where one machine can have them."""

from __future__ import annotations

import errno
import socket
import ssl
import subprocess

import pytest

from conjure_workbench.adapter.opening import patient_io
from conjure_workbench.adapter.opening.failure_causes import cause_of
from conjure_workbench.adapter.opening.patient_io import ConnectFailedError, Patience
from conjure_workbench.adapter.opening.upgrade import open_websocket
from conjure_workbench.adapter.settings import Settings
from conjure_workbench.protocol.causes import Cause
from tests.hostile.hostile_server import HostileServer
from tests.ports import free_port


@pytest.fixture
def playing():
    """`playing(play)`: the port of a server whose every connection plays so."""
    servers = []

    def make(play):
        servers.append(HostileServer(play))
        return servers[-1].port

    yield make
    for server in servers:
        server.close()


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    """`certificates(days, name)`: a self-signed certificate with its key, in one file."""
    folder = tmp_path_factory.mktemp("tls")

    def make(days=2, name="localhost"):
        path = folder / f"{name}{days}.pem"
        if not path.exists():
            request = f"openssl req -new -newkey rsa:2048 -nodes -subj /CN={name} -keyout {path}"
            sign = f"openssl x509 -req -in {path}.csr -signkey {path} -days {days} -out {path}.crt"
            for command in (f"{request} -out {path}.csr", sign):
                subprocess.run(command.split(), check=True, capture_output=True)
            path.write_text(path.read_text() + (folder / f"{path.name}.crt").read_text())
        return path

    return make


def behind_tls(play, certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)

    def shake_hands_first(peer):
        peer.socket = context.wrap_socket(peer.socket, server_side=True)
        with peer.socket:
            play(peer)

    return shake_hands_first


def answering(answer):
    def play(peer):
        peer.read_request()
        peer.send(answer)

    return play


def failure(port, key, scheme="ws", host="localhost"):
    with pytest.raises(ConnectFailedError) as failed:
        open_websocket(Settings(f"{scheme}://{host}:{port}/ws", key, "adapter-1"), Patience())
    return failed.value.ending.cause


def test_a_port_where_nothing_listens(key):
    assert failure(free_port(), key) is Cause.NOTHING_LISTENS


def test_a_server_that_says_nothing(playing, key, monkeypatch):
    monkeypatch.setattr(patient_io, "CONNECT_S", 0.3)
    assert failure(playing(lambda peer: peer.hold()), key) is Cause.NO_ANSWER


@pytest.mark.parametrize(
    ("answer", "cause"),
    [
        (b"HTTP/1.1 404 Not Found\r\n\r\n", Cause.NO_ADAPTER_ENDPOINT),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", Cause.NO_ADAPTER_ENDPOINT),
        (b"HTTP/1.1 401 Unauthorized\r\n\r\n", Cause.KEY_REFUSED),
        (b"HTTP/1.1 403 Forbidden\r\n\r\n", Cause.KEY_REFUSED),
        (b"HTTP/1.1 421 Misdirected Request\r\n\r\n", Cause.WRONG_HOST),
        (b"HTTP/1.1 503 Service Unavailable\r\n\r\n", Cause.SERVER_BUSY),
        (b"HTTP/1.1 200 OK\r\n\r\nhello", Cause.NOT_CONJURE),
        (b"HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: x\r\n\r\n", Cause.NOT_CONJURE),
        (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", Cause.NOT_CONJURE),
        (b"\x15\x03\x01\x00\x02\x02\x28", Cause.PORT_WITH_TLS),
    ],
)
def test_an_answer_that_is_no_consent(playing, key, answer, cause):
    assert failure(playing(answering(answer)), key) is cause


def test_tls_spoken_to_a_port_that_does_not(playing, key):
    port = playing(lambda peer: peer.send(b"HTTP/1.1 400 Bad Request\r\n\r\n"))
    assert failure(port, key, "wss") is Cause.PORT_WITHOUT_TLS


def test_a_port_that_wants_tls_and_hangs_up_on_plain_requests(playing, key, certificates):
    requests = []
    play = behind_tls(lambda peer: requests.append(peer.read_request()), certificates())
    assert failure(playing(play), key) is Cause.PORT_WITH_TLS
    assert requests == []  # the handshake that found it out showed no key


def test_a_plain_server_that_hangs_up_is_not_taken_for_one_with_tls(playing, key, monkeypatch):
    # It waits for the end of a request that a TLS handshake does not have.
    monkeypatch.setattr(patient_io, "CONNECT_S", 0.5)
    assert failure(playing(lambda peer: peer.read_request()), key) is Cause.NOT_CONJURE


def test_a_certificate_that_nobody_signed(playing, key, certificates):
    port = playing(behind_tls(lambda peer: None, certificates()))
    assert failure(port, key, "wss") is Cause.CERTIFICATE_ISSUER


def test_a_certificate_that_has_expired(playing, key, certificates, monkeypatch):
    expired = certificates(days=-1)
    monkeypatch.setenv("WEBSOCKET_CLIENT_CA_BUNDLE", f"{expired}.crt")
    assert failure(playing(behind_tls(lambda peer: None, expired)), key, "wss") is (
        Cause.CERTIFICATE_EXPIRED
    )


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_a_certificate_of_another_name(playing, key, certificates, monkeypatch, host):
    other = certificates(name="elsewhere.example")
    monkeypatch.setenv("WEBSOCKET_CLIENT_CA_BUNDLE", f"{other}.crt")
    port = playing(behind_tls(lambda peer: None, other))
    assert failure(port, key, "wss", host) is Cause.CERTIFICATE_NAME


def verification_error(code):
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = code
    return error


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), Cause.NAME_UNKNOWN),
        (UnicodeError("label too long"), Cause.NAME_UNKNOWN),
        (socket.gaierror(socket.EAI_AGAIN, "Temporary failure"), Cause.NETWORK_UNREACHABLE),
        (OSError(errno.ENETUNREACH, "Network is unreachable"), Cause.NETWORK_UNREACHABLE),
        (OSError(errno.EHOSTUNREACH, "No route to host"), Cause.NETWORK_UNREACHABLE),
        (ssl.SSLError(1, "no protocols available"), Cause.TLS_FAILED),
        (verification_error(9), Cause.CERTIFICATE_NOT_YET_VALID),
        (verification_error(23), Cause.CERTIFICATE_INVALID),
    ],
)
def test_what_this_machine_cannot_have(error, cause):
    assert cause_of(error) is cause
