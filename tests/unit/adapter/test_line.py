# SPDX-License-Identifier: MIT
"""The I/O thread on real sockets: what arrives, what leaves, and how each connection ends."""

import gc
import http
import json
import socket
import struct
import sys
import threading
import time
import types

import pytest
import websockets.sync.server as ws_server
from websockets.exceptions import ConnectionClosed
from websockets.frames import Frame, Opcode

from conjure_workbench.adapter.adapter import Adapter
from conjure_workbench.adapter.identity import Identity
from conjure_workbench.adapter.settings import Settings
from conjure_workbench.adapter.status import State
from conjure_workbench.protocol.errors import ConjureError

KEY = "conjure_test_key_123"


def wait_for(condition, seconds=5.0):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        value = condition()
        if value:
            return value
        time.sleep(0.005)
    raise AssertionError("it did not happen in time")


class Server:
    """A WebSocket server whose every connection is one call of `talk`."""

    def __init__(self, talk, refuse=None):
        self.connections = 0
        self.headers = []
        self.paths = []
        self._talk = talk
        self._refuse = refuse
        self._server = ws_server.serve(
            self._handle, "127.0.0.1", 0, process_request=self._process, max_size=None
        )
        port = self._server.socket.getsockname()[1]
        self.url = f"ws://127.0.0.1:{port}/api/v1/adapter/ws"
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def _process(self, connection, request):
        self.headers.append(request.headers)
        self.paths.append(request.path)
        if self._refuse:
            status, headers = self._refuse
            response = connection.respond(http.HTTPStatus(status), "no\n")
            for name, value in headers.items():
                response.headers[name] = value
            return response
        return None

    def _handle(self, connection):
        self.connections += 1
        try:
            self._talk(Peer(connection))
        except ConnectionClosed:
            return

    def close(self):
        self._server.shutdown()
        self._thread.join(5)


class Peer:
    """The server's end of one connection, spoken to in dictionaries."""

    def __init__(self, connection):
        self.connection = connection
        self.heartbeats = 0

    def register(self):
        registration = self.receive()
        assert registration["type"] == "adapter_registration"
        self.send(type="registration_confirmed", adapter_id=registration["adapter_id"])
        return registration

    def send(self, **body):
        self.connection.send(json.dumps(body))

    def receive(self, timeout=5):
        return json.loads(self.connection.recv(timeout=timeout))

    def execute(self, command_id="c1", **parameters):
        self.send(
            type="execute_command", command_id=command_id, command="echo", parameters=parameters
        )

    def answer(self):
        """The next command_result; heartbeats on the way are acknowledged."""
        while True:
            message = self.receive()
            if message["type"] == "command_result":
                return message
            assert message["type"] == "heartbeat"
            self.heartbeats += 1
            self.send(type="heartbeat_ack", timestamp=message["timestamp"])


class Worker:
    """Runs jobs on a thread of its own, as FreeCAD's main thread would."""

    def __init__(self):
        self.ran = []
        self.gate = threading.Event()
        self.gate.set()
        self._threads = []

    def submit(self, job):
        thread = threading.Thread(target=self._do, args=(job,))
        thread.start()
        self._threads.append(thread)

    def _do(self, job):
        self.gate.wait(10)
        if not job.start():
            return
        self.ran.append(job.parameters)
        if "fail" in job.parameters:
            job.finish(ConjureError("GEOMETRY_ERROR", "No."), 1.0)
        else:
            job.finish({"echo": job.parameters}, 1.0)


@pytest.fixture
def setup():
    made = []

    def make(talk, refuse=None, url=None, **settings):
        server = Server(talk, refuse)
        worker = Worker()
        statuses = []
        adapter = Adapter(Identity("1.0.0", ["x"], ["echo"]), worker.submit, statuses.append)
        made.append((server, adapter, worker))
        adapter.connect(Settings(url or server.url, KEY, "adapter-1", **settings))
        return server, adapter, worker, statuses

    yield make
    for server, adapter, worker in made:
        worker.gate.set()
        adapter.shutdown()
        server.close()
    assert not [t for t in threading.enumerate() if t.name == "conjure-line"]


