# SPDX-License-Identifier: MIT
"""Settings: where each value comes from, and which ones cannot be used."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conjure_workbench.adapter import settings
from conjure_workbench.adapter.settings import Settings, load, overridden, stored_in
from conjure_workbench.protocol.limits import DEFAULT_SERVER_URL

GOOD = Settings("wss://example.org/ws", "a-key", "freecad-1")


def test_nothing_stored_gives_the_defaults():
    assert load({}, {}, "a-key", "freecad-1") == Settings(DEFAULT_SERVER_URL, "a-key", "freecad-1")


def test_stored_preferences_are_used():
    stored = {
        "ServerUrl": " ws://localhost:9870/x ",
        "AutoConnect": True,
        "KeyInQuery": True,
        "AllowInsecure": True,
        "AllowScripts": True,
    }
    loaded = load(stored, {}, " a-key\n", "freecad-1")
    assert loaded == Settings("ws://localhost:9870/x", "a-key", "freecad-1", True, True, True, True)


def test_the_environment_overrides_what_is_stored():
    stored = {"ServerUrl": "wss://stored.example", "AutoConnect": True}
    environ = {
        "CONJURE_SERVER_URL": "wss://environment.example",
        "CONJURE_API_KEY": "environments-key",
        "CONJURE_ADAPTER_ID": "environments-id",
        "CONJURE_AUTO_CONNECT": "0",
        "CONJURE_KEY_IN_QUERY": "yes",
        "CONJURE_HEARTBEAT_S": "2.5",
    }
    loaded = load(stored, environ, "stored-key", "stored-id")
    assert loaded == Settings(
        "wss://environment.example",
        "environments-key",
        "environments-id",
        auto_connect=False,
        key_in_query=True,
        heartbeat_s=2.5,
    )
    assert overridden(environ) == {
        "server_url": "CONJURE_SERVER_URL",
        "api_key": "CONJURE_API_KEY",
        "adapter_id": "CONJURE_ADAPTER_ID",
        "auto_connect": "CONJURE_AUTO_CONNECT",
        "key_in_query": "CONJURE_KEY_IN_QUERY",
    }


def test_a_name_is_stripped_and_bounded_and_the_environment_s_wins():
    assert load({}, {}, "k", "i").name == ""
    assert load({"Name": "  mill "}, {}, "k", "i").name == "mill"
    environ = {"CONJURE_NAME": "lathe " + "x" * 200}
    assert load({"Name": "mill"}, environ, "k", "i").name == "lathe " + "x" * 94
    assert overridden(environ) == {"name": "CONJURE_NAME"}


def test_an_empty_variable_overrides_nothing():
    environ = {"CONJURE_SERVER_URL": " ", "CONJURE_API_KEY": "", "CONJURE_AUTO_CONNECT": ""}
    stored = {"ServerUrl": "wss://stored.example", "AutoConnect": True}
    loaded = load(stored, environ, "stored-key", "id")
    assert (loaded.server_url, loaded.api_key, loaded.auto_connect) == (
        "wss://stored.example",
        "stored-key",
        True,
    )
    assert overridden(environ) == {}


@pytest.mark.parametrize(("word", "expected"), [("1", True), ("TRUE", True), ("off", False)])
def test_a_yes_or_no_variable_takes_the_usual_words(word, expected):
    assert load({}, {"CONJURE_AUTO_CONNECT": word}, "k", "i").auto_connect is expected


def test_a_word_that_is_neither_yes_nor_no_switches_nothing_on():
    assert load({}, {"CONJURE_ALLOW_INSECURE": "perhaps"}, "k", "i").allow_insecure is False


def test_the_key_does_not_show_in_the_repr():
    assert "a-key" not in repr(GOOD)


def test_preferences_are_read_with_their_own_types():
    class Group:
        def GetString(self, entry, default):  # noqa: N802
            assert isinstance(default, str)
            return f"text of {entry}"

        def GetBool(self, entry, default):  # noqa: N802
            assert default is False
            return entry == "AutoConnect"

        def GetInt(self, entry, default):  # noqa: N802
            return default + 1

    assert stored_in(Group()) == {
        "Name": "text of Name",
        "AutoConnect": True,
        "AllowScripts": False,
    }
    assert settings.read_one(Group(), settings.Preference("days", "Days", "", 2)) == 3


def test_good_settings_have_no_problem():
    assert GOOD.problem() is None


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"server_url": ""}, "No server address"),
        ({"server_url": "https://example.org"}, "must begin with wss://"),
        ({"server_url": "wss://"}, "not a valid address"),
        ({"server_url": "wss://example.org:99999/"}, "not a valid address"),
        ({"server_url": "wss://exa mple.org/"}, "not a valid address"),
        ({"server_url": "wss://me:secret@example.org/"}, "holds a key or a password"),
        ({"server_url": "wss://example.org/?api_key=x"}, "holds a key or a password"),
        ({"server_url": "ws://example.org/"}, "would not be encrypted"),
        ({"server_url": "ws://127.0.0.1.example.org/"}, "would not be encrypted"),
        ({"api_key": ""}, "No API key"),
        ({"api_key": "a\r\nX-Other: b"}, "enter it again"),
        ({"api_key": "schlüssel"}, "enter it again"),
        ({"adapter_id": " "}, "adapter id"),
        ({"heartbeat_s": 0.0}, "CONJURE_HEARTBEAT_S"),
        ({"heartbeat_s": 31.0}, "CONJURE_HEARTBEAT_S"),
    ],
)
def test_a_setting_that_cannot_work_is_said_in_words(change, words):
    assert words in replace(GOOD, **change).problem().sentence


def test_a_heartbeat_that_is_no_number_is_a_problem():
    loaded = load({}, {"CONJURE_HEARTBEAT_S": "often"}, "k", "i")
    assert "CONJURE_HEARTBEAT_S" in loaded.problem().sentence


def test_unencrypted_connections_to_others_can_be_allowed():
    assert replace(GOOD, server_url="ws://example.org/", allow_insecure=True).problem() is None


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST.", "127.0.0.1", "127.8.8.8", "::1"])
def test_this_machine_needs_no_encryption(host):
    address = f"[{host}]" if ":" in host else host
    assert replace(GOOD, server_url=f"ws://{address}:9870/").problem() is None


def test_the_table_of_preferences_names_fields_that_exist():
    known = (*settings.SERVER_PREFERENCES, *settings.PREFERENCES)
    fields = {preference.field for preference in known}
    assert fields <= set(Settings.__dataclass_fields__)


def test_what_counts_at_once_needs_no_new_connection():
    assert replace(GOOD, allow_scripts=True, auto_connect=True).line == GOOD.line
    assert replace(GOOD, api_key="another").line != GOOD.line
