# SPDX-License-Identifier: MIT
"""Servers in a process of its own, each of which fails a connection in another way.

Prints a JSON object of their ports by what is wrong with them, and ends with its standard input.
The folder on its command line receives certificates; that of CONJURE_STATE_FOLDER the key of this
computer's hub, which is the one that is too old.
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

from conjure_workbench.local_hub.hub_file import HubFile
from conjure_workbench.local_hub.key import make_key
from conjure_workbench.local_hub.proof import prove
from tests.hostile.hostile_server import HostileServer, Peer
from tests.hostile.tls import behind_tls, certificate
from tests.ports import free_port

FOLDER = Path(sys.argv[1])
KEY = make_key()


def answering(text: str):
    def play(peer: Peer) -> None:
        peer.read_request()
        peer.send(f"{text}\r\n\r\n".encode())

    return play


def prove_an_old_interface(peer: Peer) -> None:
    request = peer.read_request()
    nonce = re.match(r"GET /health\?nonce=(\S+) ", request)[1]
    end = re.search(r"Host: (\S+)", request)[1]
    body = json.dumps({"proof": prove(KEY, nonce, end), "interface": 0})
    peer.send(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())


def hang_up(peer: Peer) -> None:
    """Do nothing: the handshake is all that there is."""


def known(name: str, file: Path) -> Path:
    """Put the certificate alone where the test finds it, to know its issuer; return the file."""
    (FOLDER / f"{name}.crt").write_bytes(Path(f"{file}.crt").read_bytes())
    return file


expired = known("expired", certificate(FOLDER, days=-1))
other_name = known("other_name", certificate(FOLDER, name="elsewhere.example"))
plays = {
    "silent": lambda peer: peer.hold(),
    # What comes is not a request, and has no end that it could read to.
    "plain": lambda peer: peer.send(b"HTTP/1.1 400 Bad Request\r\n\r\n"),
    "encrypted": behind_tls(hang_up, certificate(FOLDER)),
    "expired": behind_tls(hang_up, expired),
    "other_name": behind_tls(hang_up, other_name),
    "refuses_key": answering("HTTP/1.1 401 Unauthorized"),
    "no_endpoint": answering("HTTP/1.1 404 Not Found"),
    "no_conjure": answering("HTTP/1.1 200 OK"),
    "too_old": prove_an_old_interface,
}
servers = {name: HostileServer(play) for name, play in plays.items()}
HubFile(f"http://127.0.0.1:{servers['too_old'].port}", os.getpid(), "1", "now", True).write()
ports = {name: server.port for name, server in servers.items()}
print(json.dumps({**ports, "nobody": free_port()}), flush=True)
sys.stdin.read()
for server in servers.values():
    server.close()
