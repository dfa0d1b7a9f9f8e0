# SPDX-License-Identifier: MIT
"""Numbers and ids that no message may have are refused, with the command's id where it has one."""

import json

import pytest

from conjure_workbench.protocol.limits import MAX_DIGITS, MAX_ID
from conjure_workbench.protocol.reading import MessageError, read_from_adapter, read_from_server

COMMAND = '{"type":"execute_command","command_id":"c1","command":"x","parameters":{"length":%s}}'


@pytest.mark.parametrize("digits", [MAX_DIGITS + 1, 5000, 1_000_000])
@pytest.mark.parametrize("sign", ["", "-"])
def test_an_endless_integer_is_refused_with_the_commands_id(digits, sign):
    with pytest.raises(MessageError, match="digits") as refused:
        read_from_server(COMMAND % (sign + "7" * digits))
    assert refused.value.command_id == "c1"
    assert refused.value.code == "INVALID_MESSAGE"


def test_an_endless_integer_in_the_legacy_dialect_is_refused_in_it():
    text = COMMAND.replace("command_id", "request_id") % ("7" * 5000)
    with pytest.raises(MessageError) as refused:
        read_from_server(text)
    assert (refused.value.command_id, refused.value.legacy) == ("c1", True)


@pytest.mark.parametrize("key", ["timeout_ms", "position", "fraction"])
def test_an_endless_integer_in_another_place_is_refused_as_well(key):
    body = {"type": "execute_command", "command_id": "c1", "command": "x", key: "N"}
    with pytest.raises(MessageError, match="digits") as refused:
        read_from_server(json.dumps(body).replace('"N"', "7" * 5000))
    assert refused.value.command_id == "c1"


def test_an_endless_integer_as_the_id_leaves_nobody_to_answer():
    with pytest.raises(MessageError, match="digits") as refused:
        read_from_server(COMMAND.replace('"c1"', "7" * 5000) % 1)
    assert refused.value.command_id is None


def test_an_endless_integer_from_an_adapter_is_refused_too():
    text = '{"type":"command_result","command_id":"c1","success":true,"result":{"n":%s}}'
    with pytest.raises(MessageError, match="digits") as refused:
        read_from_adapter(text % ("7" * 5000))
    assert refused.value.command_id == "c1"


def test_the_largest_integers_are_read():
    message = read_from_server(COMMAND % ("7" * (MAX_DIGITS - 1)))
    assert message.parameters["length"] == int("7" * (MAX_DIGITS - 1))


@pytest.mark.parametrize("name", ["execute_command", "cancel_command", "result_ack"])
def test_an_endless_id_is_refused(name):
    body = {"type": name, "command_id": "c" * (MAX_ID + 1), "command": "x"}
    with pytest.raises(MessageError, match=f"more than {MAX_ID} characters"):
        read_from_server(json.dumps(body))


def test_an_id_of_the_greatest_length_is_read():
    body = {"type": "execute_command", "command_id": "c" * MAX_ID, "command": "x"}
    assert read_from_server(json.dumps(body)).command_id == "c" * MAX_ID
