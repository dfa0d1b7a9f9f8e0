# SPDX-License-Identifier: MIT
"""The hub of this machine: found, and proven, before it is shown the key."""

from __future__ import annotations

import json
import os
import re
import threading

import pytest

from conjure_workbench.adapter.opening import patient_io, this_machine
from conjure_workbench.adapter.opening.patient_io import ConnectFailedError, Patience
from conjure_workbench.adapter.opening.upgrade import open_websocket
from conjure_workbench.adapter.settings import Settings, load
from conjure_workbench.adapter.wake_up import WakeUp
from conjure_workbench.local_hub.hub_file import HubFile
from conjure_workbench.local_hub.key import is_made, make_key, replace_key
from conjure_workbench.local_hub.proof import prove
from conjure_workbench.local_hub.versions import INTERFACE
from conjure_workbench.protocol.causes import Cause
from conjure_workbench.protocol.closing import Reaction
from tests.hostile.hostile_server import HostileServer

THIS_MACHINE = Settings("", "", "adapter-1", this_machine=True)


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    """A state folder of the test's own."""
    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(tmp_path / "state"))
    for name in ("CONJURE_HUB_URL", "CONJURE_HUB_PORT", "CONJURE_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "state"


@pytest.fixture
def playing():
    """`playing(play)`: a program on a port, which hub.json names."""
    servers = []

    def make(play):
        server = HostileServer(play)
        servers.append(server)
        HubFile(f"http://127.0.0.1:{server.port}", os.getpid(), "1", "now", True).write()
        return server

    yield make
    for server in servers:
        server.close()


def health(peer, body, length=None):
    peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % (length or len(body)))
    peer.send(body)


def proving(key, requests, interface=INTERFACE):
    """The play of a hub that knows the key."""

    def play(peer):
        request = peer.read_request()
        requests.append(request)
        nonce = re.match(r"GET /health\?nonce=(\S+) ", request)[1]
        end = re.search(r"Host: (\S+)", request)[1]
        health(peer, json.dumps({"proof": prove(key, nonce, end), "interface": interface}).encode())
        request = peer.read_request()
        requests.append(request)
        peer.send(b"HTTP/1.1 403 Forbidden\r\n\r\n")

    return play


def failure(settings=THIS_MACHINE):
    with pytest.raises(ConnectFailedError) as failed:
        open_websocket(settings, Patience())
    return failed.value.ending


def test_a_hub_that_proves_itself_is_shown_the_key_on_the_same_connection(playing):
    requests = []
    server = playing(proving(make_key(), requests))
    assert failure().reaction is Reaction.NEEDS_KEY  # its second answer
    assert len(server.peers) == 1
    assert f"Authorization: Bearer {make_key()}" in requests[1]
    assert make_key() not in requests[0]


def test_a_new_key_is_read_for_the_next_connection(playing):
    requests = []
    make_key()
    playing(proving(replace_key(), requests))
    failure()
    assert f"Authorization: Bearer {make_key()}" in requests[1]


@pytest.mark.parametrize(
    "body", [b"{}", b"[]", b"not json", b'{"proof": 7}', b'{"proof": "' + b"0" * 64 + b'"}']
)
def test_a_stranger_is_named_and_shown_no_key(body, playing):
    make_key()
    seen = []

    def play(peer):
        seen.append(peer.read_request())
        health(peer, body)
        seen.append(peer.read_request())

    playing(play)
    ending = failure()
    assert ending.reaction is Reaction.RETRY
    assert f"process {os.getpid()}" in ending.sentence
    assert "no key was sent" in ending.sentence
    assert len(seen) == 1
    assert make_key() not in seen[0]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"HTTP/1.1 200 OK\r\n\r\n", "not that of a hub"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n", "not that of a hub"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "not that of a hub"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}", "closed the connection"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n{}", "longer than it said"),
    ],
)
def test_an_answer_that_is_no_hubs_is_told(answer, words, playing):
    make_key()

    def play(peer):
        peer.read_request()
        peer.send(answer)

    playing(play)
    assert words in failure().sentence


def test_an_answer_that_drips_ends_at_the_deadline(playing, monkeypatch):
    make_key()
    monkeypatch.setattr(patient_io, "CONNECT_S", 0.3)

    def play(peer):
        peer.read_request()
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n")
        peer.drip(b"x" * 60_000)

    playing(play)
    assert "does not answer" in failure().sentence


def test_disconnect_ends_the_wait_for_a_proof(playing):
    make_key()
    stopping, wake_up = threading.Event(), WakeUp()

    def play(peer):
        peer.read_request()
        stopping.set()
        wake_up.wake()
        peer.hold()

    playing(play)
    with pytest.raises(ConnectFailedError) as failed:
        open_websocket(THIS_MACHINE, Patience(stopping, wake_up))
    wake_up.close()
    assert failed.value.ending.reaction is Reaction.STAY_AWAY


def test_no_hub_is_told_with_the_way_to_one(monkeypatch):
    monkeypatch.setenv("CONJURE_HUB_PORT", "1")
    ending = failure()
    assert (ending.reaction, ending.sentence) == (Reaction.RETRY, this_machine.NO_HUB)


def test_the_file_of_a_hub_that_died_is_not_believed(monkeypatch):
    monkeypatch.setenv("CONJURE_HUB_PORT", "1")
    HubFile("http://127.0.0.1:2", 2**22 + 1, "1", "now", True).write()
    assert this_machine.locate(THIS_MACHINE).server_url.startswith("ws://127.0.0.1:1/")


def test_an_unusable_port_is_told(monkeypatch):
    monkeypatch.setenv("CONJURE_HUB_PORT", "many")
    assert "CONJURE_HUB_PORT is no port" in failure().sentence


def test_a_key_file_that_holds_none_is_told(playing, state):
    make_key()
    (state / "key").write_text("")
    playing(proving("another-key", []))
    assert "holds no key" in failure().sentence


def test_whether_a_hub_was_set_up_is_known_without_making_a_folder(state):
    assert not is_made()
    assert not state.exists()
    make_key()
    assert is_made()


@pytest.mark.parametrize(
    ("stored", "environ", "chosen"),
    [
        ({}, {}, False),
        ({"ThisMachine": True}, {}, True),
        ({"ThisMachine": True}, {"CONJURE_SERVER_URL": "wss://example.org"}, False),
        ({}, {"CONJURE_SERVER_URL": "wss://x.org", "CONJURE_THIS_MACHINE": "1"}, True),
        ({"ThisMachine": True}, {"CONJURE_THIS_MACHINE": "0"}, False),
    ],
)
def test_an_address_in_the_environment_wins_over_a_stored_choice(stored, environ, chosen):
    settings = load(stored, environ, "", "adapter-1")
    assert settings.this_machine is chosen
    if chosen:
        assert settings.problem() is None
        assert settings.server == "the hub of this computer"


@pytest.mark.parametrize(
    ("interface", "cause"),
    [
        (INTERFACE - 1, Cause.SERVER_TOO_OLD),
        (None, Cause.SERVER_TOO_OLD),
        (INTERFACE + 1, Cause.SERVER_TOO_NEW),
    ],
)
def test_a_hub_of_another_interface_is_told_and_gets_no_key(playing, interface, cause):
    requests = []
    playing(proving(make_key(), requests, interface))
    assert failure().cause is cause
    assert len(requests) == 1
