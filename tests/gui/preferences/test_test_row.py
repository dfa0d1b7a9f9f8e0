# SPDX-License-Identifier: MIT
"""Test Connection: causes in words, in a place of fixed height, and a test that is cancelled."""

from __future__ import annotations

import socket
import threading

import pytest

KEY = "test-key-4711-zq"


@pytest.fixture
def try_server(opened, wait_until):
    """`try_server(url, key)`: what the page says of a server."""

    def run(url, key):
        opened.add(url, key)
        opened["ConjureTestConnection"].click()
        assert opened["ConjureTestConnection"].text() == "Cancel &Test"
        wait_until(lambda: opened["ConjureTestConnection"].text() == "&Test Connection")
        return opened["ConjureTestResult"].text()

    return run


@pytest.fixture
def silent_server():
    """The address of a port that takes connections and answers nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"ws://127.0.0.1:{listening.getsockname()[1]}/ws"


def test_it_says_that_the_server_accepts_the_key(try_server, server):
    assert try_server(server.url, KEY) == "✓ The server can be reached and accepts the key."


def test_it_says_that_the_key_is_wrong(try_server, server):
    assert "refuses the API key" in try_server(server.url, "another-key")


def test_it_says_that_nothing_listens_and_the_button_stays_where_it_is(try_server, server, opened):
    server.stop()
    before = opened["ConjureTestConnection"].geometry(), opened["ConjureServerBox"].height()
    assert "No server is running" in try_server(server.url, KEY)
    opened.choose("Test")
    after = opened["ConjureTestConnection"].geometry(), opened["ConjureServerBox"].height()
    assert after[0].size() == before[0].size()
    result = opened["ConjureTestResult"]
    assert result.accessibleName() == result.toolTip() == result.text()


def test_a_test_is_cancelled_at_once(opened, silent_server, wait_until):
    opened.add(silent_server, KEY)
    button, result = opened["ConjureTestConnection"], opened["ConjureTestResult"]
    place = button.geometry()
    button.click()
    assert "Trying" in result.text()
    assert button.geometry() == place
    button.click()
    assert result.text() == "Cancelled."
    assert button.text() == "&Test Connection"
    wait_until(lambda: not _tests())
    assert result.text() == "Cancelled."


def test_closing_the_preferences_cancels_it(opened, silent_server, wait_until):
    opened.add(silent_server, KEY)
    opened["ConjureTestConnection"].click()
    opened.window.close()
    wait_until(lambda: not _tests())


def test_it_says_what_is_wrong_with_the_settings(opened):
    opened.add("ftp://example.org")
    opened["ConjureTestConnection"].click()
    assert "Let it begin with wss://" in opened["ConjureTestResult"].text()
    opened.choose("Hosted")
    assert opened["ConjureTestResult"].text() == ""
    opened["ConjureTestConnection"].click()
    assert "key" in opened["ConjureTestResult"].text()


def _tests():
    return [one for one in threading.enumerate() if one.name == "conjure-connection-test"]
