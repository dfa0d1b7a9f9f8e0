# SPDX-License-Identifier: MIT
"""Reading the wire: both dialects, limits, and every kind of broken message."""

import json

import pytest

from conjure_workbench.protocol import messages as m
from conjure_workbench.protocol.limits import MAX_NESTING, nesting_exceeds
from conjure_workbench.protocol.reading import MessageError, read_from_adapter, read_from_server


def test_the_pages_command_is_read_as_written():
    message = read_from_server(
        json.dumps(
            {
                "type": "execute_command",
                "command_id": "cmd_abc123",
                "command": "create_box",
                "parameters": {"length": 50.0, "position": [0, 0, 0]},
                "timeout_ms": 30000,
            }
        )
    )
    assert message == m.ExecuteCommand(
        "cmd_abc123", "create_box", {"length": 50.0, "position": [0, 0, 0]}, 30000, m.Dialect.PAGE
    )


def test_the_legacy_command_is_read_and_remembers_its_dialect():
    message = read_from_server(
        '{"type":"execute_command","request_id":"r1","command_type":"box","params":null}'
    )
    assert message == m.ExecuteCommand("r1", "box", {}, None, m.Dialect.LEGACY)


@pytest.mark.parametrize(("sent", "read"), [("true", True), ("false", False), ('"yes"', False)])
def test_names_mean_the_newest_objects_only_where_that_is_said(sent, read):
    message = read_from_server(
        '{"type":"execute_command","command_id":"c","command":"box","newest_names":' + sent + "}"
    )
    assert isinstance(message, m.ExecuteCommand)
    assert message.newest_names is read


@pytest.mark.parametrize(
    ("told", "code", "details"),
    [
        ('"request_id":"r","error":"No."', "ADAPTER_ERROR", None),
        ('"request_id":"r","data":{}', "ADAPTER_ERROR", None),
        ('"request_id":"r","data":{"at":1},"error_code":"NO_SHAPE"', "NO_SHAPE", {"at": 1}),
        ('"request_id":"r","data":{"at":1},"details":{"at":2}', "ADAPTER_ERROR", {"at": 2}),
        ('"command_id":"c","result":{"at":1}', "ADAPTER_ERROR", None),
    ],
)
def test_a_failure_without_a_code_is_the_adapters(told, code, details):
    message = read_from_adapter('{"type":"command_result","success":false,' + told + "}")
    assert isinstance(message, m.CommandResult)
    assert (message.error_code, message.details) == (code, details)


def test_a_number_is_a_usable_id_and_is_echoed_as_a_number():
    message = read_from_server('{"type":"execute_command","command_id":7,"command":"undo"}')
    assert isinstance(message, m.ExecuteCommand)
    assert message.command_id == 7


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[]", "JSON list"),
        ("null", "JSON NoneType"),
        ("{}", "no 'type'"),
        ('{"type": 5}', "no 'type'"),
        (b"\xff\xfe", "not UTF-8"),
        ('{"type":"execute_command","command":"a"}', "no usable 'command_id'"),
        ('{"type":"execute_command","command_id":"","command":"a"}', "no usable 'command_id'"),
        ('{"type":"execute_command","command_id":true,"command":"a"}', "no usable 'command_id'"),
        ('{"type":"execute_command","command_id":"a"}', "no 'command'"),
        ('{"type":"execute_command","command_id":"a","command":"b","parameters":[]}', "not an obj"),
        ('{"type":"execute_command","command_id":"a","command":"b","timeout_ms":-1}', "timeout_ms"),
        ('{"type":"execute_command","command_id":"a","command":"b","timeout_ms":"1"}', "not a num"),
        ('{"type":"execute_command","command_id":"a","command":"b","parameters":{"x":NaN}}', "NaN"),
        ('{"type":"execute_command","command_id":"a","command":"b","timeout_ms":1e999}', "JSON"),
        (
            '{"type":"execute_command","command_id":"a","command":"b","timeout_ms":1'
            + "0" * 400
            + "}",
            "timeout_ms|JSON",
        ),
        ('{"type":"cancel_command"}', "no usable 'command_id'"),
        ("[" * 100_000, "nests deeper"),
    ],
)
def test_a_broken_message_is_an_error_in_words(text, says):
    with pytest.raises(MessageError, match=says):
        read_from_server(text)


