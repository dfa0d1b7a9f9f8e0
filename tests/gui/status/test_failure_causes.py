# SPDX-License-Identifier: MIT
"""Each cause of a connection that fails, met on real sockets and read in the window."""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from conjure_workbench.adapter.opening import patient_io
from conjure_workbench.qt import QtWidgets

CHECKOUT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def failing(tmp_path_factory):
    """The ports of servers that fail, by what is wrong with them, and their folder."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl, which makes the certificates, is not installed")
    folder = tmp_path_factory.mktemp("failing")
    process = subprocess.Popen(
        [os.environ["CONJURE_TEST_PYTHON"], "-m", "tests.gui.status.failing_servers", str(folder)],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "CONJURE_STATE_FOLDER": str(folder / "state")},
    )
    try:
        yield json.loads(process.stdout.readline()), folder
    finally:
        process.communicate(timeout=20)


LONG = "x" * 64 + ".example"
WS, WSS = "ws://localhost:{port}/ws", "wss://localhost:{port}/ws"
TRIES_AGAIN, ENDS = "Reconnecting…", "Needs Attention"

CAUSES = {
    "name unknown": (
        *("nobody", f"wss://{LONG}/ws", TRIES_AGAIN, f"No computer named '{LONG}' is known."),
        "Check the spelling of the server address, and that this computer is online.",
    ),
    "nothing listens": (
        *("nobody", WS, TRIES_AGAIN, "No server is running at localhost:{port}."),
        "Start it, for example with 'conjure start' in a terminal.",
    ),
    "no answer in time": (
        *("silent", WS, TRIES_AGAIN, "localhost:{port} does not answer."),
        "Check the address, the network and the firewall.",
    ),
    "TLS to a plain port": (
        *("plain", WSS, TRIES_AGAIN, "localhost:{port} does not offer an encrypted connection"),
        "For a server on your own computer the address begins with ws://.",
    ),
    "plain to a TLS port": (
        *("encrypted", WS, TRIES_AGAIN, "localhost:{port} only takes encrypted connections."),
        "Let the server address begin with wss://.",
    ),
    "certificate expired": (
        *("expired", WSS, TRIES_AGAIN, "The certificate of localhost:{port} has expired"),
        "Check the date of this computer, or ask whoever runs the server to renew it.",
    ),
    "certificate of another name": (
        *("other_name", WSS, TRIES_AGAIN, "The certificate that localhost:{port} shows belongs to"),
        "Use the name that the certificate was made for.",
    ),
    "certificate of an unknown issuer": (
        *("encrypted", WSS, TRIES_AGAIN, "Nobody whom this computer trusts has issued the cert"),
        "Ask whoever runs the server, or have your company's certificates installed.",
    ),
    "key refused": (
        *("refuses_key", WS, ENDS, "The server refused the API key."),
        "Correct it in Edit > Preferences > Conjure, then connect again.",
    ),
    "no endpoint": (
        *("no_endpoint", WS, TRIES_AGAIN, "localhost:{port} can be reached, but has nothing for"),
        "FreeCAD at '/ws'. Check the end of the server address.",
    ),
    "no Conjure server": (
        *(
            "no_conjure",
            WS,
            TRIES_AGAIN,
            "What answers at localhost:{port} is not a Conjure server",
        ),
        "Check the address and its port.",
    ),
    "too old": (
        *("too_old", "", TRIES_AGAIN, "The hub of this computer is older than this Conjure"),
        "Update it; 'conjure stop' ends a local one, and the next call starts the new one.",
    ),
}


@pytest.mark.parametrize("cause", CAUSES)
def test_what_is_wrong_and_the_next_step_are_read_in_the_window(
    cause, failing, configure, controller, connect_button, find, window, wait_until, monkeypatch
):
    ports, folder = failing
    server, address, word, problem, next_step = CAUSES[cause]
    port = ports[server]
    if server == "silent":
        monkeypatch.setattr(patient_io, "CONNECT_S", 0.3)
    if server in ("expired", "other_name"):
        # Its issuer is known, so that this is not what is wrong with it.
        monkeypatch.setenv("WEBSOCKET_CLIENT_CA_BUNDLE", str(folder / f"{server}.crt"))
    if address:
        configure(address.format(port=port))
    else:
        monkeypatch.setenv("CONJURE_STATE_FOLDER", str(folder / "state"))
        monkeypatch.setenv("CONJURE_THIS_MACHINE", "1")
    connect_button.click()
    wait_until(lambda: connect_button.text() == word)
    shown = window.statusBar().currentMessage()
    assert shown.startswith(f"Conjure: {problem.format(port=port)}")
    assert shown.endswith(next_step)
    tip = html.unescape(find("ConjureStatusIndicator").toolTip())
    assert shown[len("Conjure: ") :] in tip
    assert ("Trying again" in tip) is (word == TRIES_AGAIN)
    assert find("ConjureStatusIndicator").text() == f"Conjure: {word}"
    assert QtWidgets.QApplication.activeModalWidget() is None
