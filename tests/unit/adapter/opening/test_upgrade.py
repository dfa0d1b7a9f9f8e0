# SPDX-License-Identifier: MIT
"""Opening through TLS and through a proxy, on loopback."""

from __future__ import annotations

import base64
import selectors
import shutil
import subprocess
import threading

import pytest

from conjure_workbench.adapter.opening import patient_io
from conjure_workbench.adapter.opening.patient_io import ConnectFailedError, Patience
from conjure_workbench.adapter.opening.upgrade import open_websocket
from conjure_workbench.adapter.settings import Settings
from conjure_workbench.adapter.websocket_connection import WebSocketConnection

FAR = "192.0.2.1"
"""An address that the tests reach by a proxy only; it is nobody's (RFC 5737)."""


@pytest.fixture
def certificate(certificates):
    """A certificate of `localhost`."""
    return certificates()


def refusal(url, key, **options):
    with pytest.raises(ConnectFailedError) as failed:
        open_websocket(Settings(url, key, "adapter-1", **options), Patience())
    return failed.value.ending.sentence


@pytest.mark.parametrize("form", ["file", "folder"])
def test_messages_go_both_ways_through_tls(form, playing, encrypted, certificate, key, monkeypatch):
    bundle = f"{certificate}.crt"
    if form == "folder":
        hashed = ["openssl", "x509", "-noout", "-subject_hash", "-in", bundle]
        name = subprocess.run(hashed, check=True, capture_output=True, text=True).stdout.strip()
        folder = certificate.parent / "folder"
        folder.mkdir(exist_ok=True)
        shutil.copy(bundle, folder / f"{name}.0")
        bundle = str(folder)
    monkeypatch.setenv("WEBSOCKET_CLIENT_CA_BUNDLE", bundle)
    received, texts = [], []
    large = {"type": "x", "text": "y" * 3_000_000}

    def play(peer):
        peer.upgrade()
        peer.send_json(large)
        received.append(peer.receive())
        peer.hold()

    server = playing(encrypted(play))
    settings = Settings(f"wss://localhost:{server.port}/ws", key, "adapter-1")
    connection = WebSocketConnection(settings, texts.append, lambda: None)
    try:
        connection.send('{"type":"hello"}')
        connection.write()
        patience = Patience()
        while not texts:
            if not connection.read() and not texts:
                patience.wait(connection, selectors.EVENT_READ)
        server.wait_for_begin()
    finally:
        connection.abort()
    assert len(texts[0]) > 3_000_000
    assert received == [{"type": "hello"}]


def test_a_certificate_that_nobody_signed_gets_no_key(playing, encrypted, key):
    requests = []
    server = playing(encrypted(lambda peer: requests.append(peer.read_request())))
    sentence = refusal(f"wss://localhost:{server.port}/ws", key)
    assert "could not be verified, so no key was sent" in sentence
    assert requests == []


def test_a_certificate_for_another_name_gets_no_key(
    playing, encrypted, certificate, key, monkeypatch
):
    monkeypatch.setenv("WEBSOCKET_CLIENT_CA_BUNDLE", f"{certificate}.crt")
    requests = []
    server = playing(encrypted(lambda peer: requests.append(peer.read_request())))
    sentence = refusal(f"wss://127.0.0.1:{server.port}/ws", key)
    assert "no key was sent" in sentence
    assert requests == []


def test_a_dripped_tls_handshake_is_given_up(playing, key, monkeypatch):
    monkeypatch.setattr(patient_io, "CONNECT_S", 0.5)
    server = playing(lambda peer: peer.drip(b"\x16\x03\x03\x40\x00\x02\x00" + b"\x00" * 5000))
    assert "it does not answer" in refusal(f"wss://127.0.0.1:{server.port}/ws", key)


@pytest.fixture
def proxied(monkeypatch):
    """`proxied(server)`: have the environment name this server as the proxy."""
    for name in ("no_proxy", "NO_PROXY", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)

    def make(server):
        monkeypatch.setenv("http_proxy", f"http://user:p%40ss@127.0.0.1:{server.port}")

    return make


def test_a_proxy_is_asked_for_a_tunnel_and_shown_no_key(playing, proxied, key):
    requests, registered = [], threading.Event()

    def play(peer):
        requests.append(peer.read_request())
        peer.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
        peer.upgrade()
        registered.set()
        peer.hold()

    proxied(playing(play))
    settings = Settings(f"ws://{FAR}:8000/ws", key, "adapter-1", allow_insecure=True)
    sock, unread = open_websocket(settings, Patience())
    with sock:
        assert unread == b""
        assert registered.wait(5)
    assert requests[0].splitlines()[:2] == [
        f"CONNECT {FAR}:8000 HTTP/1.1",
        f"Host: {FAR}:8000",
    ]
    assert base64.b64encode(b"user:p@ss").decode() in requests[0]
    assert key not in requests[0]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "the proxy answered HTTP 407"),
        (b"SSH-2.0-x\r\n\r\n", "its answer is not HTTP"),
        (b"HTTP/1.1 200 " + b"x" * 100_000, "more than 65536 bytes of headers"),
    ],
)
def test_a_proxy_that_refuses_is_told(playing, proxied, key, answer, words):
    def play(peer):
        peer.read_request()
        peer.send(answer)
        peer.hold()

    proxied(playing(play))
    assert words in refusal(f"ws://{FAR}/ws", key, allow_insecure=True)


def test_the_next_address_is_tried_where_the_first_refuses(playing, key, monkeypatch):
    server = playing(lambda peer: peer.upgrade())
    real = patient_io.socket.getaddrinfo

    def two(host, port, **options):
        if options.get("flags"):
            return real(host, port, **options)
        (found,) = real("127.0.0.1", port, type=patient_io.socket.SOCK_STREAM)
        return [(*found[:4], ("127.0.0.1", 1)), found]

    monkeypatch.setattr(patient_io.socket, "getaddrinfo", two)
    sock, _ = open_websocket(
        Settings(f"ws://localhost:{server.port}/ws", key, "adapter-1"), Patience()
    )
    sock.close()


def test_a_name_that_no_resolver_knows_is_told(key, monkeypatch):
    def unknown(host, port, **options):
        raise patient_io.socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(patient_io.socket, "getaddrinfo", unknown)
    assert "Name or service not known" in refusal("wss://nowhere.example/ws", key)


def test_a_name_that_cannot_be_one_is_told(key):
    assert "cannot be reached" in refusal(f"wss://{'x' * 70}.example/ws", key)
