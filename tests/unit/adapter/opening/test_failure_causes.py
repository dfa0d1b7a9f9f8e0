# SPDX-License-Identifier: MIT
"""Causes of connections that fail, met on real sockets where one machine can have them."""

from __future__ import annotations

import errno
import socket
import ssl

import pytest

from conjure_workbench.adapter.opening import patient_io, upgrade
from conjure_workbench.adapter.opening.failure_causes import HungUpEarlyError, cause_of
from conjure_workbench.adapter.opening.patient_io import ConnectFailedError, Patience
from conjure_workbench.adapter.opening.upgrade import open_websocket
from conjure_workbench.adapter.settings import Settings
from conjure_workbench.protocol.causes import Cause
from tests.ports import free_port


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
    assert failure(playing(lambda peer: peer.hold()).port, key) is Cause.NO_ANSWER


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
    assert failure(playing(answering(answer)).port, key) is cause


def test_tls_spoken_to_a_port_that_does_not(playing, key):
    server = playing(lambda peer: peer.send(b"HTTP/1.1 400 Bad Request\r\n\r\n"))
    assert failure(server.port, key, "wss") is Cause.PORT_WITHOUT_TLS


def test_a_port_that_wants_tls_and_hangs_up_on_plain_requests(playing, encrypted, key):
    requests = []
    server = playing(encrypted(lambda peer: requests.append(peer.read_request())))
    assert failure(server.port, key) is Cause.PORT_WITH_TLS
    assert requests == []  # the handshake that found it out showed no key


def test_a_plain_server_that_hangs_up_is_not_taken_for_one_with_tls(playing, key, monkeypatch):
    # It waits for the end of a request that a TLS handshake does not have.
    monkeypatch.setattr(patient_io, "CONNECT_S", 0.5)
    assert failure(playing(lambda peer: peer.read_request()).port, key) is Cause.NOT_CONJURE


def test_a_certificate_that_nobody_signed(playing, encrypted, key):
    server = playing(encrypted(lambda peer: None))
    assert failure(server.port, key, "wss") is Cause.CERTIFICATE_ISSUER


def test_a_certificate_that_has_expired(playing, encrypted, certificates, key, monkeypatch):
    expired = certificates(days=-1)
    monkeypatch.setenv("WEBSOCKET_CLIENT_CA_BUNDLE", f"{expired}.crt")
    server = playing(encrypted(lambda peer: None, expired))
    assert failure(server.port, key, "wss") is Cause.CERTIFICATE_EXPIRED


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_a_certificate_of_another_name(playing, encrypted, certificates, key, monkeypatch, host):
    other = certificates(name="elsewhere.example")
    monkeypatch.setenv("WEBSOCKET_CLIENT_CA_BUNDLE", f"{other}.crt")
    server = playing(encrypted(lambda peer: None, other))
    assert failure(server.port, key, "wss", host) is Cause.CERTIFICATE_NAME


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


def test_an_address_without_a_port_is_asked_for_tls_at_the_same_port(key, monkeypatch):
    asked = []

    def hanging_up(parts, patience):
        asked.append((parts.scheme, parts.hostname, parts.port))
        raise HungUpEarlyError("it closed the connection without an answer")

    monkeypatch.setattr(upgrade, "_open_socket", hanging_up)
    with pytest.raises(ConnectFailedError) as failed:
        open_websocket(Settings("ws://[::1]/ws", key, "adapter-1"), Patience())
    assert failed.value.ending.cause is Cause.NOT_CONJURE
    assert asked == [("ws", "::1", None), ("wss", "::1", 80)]
