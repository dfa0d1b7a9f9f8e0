# SPDX-License-Identifier: MIT
"""A session without a socket and with an invented clock, and the I/O thread on real sockets."""

from __future__ import annotations

import contextlib
import http
import json
import threading

import pytest
import websockets.sync.server as ws_server
from websockets.exceptions import ConnectionClosed

from conjure_workbench.adapter.adapter import Adapter
from conjure_workbench.adapter.identity import Identity
from conjure_workbench.adapter.journal import Journal
from conjure_workbench.adapter.session import Session
from conjure_workbench.adapter.settings import Settings
from conjure_workbench.errors import ConjureError
from conjure_workbench.protocol.messages import CommandResult

IDENTITY = Identity(
    "1.0.0",
    ["primitives"],
    ["create_box"],
    catalogue=lambda names: [{"name": name} for name in names or ["create_box"]],
    quick=frozenset({"health_check"}),
    session_id="s1",
)


_news = threading.Condition()


def _noted(function=lambda: None):
    """The function, after which whoever waits for a condition looks at it again."""

    def call(*args):
        result = function(*args)
        with _news:
            _news.notify_all()
        return result

    return call


_look_again = _noted()


class Line:
    """A session with its journal, spoken to in dictionaries."""

    def __init__(self, journal=None, now=0.0, identity=IDENTITY, **options):
        self.journal = journal or Journal()
        self.session = Session(identity, "adapter-1", self.journal, now, **options)

    def sent(self, now=0.0):
        """What the line would send now: it asks for results in each of its turns."""
        self.session.send_results(now)
        return [json.loads(text) for text in self.session.take_outgoing()]

    def hear(self, now=0.0, **body):
        self.session.received(json.dumps(body), now)

    def confirm(self, now=0.0, features=None):
        extra = {} if features is None else {"features": features}
        self.hear(now, type="registration_confirmed", adapter_id="adapter-1", **extra)
        return self

    def command(self, command_id="c1", now=0.0, timeout_ms=30_000, name="create_box", **parameters):
        self.hear(
            now,
            type="execute_command",
            command_id=command_id,
            command=name,
            parameters=parameters,
            timeout_ms=timeout_ms,
        )
        return self.session.take_admitted()

    def run(self, record, now=0.0, **result):
        assert self.journal.start(record, now)
        self.session.announce(record, now)
        answer = CommandResult(
            record.command.command_id, True, result or {}, dialect=record.command.dialect
        )
        self.journal.finish(record, answer)
        self.session.send_results(now)


@pytest.fixture
def open_line():
    """`open_line(**options)`: a line that has not heard from the server yet."""
    return Line


@pytest.fixture
def registered():
    """`registered(features)`: a line whose registration is confirmed and whose output is read."""

    def make(features=None, **options):
        made = Line(**options).confirm(features=features)
        made.sent()
        return made

    return make


@pytest.fixture
def registered_again():
    """`registered_again(journal, features)`: the next line of the same adapter."""

    def make(journal, features=None):
        made = Line(journal)
        made.sent()
        return made.confirm(features=features)

    return make


@pytest.fixture
def of_type():
    """`of_type(messages, name)`: those of one type."""
    return lambda messages, name: [message for message in messages if message["type"] == name]


@pytest.fixture
def outgoing():
    """`outgoing(journal)`: the commands whose results are to be sent now."""
    return lambda journal: list(iter(journal.results.next_outgoing, None))


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
        finally:
            _look_again()

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
        _look_again()
        self.connection.send(json.dumps(body))

    def receive(self, timeout=5):
        _look_again()
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
            # In a closing connection nothing can be sent, but what has come is still to be read.
            with contextlib.suppress(ConnectionClosed):
                self.send(type="heartbeat_ack", timestamp=message["timestamp"])


class Worker:
    """Runs jobs on a thread of its own, as FreeCAD's main thread would."""

    def __init__(self):
        self.ran = []
        self.gate = threading.Event()
        self.gate.set()
        self.threads = []

    def submit(self, job):
        thread = threading.Thread(target=self._do, args=(job,))
        thread.start()
        self.threads.append(thread)

    def join(self):
        """Wait until every job has run or been passed over."""
        for thread in self.threads:
            thread.join(5)
            assert not thread.is_alive()

    def _do(self, job):
        self.gate.wait(10)
        if not job.start():
            return
        self.ran.append(job.parameters)
        _look_again()
        if "fail" in job.parameters:
            job.finish(ConjureError("GEOMETRY_ERROR", "No."), 1.0)
        else:
            job.finish({"echo": job.parameters}, 1.0)


@pytest.fixture
def serve():
    """`serve(talk)`: a server whose every connection is one call of `talk`."""
    return Server


@pytest.fixture
def key():
    """The key of the server's owner."""
    return "conjure_test_key_123"


@pytest.fixture
def wait_for():
    """`wait_for(condition)`: its value, as soon as it is true.

    The condition is looked at whenever a server's end takes its next step, a job has run, or a
    status was told.
    """

    def wait(condition, seconds=5.0):
        with _news:
            value = _news.wait_for(condition, seconds)
        assert value, "it did not happen in time"
        return value

    return wait


@pytest.fixture
def noted():
    """`noted(function)`: the function, after which `wait_for` looks at its condition again."""
    return _noted


@pytest.fixture
def setup(key):
    """`setup(talk)`: a server that talks so, an adapter on its line, a worker, and its statuses.

    With `held`, the worker runs nothing before its gate is set.
    """
    made = []

    def make(talk, refuse=None, url=None, held=False, notes=None, **settings):
        server = Server(talk, refuse)
        worker = Worker()
        if held:
            worker.gate.clear()
        statuses = []
        adapter = Adapter(
            Identity("1.0.0", ["x"], ["echo"], quick=frozenset({"quick"})),
            worker.submit,
            _noted(statuses.append),
            notes=notes,
        )
        made.append((server, adapter, worker))
        adapter.connect(Settings(url or server.url, key, "adapter-1", **settings))
        return server, adapter, worker, statuses

    yield make
    for server, adapter, worker in made:
        worker.gate.set()
        adapter.shutdown()
        server.close()
    # Those that a test replaced end by themselves.
    for thread in [thread for thread in threading.enumerate() if thread.name == "conjure-io"]:
        thread.join(5)
        assert not thread.is_alive()
