# SPDX-License-Identifier: MIT
"""The search for a hub, and strangers that want its key."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
from pathlib import Path
from typing import Any, Callable

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.local_hub.connection import HubConnection
from conjure_workbench.local_hub.finding import find
from conjure_workbench.local_hub.hub_file import HubFile
from conjure_workbench.local_hub.key import make_key, stored_key
from conjure_workbench.local_hub.starting import ensure
from tests.local_hub.conftest import Machine, PutStranger, wait_for
from tests.ports import free_port

DEAD = 2**22 + 1
"""Id that no process has."""


def response(body: Any) -> bytes:
    text = json.dumps(body).encode()
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(text), text)


def error_of(call: Callable[[], object]) -> ConjureError:
    with pytest.raises(ConjureError) as caught:
        call()
    return caught.value


def test_a_hub_is_found_by_its_file_by_its_port_and_by_its_address(machine: Machine) -> None:
    assert error_of(find).code == "HUB_NOT_FOUND"
    other = machine.serve("--port", "0").address  # type: ignore[attr-defined]
    assert machine.hub_file().address == other
    assert find().address == other
    (machine.folder / "hub.json").unlink()
    assert error_of(find).code == "HUB_NOT_FOUND"
    assert find(other).address == other
    machine.serve()
    assert find().address == machine.address
    assert not find().automatic
    assert find(other).address == other


def test_the_environment_names_the_hub_and_then_none_is_started(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONJURE_HUB_URL", f"http://127.0.0.1:{free_port()}")
    assert error_of(ensure).code == "HUB_NOT_FOUND"
    assert not machine.folder.exists()
    beside = machine.serve("--port", "0").address  # type: ignore[attr-defined]
    monkeypatch.setenv("CONJURE_HUB_URL", f"{beside}/")
    assert ensure().address == beside


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1:9870",
        "https://127.0.0.1:9870",
        "http://127.0.0.1",
        "http://a@b:1",
        "http://[:1",
        "http://two words:1",
        "http://ü..:1",
        f"http://{'a' * 64}.b:1",
    ],
)
def test_an_address_of_another_form_is_refused(machine: Machine, address: str) -> None:
    error = error_of(lambda: find(address))
    assert (error.code, error.field) == ("INVALID_PARAMETER", "hub")
    assert error.allowed == "http://HOST:PORT"


def test_a_port_that_is_none_is_refused(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONJURE_HUB_PORT", "70000")
    assert error_of(find).field == "CONJURE_HUB_PORT"


@pytest.mark.parametrize(
    "answer",
    [
        lambda data: response({"status": "healthy", "version": "9", "interface": 1, "proof": "0"}),
        lambda data: response({"status": "healthy", "proof": None}),
        lambda data: response(["healthy"]),
        lambda data: b"HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n" + b"[" * 50_000,
        lambda data: b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nno JSON..",
        lambda data: b"HTTP/1.1 200 OK\r\n\r\n" + b" " * 100_000,
        lambda data: b"SSH-2.0-OpenSSH_9.2\r\n",
        lambda data: None,
    ],
)
def test_a_stranger_on_the_port_is_named_and_sees_no_key(
    machine: Machine, stranger: PutStranger, answer: Any
) -> None:
    key = make_key()
    listening = stranger(machine.port, answer)
    for call in (find, ensure):
        error = error_of(call)
        assert error.code == "HUB_NOT_PROVEN"
        assert f"(process {os.getpid()})" in error.message
        assert error.details["process"]["pid"] == os.getpid()
    assert b"GET /health?nonce=" in listening.seen
    assert key.encode() not in listening.seen
    assert not (machine.folder / "hub.json").exists()


def test_a_stranger_that_drips_is_not_waited_for(machine: Machine, stranger: PutStranger) -> None:
    stranger(machine.port, lambda data: b"HTTP/1.1 200 OK\r\n")
    error = error_of(lambda: HubConnection(machine.address, [make_key()], prove_s=0.3))
    assert error.code == "HUB_NOT_PROVEN"


def test_a_stranger_that_passes_all_on_to_the_real_hub_gets_no_key(
    machine: Machine, stranger: PutStranger
) -> None:
    real = machine.serve("--port", "0").address  # type: ignore[attr-defined]
    (machine.folder / "hub.json").unlink()
    port = int(real.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port)) as onward:
        onward.settimeout(5)
        proofs = []

        def pass_on(data: bytes) -> bytes:
            onward.sendall(data)
            reply = b""
            while not reply.endswith(b"}"):
                reply += onward.recv(65536)
            proofs.append(json.loads(reply.partition(b"\r\n\r\n")[2])["proof"])
            return reply

        listening = stranger(machine.port, pass_on)
        error = error_of(find)
    assert error.code == "HUB_NOT_PROVEN"
    assert len(proofs[0]) == 64
    # The proof is for the hub's own end of the connection, whatever the Host header says.
    assert f"Host: 127.0.0.1:{machine.port}".encode() in listening.seen
    key = stored_key()
    assert key is not None
    assert key.encode() not in listening.seen
    assert find(real).key == key


def test_a_name_that_the_hub_does_not_answer_to_is_said_to_be_the_reason(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.serve()
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *name, **kind: [(2, 1, 6, "", ("127.0.0.1", machine.port))]
    )
    error = error_of(lambda: find(f"http://some.name:{machine.port}"))
    assert "does not answer to the name in this address" in error.message


def test_a_nonce_is_used_once(machine: Machine, stranger: PutStranger) -> None:
    listening = stranger(machine.port, lambda data: response({}))
    for _ in range(3):
        error_of(find)
    nonces = re.findall(rb"nonce=([\w-]+)", listening.seen)
    assert len(nonces) == len(set(nonces)) == 3


def test_the_key_is_never_shown_on_a_second_connection(
    machine: Machine, stranger: PutStranger
) -> None:
    hub = machine.serve("--port", str(machine.port))
    with HubConnection(machine.address, [make_key()]) as connection:
        hub.send_signal(signal.SIGKILL)
        hub.wait()
        listening = stranger(machine.port, lambda data: response({}))
        for _ in range(2):
            error = error_of(lambda: connection.request("GET", "/api/v1/hub"))
            assert error.code == "HUB_NOT_FOUND"
    assert listening.seen == b""


def test_a_hub_with_a_key_of_its_own_is_used_by_those_who_have_it(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_key()
    machine.serve("--port", str(machine.port), CONJURE_API_KEY="ein Schlüssel für sich")
    assert error_of(find).code == "HUB_NOT_PROVEN"
    monkeypatch.setenv("CONJURE_API_KEY", "ein Schlüssel für sich")
    assert find().key == "ein Schlüssel für sich"
    assert machine.run("status").code == 0


def test_the_key_of_the_environment_does_not_hide_the_stored_one(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.serve()
    monkeypatch.setenv("CONJURE_API_KEY", "of some other hub")
    assert find().key == stored_key()


def record(address: str, pid: int) -> None:
    HubFile(address, pid, "0.1.0", "2026-01-01T00:00:00Z", automatic=True).write()


def test_what_a_dead_hub_left_is_ignored(machine: Machine, stranger: PutStranger) -> None:
    port = free_port()
    record(f"http://127.0.0.1:{port}", DEAD)
    assert error_of(find).code == "HUB_NOT_FOUND"
    listening = stranger(port, lambda data: response({}))
    assert ensure().address == machine.address
    assert machine.hub_file().address == machine.address
    assert make_key().encode() not in listening.seen


def test_another_program_at_the_address_of_a_hub_that_lives_is_an_error(
    machine: Machine, stranger: PutStranger
) -> None:
    port = free_port()
    record(f"http://127.0.0.1:{port}", os.getpid())
    stranger(port, lambda data: response({}))
    assert error_of(ensure).code == "HUB_NOT_PROVEN"
    assert machine.hub_file().pid == os.getpid()


@pytest.mark.parametrize("text", ["", "no JSON", "[]", '{"address": 1}', '{"address": "x:y"}'])
def test_a_damaged_file_is_ignored(machine: Machine, text: str) -> None:
    make_key()
    (machine.folder / "hub.json").write_text(text)
    assert error_of(find).code == "HUB_NOT_FOUND"


def test_an_address_in_the_file_that_is_none_is_ignored(machine: Machine) -> None:
    record("ftp://nowhere", os.getpid())
    assert error_of(find).code == "HUB_NOT_FOUND"


def test_a_hub_that_was_killed_is_followed_by_another(machine: Machine) -> None:
    first = ensure()
    pid = machine.hub_file().pid
    os.kill(pid, signal.SIGKILL)
    again = wait_for(lambda: machine.hub_file().pid == pid and ensure())
    assert again.address == first.address
    assert machine.hub_file().pid != pid


def test_the_interface_of_another_major_version_is_refused_with_the_step(
    machine: Machine,
) -> None:
    newer = machine.serve_as("2.0.0", "--port", str(machine.port), interface=2)
    error = error_of(ensure)
    assert error.code == "HUB_INCOMPATIBLE"
    assert "pipx upgrade conjure-freecad" in error.message
    assert machine.run("stop").code == 0
    newer.wait(5)
    machine.serve_as("0.0.1", "--port", str(machine.port), interface=0)
    error = error_of(ensure)
    assert "conjure stop" in error.message


def test_searching_leaves_no_trace(machine: Machine) -> None:
    error_of(find)
    assert machine.run("status").code == 3
    assert not Path(machine.folder).exists()