def test_a_command_makes_the_whole_round(setup):
    answers = []

    def talk(peer):
        peer.register()
        peer.execute(length=5)
        answers.append(peer.answer())
        answers.append(peer.heartbeats)
        peer.receive()

    server, adapter, _, statuses = setup(talk)
    wait_for(lambda: len(answers) == 2)
    assert answers[0]["result"] == {"echo": {"length": 5}}
    assert answers[0]["execution_time_ms"] == 1.0
    assert answers[1] == 1, "one heartbeat right before the command"
    assert server.headers[0]["Authorization"] == f"Bearer {KEY}"
    assert "Origin" not in server.headers[0]
    wait_for(lambda: adapter.status.state is State.IDLE)
    assert [s.state for s in statuses][:1] == [State.CONNECTING]


def test_the_key_goes_into_the_query_only_when_asked_to(setup):
    server, *_ = setup(lambda peer: peer.receive(), key_in_query=True)
    wait_for(lambda: server.paths)
    assert server.paths[0].endswith(f"?api_key={KEY}")
    assert "Authorization" not in server.headers[0]


def test_a_thousand_pipelined_commands_are_each_answered_once(setup):
    answers = []

    def talk(peer):
        peer.register()
        for number in range(1000):
            peer.execute(f"c{number}", number=number)
        for _ in range(1000):
            answers.append(peer.answer()["result"]["echo"]["number"])
        peer.receive()

    _, _, worker, _ = setup(talk)
    wait_for(lambda: len(answers) == 1000, 30)
    assert sorted(answers) == list(range(1000))
    assert len(worker.ran) == 1000


def test_a_failed_command_is_answered_with_its_code(setup):
    answers = []

    def talk(peer):
        peer.register()
        peer.execute(fail=True)
        answers.append(peer.answer())
        peer.receive()

    setup(talk)
    (answer,) = wait_for(lambda: answers)
    assert (answer["success"], answer["error_code"]) == (False, "GEOMETRY_ERROR")


def test_fragmented_large_and_empty_messages_arrive_whole(setup):
    answers = []
    large = "x" * 3_000_000

    def talk(peer):
        peer.register()
        peer.execute("large", text=large)
        answers.append(peer.answer())
        text = json.dumps(
            {
                "type": "execute_command",
                "command_id": "f",
                "command": "echo",
                "parameters": {"a": "ä€"},
            }
        ).encode()
        connection = peer.connection
        with connection.protocol_mutex:
            connection.protocol.send_text(text[:70], fin=False)
            connection.send_data()
        connection.ping().wait(5)
        with connection.protocol_mutex:
            connection.protocol.send_continuation(text[70:], fin=True)
            connection.send_data()
        answers.append(peer.answer())
        connection.send("")
        peer.execute("after")
        answers.append(peer.answer())
        peer.receive()

    setup(talk)
    wait_for(lambda: len(answers) == 3, 20)
    assert answers[0]["result"]["echo"]["text"] == large
    assert answers[1]["result"]["echo"] == {"a": "ä€"}
    assert answers[2]["command_id"] == "after"


def test_a_frame_that_stalls_half_way_is_read_when_it_goes_on(setup):
    answers = []

    def talk(peer):
        peer.register()
        body = b'{"type":"execute_command","command_id":"s","command":"echo","parameters":{}}'
        raw = Frame(Opcode.TEXT, body).serialize(mask=False)
        peer.connection.socket.sendall(raw[:20])
        time.sleep(1.0)
        peer.connection.socket.sendall(raw[20:])
        answers.append(peer.answer())
        peer.receive()

    setup(talk)
    (answer,) = wait_for(lambda: answers)
    assert answer["command_id"] == "s"


