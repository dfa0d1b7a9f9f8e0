# SPDX-License-Identifier: MIT
"""Certificates that nobody signed, and servers that speak TLS with them."""

from __future__ import annotations

import ssl
import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Callable

from tests.hostile.hostile_server import Peer


def certificate(folder: Path, *, days: int = 2, name: str = "localhost") -> Path:
    """Return the file of a certificate and its key; made by openssl, which has to be there.

    Beside it, with ".crt" at its end, lies the certificate alone.
    """
    path = folder / f"{name}{days}.pem"
    if path.exists():
        return path
    names = folder / f"{name}.names"
    names.write_text(f"subjectAltName=DNS:{name}\n")
    ask = f"req -new -newkey rsa:2048 -nodes -subj /CN={name} -keyout {path} -out {path}.csr"
    sign = f"x509 -req -in {path}.csr -signkey {path} -extfile {names} {_validity(days)}"
    for command in (ask, f"{sign} -out {path}.crt"):
        subprocess.run(["openssl", *command.split()], check=True, capture_output=True)
    path.write_text(path.read_text() + (folder / f"{path.name}.crt").read_text())
    return path


def _validity(days: int) -> str:
    """Return openssl's options: from 3.4 on it takes dates, and soon after no negative days."""
    version = subprocess.run(["openssl", "version"], check=True, capture_output=True, text=True)
    if tuple(map(int, version.stdout.split()[1].split(".")[:2])) < (3, 4):
        return f"-days {days}"
    now = datetime.now(timezone.utc)
    begin, end = now - timedelta(days=9), now + timedelta(days=days)
    return f"-not_before {begin:%Y%m%d%H%M%SZ} -not_after {end:%Y%m%d%H%M%SZ}"


def behind_tls(play: Callable[[Peer], object], file: Path) -> Callable[[Peer], None]:
    """Return the play behind TLS, with the certificate of a file."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)

    def shake_hands_first(peer: Peer) -> None:
        peer.socket = context.wrap_socket(peer.socket, server_side=True)
        with peer.socket:
            play(peer)

    return shake_hands_first
