# SPDX-License-Identifier: MIT
"""How a line is opened, refused, lost and opened again, on real sockets."""

import gc
import socket
import sys
import threading

import pytest
from websockets.exceptions import ConnectionClosed

from conjure_workbench.adapter.adapter import Adapter
from conjure_workbench.adapter.identity import Identity
from conjure_workbench.adapter.settings import Settings
from conjure_workbench.adapter.status import ConnectionState
from conjure_workbench.protocol.backoff import Backoff
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason


def test_a_wrong_key_stops_the_line_and_says_what_to_do(setup, wait_for):
    server, adapter, _, _ = setup(lambda peer: peer.connection.close(4001, "bad key"))
    wait_for(lambda: adapter.status.needs_attention)
    assert adapter.status.state is ConnectionState.DISCONNECTED
    assert "API key" in adapter.status.sentence
    assert adapter._io_thread.join(5), "nothing is tried any more"
    assert server.connections == 1


def test_a_refused_upgrade_with_401_counts_as_a_wrong_key(setup, wait_for):
    server, adapter, _, _ = setup(lambda peer: None, refuse=(401, {}))
    wait_for(lambda: adapter.status.needs_attention)
    assert "API key" in adapter.status.sentence
    assert len(server.paths) == 1


def test_a_busy_server_is_left_alone_as_long_as_it_asks(setup, wait_for):
    server, adapter, _, _ = setup(lambda peer: None, refuse=(503, {"Retry-After": "30"}))
    wait_for(lambda: "busy" in adapter.status.sentence)
    assert "in 30 s" in adapter.status.sentence
    assert adapter.disconnect().join(5)
    assert len(server.paths) == 1


def test_a_redirect_is_not_followed_because_it_would_carry_the_key_away(setup, wait_for):
    server, adapter, _, _ = setup(lambda peer: None, refuse=(302, {"Location": "/elsewhere"}))
    wait_for(lambda: "HTTP 302" in adapter.status.sentence)
    assert set(server.paths) == {"/api/v1/adapter/ws"}


def test_a_server_that_asks_to_register_again_gets_one_immediate_try(setup, wait_for):
    server, adapter, _, _ = setup(lambda peer: peer.connection.close(4002, "register"))
    wait_for(lambda: server.connections == 2, 1.0)
    wait_for(lambda: "Trying again" in adapter.status.sentence)


def test_settings_that_cannot_work_end_the_line_that_was_open(setup, wait_for):
    closed = threading.Event()

    def talk(peer):
        peer.register()
        try:
            peer.receive()
        except ConnectionClosed:
            closed.set()

    server, adapter, _, _ = setup(talk)
    wait_for(lambda: adapter.status.state is ConnectionState.IDLE)
    adapter.connect(Settings(server.url, "", "adapter-1"))
    assert adapter.status.needs_attention
    assert closed.wait(5)


def test_connecting_again_uses_the_new_settings(setup, wait_for, key):
    registered = []
    server, adapter, _, _ = setup(lambda peer: (registered.append(peer.register()), peer.receive()))
    wait_for(lambda: registered)
    adapter.connect(Settings(server.url, key, "adapter-2"))
    wait_for(lambda: len(registered) == 2)
    assert [r["adapter_id"] for r in registered] == ["adapter-1", "adapter-2"]
    assert registered[0]["session_id"] == registered[1]["session_id"]


# websocket-client leaves the socket of a refused connection to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_server_that_cannot_be_reached_is_a_sentence_and_never_shows_the_key(
    setup, wait_for, key
):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    _, adapter, _, _ = setup(lambda peer: None, url=f"ws://127.0.0.1:{port}/x", key_in_query=True)
    wait_for(lambda: "cannot be reached" in adapter.status.sentence)
    assert "refused" in adapter.status.sentence
    assert "Trying again in 1 s" in adapter.status.sentence
    assert key not in adapter.status.sentence
    adapter.disconnect().join(2)
    gc.collect()


def test_settings_that_cannot_work_never_open_a_connection(setup):
    server, adapter, _, _ = setup(lambda peer: None, url="ws://example.org/ws")
    assert adapter.status.needs_attention
    assert server.paths == []


def test_a_half_open_line_is_noticed_and_opened_again(setup, wait_for):
    end = threading.Event()

    def talk(peer):
        peer.register()
        if server.connections == 1:
            end.wait(10)
        peer.receive()

    server, _, _, statuses = setup(talk, heartbeat_s=0.1, longest_backoff_s=0.01)
    try:
        wait_for(lambda: server.connections == 2)
    finally:
        end.set()
    assert any("stopped answering" in status.sentence for status in statuses)