def test_a_server_that_does_not_read_never_holds_up_the_main_thread(setup):
    go_on = threading.Event()
    answers = []

    def talk(peer):
        peer.register()
        peer.connection.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        for number in range(30):
            peer.execute(f"c{number}", text="x" * 300_000)
        go_on.wait(20)
        for _ in range(30):
            answers.append(peer.answer())
        peer.receive()

    _, adapter, worker, _ = setup(talk)
    try:
        wait_for(lambda: len(worker.ran) == 30, 10)
        started = time.monotonic()
        adapter.set_waiting("x")
        adapter.set_waiting(None)
        assert time.monotonic() - started < 0.1
    finally:
        go_on.set()
    wait_for(lambda: len(answers) == 30, 20)


def test_a_wrong_key_stops_the_line_and_says_what_to_do(setup):
    server, adapter, _, _ = setup(lambda peer: peer.connection.close(4001, "bad key"))
    wait_for(lambda: adapter.status.needs_attention)
    assert adapter.status.state is State.DISCONNECTED
    assert "API key" in adapter.status.sentence
    time.sleep(1.3)
    assert server.connections == 1


def test_a_refused_upgrade_with_401_counts_as_a_wrong_key(setup):
    server, adapter, _, _ = setup(lambda peer: None, refuse=(401, {}))
    wait_for(lambda: adapter.status.needs_attention)
    assert "API key" in adapter.status.sentence
    assert len(server.paths) == 1


def test_a_busy_server_is_left_alone_as_long_as_it_asks(setup):
    server, adapter, _, _ = setup(lambda peer: None, refuse=(503, {"Retry-After": "30"}))
    wait_for(lambda: "busy" in adapter.status.sentence)
    assert "in 30 s" in adapter.status.sentence
    time.sleep(1.5)
    assert len(server.paths) == 1


def test_a_redirect_is_not_followed_because_it_would_carry_the_key_away(setup):
    server, adapter, _, _ = setup(lambda peer: None, refuse=(302, {"Location": "/elsewhere"}))
    wait_for(lambda: "HTTP 302" in adapter.status.sentence)
    assert set(server.paths) == {"/api/v1/adapter/ws"}


def test_a_server_that_asks_to_register_again_gets_one_immediate_try(setup):
    server, adapter, _, _ = setup(lambda peer: peer.connection.close(4002, "register"))
    wait_for(lambda: server.connections == 2, 1.0)
    wait_for(lambda: "Trying again" in adapter.status.sentence)


def test_a_lost_connection_is_opened_again_and_the_answer_sent_again(setup):
    answers = []

    def talk(peer):
        peer.register()
        if not answers:
            peer.execute()
            while True:
                message = peer.receive()
                if message["type"] == "command_result":
                    answers.append(message)
                    peer.connection.socket.shutdown(socket.SHUT_RDWR)
                    return
        answers.append(peer.answer())
        peer.receive()

    server, _, worker, statuses = setup(talk)
    wait_for(lambda: len(answers) == 2)
    assert answers[0] == answers[1]
    assert len(worker.ran) == 1
    assert server.connections == 2
    assert any("was lost" in status.sentence for status in statuses)


def test_how_many_commands_wait_is_told_as_it_changes_but_not_for_each(setup):
    go_on = threading.Event()

    def talk(peer):
        peer.register()
        for number in range(40):
            peer.execute(f"c{number}", number=number)
        go_on.wait(20)
        for number in range(40, 60):
            peer.execute(f"c{number}", number=number)
        peer.receive()
        go_on.wait(20)

    _, adapter, worker, statuses = setup(talk)
    worker.gate.clear()
    wait_for(lambda: adapter.status.queued == 40)
    go_on.set()
    wait_for(lambda: adapter.status.queued == 60)
    assert len(statuses) < 10


def test_settings_that_cannot_work_end_the_line_that_was_open(setup):
    closed = threading.Event()

    def talk(peer):
        peer.register()
        try:
            peer.receive()
        except ConnectionClosed:
            closed.set()

    server, adapter, _, _ = setup(talk)
    wait_for(lambda: adapter.status.state is State.IDLE)
    adapter.connect(Settings(server.url, "", "adapter-1"))
    assert adapter.status.needs_attention
    assert closed.wait(5)


