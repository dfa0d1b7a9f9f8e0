# SPDX-License-Identifier: MIT
"""A connection that fails, as the person is told of it in the window."""

from __future__ import annotations

import re
import time

import pytest

from conjure_workbench.adapter.status import ConnectionState, Status
from conjure_workbench.gui.status import failures, presentation
from conjure_workbench.protocol.causes import Cause
from conjure_workbench.qt import QtWidgets

JARGON = re.compile(
    r"errno|ssl\b|socket|refused:|http \d|_ssl\.c|loopback|endpoint|handshake", re.I
)
SERVER = "wss://cad.example:8443/api/v1/adapter/ws"


@pytest.mark.parametrize("cause", Cause, ids=lambda cause: cause.value)
def test_each_cause_has_words_with_a_next_step_and_no_jargon(cause):
    sentence = failures.words(cause, SERVER)
    assert not JARGON.search(sentence.replace("websocket-client", "that package"))
    assert "{" not in sentence
    assert SERVER not in sentence
    assert sentence.endswith(".")
    assert sentence.count(". ") >= 1
    assert len(sentence) <= 200


def test_a_server_of_this_computer_that_does_not_run_is_to_be_started():
    sentence = failures.words(Cause.NOTHING_LISTENS, "ws://127.0.0.1:9870/api/v1/adapter/ws")
    assert sentence == (
        "No server is running at 127.0.0.1:9870. Start it, for example with 'conjure start' in a "
        "terminal."
    )


def test_the_hub_of_this_computer_is_named_at_the_beginning_of_a_sentence():
    sentence = failures.words(Cause.NO_ANSWER, "the hub of this computer")
    assert sentence.startswith("The hub of this computer does not answer. ")
    assert failures.words(Cause.NO_ANSWER, SERVER).startswith("cad.example:8443 does not answer.")


def test_the_next_attempt_is_counted_down():
    status = Status(
        ConnectionState.DISCONNECTED,
        "x",
        SERVER,
        retrying=True,
        cause=Cause.NO_ANSWER,
        retry_at=107.0,
    )
    ends = [presentation.present(status, True, now).sentence for now in (100.0, 105.5, 107.1)]
    problem = failures.words(Cause.NO_ANSWER, SERVER)
    assert ends == [
        f"{problem} Trying again in 7 s.",
        f"{problem} Trying again in 2 s.",
        f"{problem} Trying again now.",
    ]


def test_bad_news_goes_when_good_news_comes(
    make_server, configure, controller, find, wait_until, window, connect_button
):
    server = make_server()
    configure(server.url)
    port = server.url.split(":")[2].split("/")[0]
    server.stop()
    controller.set_connected(True)
    indicator = find("ConjureStatusIndicator")
    wait_until(lambda: "No server is running" in window.statusBar().currentMessage())
    wait_until(lambda: indicator.text() == "Conjure: Reconnecting…")
    wait_until(lambda: controller.status.retry_at is not None)
    # Nothing that the log has to say takes its place.
    assert "No server is running" in window.statusBar().currentMessage()
    assert re.search(r"Start it, .* Trying again (in \d+ s|now)\.$", indicator.toolTip())
    assert find("ConjureStatusTryNow").isVisible()

    again = make_server(port=int(port))
    find("ConjureStatusTryNow").trigger()
    again.event("registered")
    wait_until(lambda: indicator.text() == "Conjure: Connected")
    assert "No server" not in window.statusBar().currentMessage()
    assert not find("ConjureStatusTryNow").isVisible()
    assert "Connected to" in indicator.toolTip()


def test_try_now_does_not_wait_for_the_next_attempt(
    make_server, configure, controller, find, wait_until
):
    server = make_server()
    configure(server.url)
    server.stop()
    controller.set_connected(True)
    # The third attempt is four seconds after the second.
    wait_until(lambda: (controller.status.retry_at or 0) - time.monotonic() > 3)
    due = controller.status.retry_at
    find("ConjureStatusTryNow").trigger()
    wait_until(lambda: controller.status.retry_at not in (None, due), 2)
    assert time.monotonic() < due


def test_the_tips_follow_the_state_while_the_pointer_rests(
    controller, window, connect_button, wait_until, x_input
):
    place = connect_button.mapToGlobal(connect_button.rect().center())
    x_input.move(place.x(), place.y())
    wait_until(connect_button.underMouse)
    QtWidgets.QToolTip.showText(place, connect_button.toolTip(), connect_button)
    wait_until(lambda: QtWidgets.QToolTip.isVisible())
    controller._wanted = True
    controller.on_status(
        Status(
            ConnectionState.DISCONNECTED,
            "x",
            SERVER,
            retrying=True,
            cause=Cause.NO_ANSWER,
            retry_at=time.monotonic() + 5,
        )
    )
    wait_until(lambda: "does not answer" in QtWidgets.QToolTip.text())
    assert "does not answer" in window.statusBar().currentMessage()
    controller.on_status(Status(ConnectionState.IDLE, "x", SERVER))
    connected = "Connected to cad.example:8443."
    wait_until(lambda: window.statusBar().currentMessage() == connected)
    assert QtWidgets.QToolTip.text().startswith(f"{connected}\n")
    QtWidgets.QToolTip.hideText()