def test_a_tls_server_with_an_unknown_certificate_gets_no_key(wait_for, noted, key, serve):
    # A plain server spoken to with wss: the handshake fails before any header is sent.
    server = serve(lambda peer: None)
    adapter = Adapter(Identity("1.0.0", [], []), lambda job: None, noted(lambda status: None))
    adapter.connect(Settings(server.url.replace("ws://", "wss://"), key, "a"))
    try:
        wait_for(lambda: "no key was sent" in adapter.status.sentence)
        assert server.headers == []
    finally:
        adapter.shutdown()
        server.close()


def listening(answer):
    """A TCP server that answers every connection with `answer` and hangs up; gives its port."""
    server = socket.create_server(("127.0.0.1", 0))

    def serve():
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection:
                connection.recv(65536)
                connection.sendall(answer)

    threading.Thread(target=serve, daemon=True).start()
    return server


@pytest.mark.parametrize(
    "answer",
    [
        b"hello\r\n\r\n",
        b"\r\n\r\n",
        b"\x00\xff\xfe\r\n\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 503 Busy\r\nRetry-After: \xc2\xb2\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nnot a header\r\n\r\n",
        b"",
    ],
)
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_is_no_websocket_server_is_tried_again(setup, answer, wait_for):
    with listening(answer) as other:
        port = other.getsockname()[1]
        _, adapter, _, _ = setup(lambda peer: None, url=f"ws://127.0.0.1:{port}/x")
        wait_for(lambda: adapter.status.retrying or adapter.status.needs_attention)
        assert adapter.status.retrying, adapter.status.sentence
        adapter.disconnect().join(2)
        other.shutdown(socket.SHUT_RDWR)
    gc.collect()


def test_a_proxy_never_sees_what_is_for_this_machine(setup, monkeypatch, wait_for):
    seen = []
    proxy = socket.create_server(("127.0.0.1", 0))

    def serve():
        try:
            connection, _ = proxy.accept()
        except OSError:
            return
        with connection:
            seen.append(connection.recv(65536))

    threading.Thread(target=serve, daemon=True).start()
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{proxy.getsockname()[1]}")
    monkeypatch.setenv("no_proxy", "intranet.example")
    registered = []
    with proxy:
        setup(lambda peer: (registered.append(peer.register()), peer.receive()))
        wait_for(lambda: registered or seen)
        proxy.shutdown(socket.SHUT_RDWR)
    assert seen == []


def test_a_missing_websocket_client_is_told_with_what_to_do(setup, monkeypatch, wait_for):
    monkeypatch.setitem(sys.modules, "websocket", None)
    server, adapter, _, _ = setup(lambda peer: peer.receive())
    wait_for(lambda: adapter.status.needs_attention)
    assert "is missing" in adapter.status.sentence
    assert server.connections == 0


def test_a_fault_inside_is_told_and_logged(setup, monkeypatch, wait_for, caplog):
    def fail(self, *arguments):
        raise ZeroDivisionError

    monkeypatch.setattr(Backoff, "delay_after", fail)
    _, adapter, _, _ = setup(lambda peer: peer.connection.close(1001))
    wait_for(lambda: adapter.status.needs_attention)
    assert "failed inside Conjure" in adapter.status.sentence
    assert "ZeroDivisionError" in caplog.text


def test_without_a_connection_there_is_nobody_to_tell(key):
    told = []
    adapter = Adapter(Identity("1.0.0", [], []), lambda job: None, told.append)
    adapter.catalogue_changed()
    adapter.set_waiting(WaitingReason(WaitingCode.DIALOG_OPEN))
    adapter.shutdown()
    assert adapter.disconnect() is None
    assert told == []


def test_a_thread_that_does_not_end_in_time_is_logged(setup, wait_for, caplog, monkeypatch):
    _, adapter, _, _ = setup(lambda peer: (peer.register(), peer.receive()))
    wait_for(lambda: adapter.status.state is ConnectionState.IDLE)
    io_thread = adapter._io_thread
    join = io_thread.join
    monkeypatch.setattr(io_thread, "join", lambda seconds: False)
    adapter.shutdown()
    assert "did not close" in caplog.text
    assert join(5)


def test_an_ended_thread_has_nothing_to_wake_and_nobody_to_tell(setup, wait_for):
    _, adapter, _, _ = setup(lambda peer: peer.connection.close(4001, "bad key"))
    wait_for(lambda: adapter.status.needs_attention)
    io_thread = adapter._io_thread
    assert io_thread.join(5)
    io_thread.wake()
    io_thread.catch_up()
    io_thread.announce(None)
    adapter.catalogue_changed()
    assert adapter.status.needs_attention