def test_disconnecting_cancels_the_queue_tells_the_server_and_closes_with_1000(setup):
    seen = {}

    def talk(peer):
        peer.register()
        peer.execute()
        try:
            seen["answer"] = peer.answer()
            peer.receive()
        except ConnectionClosed as closed:
            seen["code"] = closed.rcvd.code

    _, adapter, worker, _ = setup(talk)
    worker.gate.clear()
    wait_for(lambda: adapter.status.state is State.BUSY)
    adapter.disconnect()
    wait_for(lambda: "code" in seen)
    assert seen["code"] == 1000
    assert seen["answer"]["error_code"] == "CANCELLED"
    worker.gate.set()
    time.sleep(0.2)
    assert worker.ran == []


def test_connecting_again_uses_the_new_settings(setup):
    registered = []
    server, adapter, _, _ = setup(lambda peer: (registered.append(peer.register()), peer.receive()))
    wait_for(lambda: registered)
    adapter.connect(Settings(server.url, KEY, "adapter-2"))
    wait_for(lambda: len(registered) == 2)
    assert [r["adapter_id"] for r in registered] == ["adapter-1", "adapter-2"]
    assert registered[0]["session_id"] == registered[1]["session_id"]


def test_no_junk_ends_the_connection(setup):
    answers = {}
    oversized = '{"type":"execute_command","command_id":"big","command":"echo","parameters":{"t":"'

    def talk(peer):
        peer.register()
        send = peer.connection.send
        for junk in (
            b"\x00\xff\xfe",
            "",
            "null",
            '"text"',
            "[" * 50_000,
            '{"type":"execute_command","command_id":{}}',
            '{"type":"registration_confirmed","features":"all"}',
            '{"type":"timeout_extended","command_id":"x","timeout_ms":1e308}',
            '{"type":"result_ack","command_id":"never"}',
            '{"type":"cancel_command","command_id":"never"}',
            '{"type":"describe_commands","names":[1,null,"echo"]}',
            '{"type":"heartbeat_ack","timestamp":"not a time"}',
            '{"type":"execute_command","command_id":"deep","command":"echo","parameters":{"a":'
            + "[" * 80
            + "]" * 80
            + "}}",
            oversized + "x" * (9 * 1024 * 1024) + '"}}',
        ):
            send(junk)
        peer.connection.ping(b"x" * 125)
        peer.execute("after")
        while "after" not in answers:
            message = peer.receive()
            if message["type"] == "command_result":
                answers[message["command_id"]] = message
        peer.receive()

    server, adapter, worker, _ = setup(talk)
    wait_for(lambda: "after" in answers, 20)
    assert answers["after"]["success"]
    assert answers["big"]["error_code"] == answers["deep"]["error_code"] == "INVALID_MESSAGE"
    assert server.connections == 1
    assert len(worker.ran) == 1
    assert adapter.status.state is not State.DISCONNECTED


def test_a_message_that_would_eat_the_memory_ends_the_connection(setup):
    def talk(peer):
        peer.register()
        peer.connection.socket.sendall(b"\x81\x7f" + (2**40).to_bytes(8, "big") + b"x" * 1000)
        peer.receive()

    server, *_ = setup(talk)
    wait_for(lambda: server.connections == 2, 5)


# websocket-client leaves the socket of a refused connection to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_server_that_cannot_be_reached_is_a_sentence_and_never_shows_the_key(setup):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    _, adapter, _, _ = setup(lambda peer: None, url=f"ws://127.0.0.1:{port}/x", key_in_query=True)
    wait_for(lambda: "cannot be reached" in adapter.status.sentence)
    assert "refused" in adapter.status.sentence
    assert "Trying again in 1 s" in adapter.status.sentence
    assert KEY not in adapter.status.sentence
    adapter.disconnect().join(2)
    gc.collect()


def test_settings_that_cannot_work_never_open_a_connection(setup):
    server, adapter, _, _ = setup(lambda peer: None, url="ws://example.org/ws")
    assert adapter.status.needs_attention
    assert server.paths == []