def test_an_error_knows_the_id_to_answer_and_its_dialect():
    with pytest.raises(MessageError) as page:
        read_from_server('{"type":"execute_command","command_id":"a"}')
    assert (page.value.command_id, page.value.legacy) == ("a", False)
    with pytest.raises(MessageError) as legacy:
        read_from_server(
            '{"type":"execute_command","request_id":"b","params":3,"command_type":"c"}'
        )
    assert (legacy.value.command_id, legacy.value.legacy) == ("b", True)


def test_a_message_over_the_limit_still_names_its_id():
    text = json.dumps(
        {
            "type": "execute_command",
            "command_id": "big",
            "command": "x",
            "parameters": {"t": "y" * 999},
        }
    )
    with pytest.raises(MessageError, match="500 are allowed") as error:
        read_from_server(text, max_bytes=500)
    assert error.value.command_id == "big"


def test_a_message_that_nests_too_deep_still_names_its_id():
    text = '{"type":"execute_command","request_id":"deep","params":' + "[" * 99 + "]" * 99 + "}"
    with pytest.raises(MessageError, match="nests deeper") as error:
        read_from_server(text)
    assert (error.value.command_id, error.value.legacy) == ("deep", True)


def test_brackets_inside_strings_do_not_count_as_nesting():
    assert not nesting_exceeds(json.dumps({"a": "[" * 200, "b": '\\"[[' * 50}))
    assert nesting_exceeds("[" * (MAX_NESTING + 1))
    assert not nesting_exceeds("[]" * 500)
    assert not nesting_exceeds('["' + "[" * 100 + '\\\\","' + "{" * 100 + '"]')
    assert nesting_exceeds('["\\\\"' + "," + "[" * 100)


def test_an_unknown_type_is_a_message_not_an_error():
    assert read_from_server('{"type":"party_time"}') == m.UnknownMessage("party_time")


@pytest.mark.parametrize(
    "message",
    [
        m.RegistrationConfirmed("a1", ["ack"]),
        m.HeartbeatAck("2025-01-15T10:35:00Z"),
        m.ExecuteCommand("c", "create_box", {"length": 1.5}, 100),
        m.ExecuteCommand("c", "create_box", {"length": 1.5}, 100, m.Dialect.LEGACY),
        m.ExecuteCommand("c", "create_box", {"length": 1.5}, 100, newest_names=True),
        m.ExecuteCommand("c", "create_box", {"length": 1.5}, 100, caller="claude-code"),
        m.HealthCheck("r"),
        m.Disconnect("bye"),
        m.TimeoutExtended("c", 60000),
        m.CancelCommand("c"),
        m.ResultAck("c"),
        m.DescribeCommands(["undo"]),
    ],
)
def test_what_a_server_writes_reads_back_equal(message):
    wire = message.to_wire()
    if isinstance(message, m.HealthCheck):
        assert wire["request_id"] == "r"
    assert read_from_server(json.dumps(wire)) == message


@pytest.mark.parametrize(
    "message",
    [
        m.AdapterRegistration(
            "freecad", "id", ["primitives"], ["create_box"], "0.1", "1.0.0", "s", ["ack"]
        ),
        m.Heartbeat("2025-01-15T10:35:00Z"),
        m.CommandResult("c", True, {"object_id": "Box"}, execution_time_ms=1.5),
        m.CommandResult("c", True, {"object_id": "Box"}, dialect=m.Dialect.LEGACY),
        m.CommandResult("c", False, None, "no", "TIMEOUT", {"retryable": True}),
        m.CommandResult("c", False, None, "no", "TIMEOUT", None, dialect=m.Dialect.LEGACY),
        m.HealthCheckResponse("r", True),
        m.CommandProgress("c", "queued", 12, position=3, fraction=0.5, message="m"),
        m.TimeoutExtension("c", 30000, "busy"),
        m.CancelResult("c", "too_late"),
        m.CommandCatalogue("1", [{"name": "undo"}]),
    ],
)
def test_what_an_adapter_writes_reads_back_equal(message):
    assert read_from_adapter(json.dumps(message.to_wire())) == message