def test_a_half_open_line_is_noticed_and_opened_again(setup):
    def talk(peer):
        peer.register()
        time.sleep(1.5)

    server, _, _, statuses = setup(talk, heartbeat_s=0.3)
    wait_for(lambda: server.connections >= 2, 6)
    assert any("stopped answering" in status.sentence for status in statuses)


def test_a_tls_server_with_an_unknown_certificate_gets_no_key(tmp_path):
    # A plain server spoken to with wss: the handshake fails before any header is sent.
    server = Server(lambda peer: None)
    statuses = []
    adapter = Adapter(Identity("1.0.0", [], []), lambda job: None, statuses.append)
    adapter.connect(Settings(server.url.replace("ws://", "wss://"), KEY, "a"))
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
def test_what_is_no_websocket_server_is_tried_again(setup, answer):
    with listening(answer) as other:
        port = other.getsockname()[1]
        _, adapter, _, _ = setup(lambda peer: None, url=f"ws://127.0.0.1:{port}/x")
        wait_for(lambda: adapter.status.retrying or adapter.status.needs_attention)
        assert adapter.status.retrying, adapter.status.sentence
        adapter.disconnect().join(2)
        other.shutdown(socket.SHUT_RDWR)
    gc.collect()


def test_a_proxy_never_sees_what_is_for_this_machine(setup, monkeypatch):
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


def test_a_command_that_comes_while_the_line_closes_is_not_left_behind(setup):
    answers = []

    def talk(peer):
        peer.register()
        if server.connections == 1:
            # As if it had been on its way when the close frame came.
            closing = threading.Event()
            threading.Thread(target=lambda: (go_on.wait(5), closing.set())).start()
            closing.wait(5)
            raw = json.dumps(
                {"type": "execute_command", "command_id": "late", "command": "echo"}
            ).encode()
            try:
                peer.connection.socket.sendall(Frame(Opcode.TEXT, raw).serialize(mask=False))
            finally:
                sent.set()
            time.sleep(1)
            return
        peer.execute("late")
        answers.append(peer.answer())
        peer.receive()

    go_on, sent = threading.Event(), threading.Event()
    server, adapter, _, _ = setup(talk)
    wait_for(lambda: adapter.status.state is State.IDLE)
    adapter.disconnect()
    go_on.set()
    sent.wait(5)
    time.sleep(0.3)
    assert adapter._journal.counts() == (0, None)
    adapter.connect(Settings(server.url, KEY, "adapter-1"))
    wait_for(lambda: answers)


def test_every_command_that_disconnecting_cancels_is_answered(setup):
    answers = []

    def talk(peer):
        peer.register()
        for number in range(300):
            peer.execute(f"c{number}")
        while True:
            answers.append(peer.answer())

    _, adapter, worker, _ = setup(talk)
    worker.gate.clear()
    wait_for(lambda: adapter.status.queued == 300)
    line = adapter.disconnect()
    assert line.join(5)
    time.sleep(0.2)
    assert len(answers) == 300
    assert {answer["error_code"] for answer in answers} == {"CANCELLED"}


def test_a_command_that_comes_just_as_the_person_disconnects_is_cancelled(setup):
    answers = []
    go_on = threading.Event()

    def talk(peer):
        peer.register()
        go_on.wait(5)
        peer.execute("late")
        answers.append(peer.answer())
        peer.receive()

    _, adapter, worker, _ = setup(talk)
    wait_for(lambda: adapter.status.state is State.IDLE)
    adapter._line.refuse()
    go_on.set()
    wait_for(lambda: answers)
    assert answers[0]["error_code"] == "CANCELLED"
    assert worker.ran == []


def test_an_answer_goes_to_the_server_that_asked_and_to_no_other(setup):
    first, second = [], []

    def ask(peer):
        peer.register()
        peer.execute("c1", secret="of the first server")
        while True:
            message = peer.receive()
            first.append(message)

    def other(peer):
        peer.register()
        peer.execute("c1", for_="the second server")
        second.append(peer.answer())
        peer.receive()

    _, adapter, worker, _ = setup(ask)
    worker.gate.clear()
    wait_for(lambda: adapter.status.state is State.BUSY)
    wait_for(lambda: worker._threads)
    worker.gate.set()
    wait_for(lambda: [m for m in first if m["type"] == "command_result"])
    server = Server(other)
    try:
        adapter.connect(Settings(server.url, KEY, "adapter-1"))
        wait_for(lambda: second)
        assert second[0]["success"]
        assert second[0]["result"] == {"echo": {"for_": "the second server"}}
    finally:
        adapter.disconnect()
        server.close()