def test_results_use_the_keys_of_their_dialect():
    page = m.CommandResult("c", True, {"a": 1}, execution_time_ms=2.0).to_wire()
    assert page == {
        "type": "command_result",
        "success": True,
        "command_id": "c",
        "result": {"a": 1},
        "execution_time_ms": 2.0,
    }
    legacy = m.CommandResult("c", True, {"a": 1}, dialect=m.Dialect.LEGACY).to_wire()
    assert legacy["request_id"] == "c"
    assert legacy["data"] == {"a": 1}
    assert legacy["error"] is None
    assert not {"command_id", "result"} & legacy.keys()


def test_an_adapter_that_sends_only_the_pages_keys_is_understood():
    text = '{"type":"command_result","command_id":"c","success":true,"result":{"object_id":"B"}}'
    assert read_from_adapter(text) == m.CommandResult("c", True, {"object_id": "B"})


def test_capabilities_given_as_an_object_are_read_as_names():
    text = '{"type":"adapter_registration","adapter_id":null,"capabilities":{"cad_operations":[1]}}'
    message = read_from_adapter(text)
    assert isinstance(message, m.AdapterRegistration)
    assert message.capabilities == ["cad_operations"]
    assert message.adapter_id == ""


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_a_command_with_a_number_that_is_none_can_be_answered(number):
    params = f'{{"size":{number}}}'
    text = (
        '{"type":"execute_command","request_id":"r1","command_type":"box","params":' + params + "}"
    )
    with pytest.raises(MessageError) as caught:
        read_from_server(text)
    assert (caught.value.command_id, caught.value.legacy) == ("r1", True)


@pytest.mark.parametrize("number", ["NaN", "1e999"])
def test_an_answer_with_a_number_that_is_none_is_known_to_be_one(number):
    result = f'{{"x":{number}}}'
    text = '{"type":"command_result","command_id":"c1","success":true,"result":' + result + "}"
    with pytest.raises(MessageError) as caught:
        read_from_adapter(text)
    assert caught.value.command_id == "c1"


def test_what_is_wrong_beside_a_command_is_not_told_as_its_end():
    for text in (
        '{"type":"timeout_extended","command_id":"c1","timeout_ms":"30000"}',
        '{"type":"heartbeat_ack","command_id":"c1","timestamp":NaN}',
    ):
        with pytest.raises(MessageError) as caught:
            read_from_server(text)
        assert caught.value.command_id is None
    with pytest.raises(MessageError) as caught:
        read_from_adapter('{"type":"command_progress","command_id":"c1","fraction":"50 %"}')
    assert caught.value.command_id is None


def test_a_stamp_or_a_version_may_be_a_number():
    assert read_from_server('{"type":"heartbeat_ack","timestamp":17.5}') == m.HeartbeatAck(17.5)
    assert read_from_adapter('{"type":"heartbeat","timestamp":17}') == m.Heartbeat(17)
    told = read_from_adapter(
        '{"type":"adapter_registration","adapter_type":"fusion360","adapter_id":12,"version":1.5,'
        '"capabilities":[]}'
    )
    assert isinstance(told, m.AdapterRegistration)
    assert (told.adapter_id, told.version) == ("12", "1.5")
    confirmed = read_from_server('{"type":"registration_confirmed","adapter_id":12}')
    assert confirmed == m.RegistrationConfirmed("12")