def test_what_a_line_says_late_does_not_hide_that_the_person_disconnected():
    told = []
    inside = threading.Event()

    def on_status(status):
        if status.state is State.CONNECTING:
            inside.set()
            time.sleep(0.3)
        told.append(status)

    server = Server(lambda peer: peer.receive())
    adapter = Adapter(Identity("1.0.0", [], []), lambda job: None, on_status)
    adapter.connect(Settings(server.url, KEY, "adapter-1"))
    try:
        assert inside.wait(5)
        line = adapter.disconnect()
        assert line.join(5)
        assert told[-1].sentence == "Not connected."
    finally:
        server.close()


def test_connecting_again_never_looks_as_if_the_person_had_disconnected(setup):
    server, adapter, _, statuses = setup(lambda peer: peer.connection.close(4001, "bad key"))
    wait_for(lambda: adapter.status.needs_attention)
    told = len(statuses)
    adapter.connect(Settings(server.url, KEY, "adapter-1"))
    assert State.DISCONNECTED not in [status.state for status in statuses[told : told + 1]]


def test_an_answer_that_the_server_finds_too_large_does_not_end_every_connection(setup):
    answers = []

    def talk(peer):
        peer.register()
        peer.connection.protocol.max_message_size = 100_000
        if not talk.asked:
            talk.asked = True
            peer.execute("large", text="x" * 300_000)
        answers.append(peer.answer())
        peer.receive()

    talk.asked = False
    _, _, worker, _ = setup(talk)
    wait_for(lambda: answers, 8)
    assert answers[0]["command_id"] == "large"
    assert answers[0]["error_code"] == "RESPONSE_TOO_LARGE"
    assert len(worker.ran) == 1


def test_why_the_server_hung_up_is_told_though_bytes_were_under_way_to_it(setup):
    """A server that closes with much unread resets the connection right behind its close frame."""

    def talk(peer):
        peer.register()
        connection = peer.connection
        peer.execute("large", text="x" * 7_000_000)
        with connection.protocol_mutex:
            connection.protocol.max_message_size = 1000
            raw = connection.socket
            time.sleep(0.5)
            raw.sendall(Frame(Opcode.CLOSE, b"\x03\xf1too big").serialize(mask=False))
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            raw.close()

    _, _, _, statuses = setup(talk)
    wait_for(lambda: [s for s in statuses if "Trying again" in s.sentence], 10)
    assert any("1009" in status.sentence for status in statuses), statuses[-1].sentence


def test_another_package_of_the_name_websocket_is_told_as_the_missing_one(setup, monkeypatch):
    monkeypatch.setitem(sys.modules, "websocket", types.ModuleType("websocket"))
    _, adapter, _, _ = setup(lambda peer: peer.receive())
    wait_for(lambda: adapter.status.needs_attention)
    assert "websocket-client" in adapter.status.sentence


def test_a_command_that_waited_for_the_person_is_announced_when_it_starts_after_all(setup):
    """What was told when it came in may be long ago by then, and FreeCAD may hold the process."""
    seen = []

    def talk(peer):
        peer.register()
        peer.execute()
        seen.append(peer.receive())
        seen.append(peer.answer())
        seen.append(peer.heartbeats)
        peer.receive()

    _, adapter, worker, _ = setup(talk)
    worker.gate.clear()
    wait_for(lambda: seen)
    assert seen[0]["type"] == "heartbeat"
    adapter.set_waiting("The person has a dialog open.")
    adapter.set_waiting(None)
    worker.gate.set()
    wait_for(lambda: len(seen) == 3)
    assert seen[2] == 1, "one more, right before it starts"
