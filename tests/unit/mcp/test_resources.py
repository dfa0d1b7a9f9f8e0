# SPDX-License-Identifier: MIT
"""Resources from the results of calls."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from conjure_workbench.mcp import results
from conjure_workbench.mcp.call import Call
from conjure_workbench.mcp.caller import Body, RefusedError
from conjure_workbench.mcp.resources import address_of, read, templates


class Calls:
    """Calls that are answered with one result."""

    def __init__(self, result: Any) -> None:
        self.result = result

    async def call(self, name: str, arguments: Body, call: Call) -> Any:
        return self.result


def read_of(uri: str, result: Any) -> list[Any]:
    found = asyncio.run(read(uri, Calls(result), Call("test")))  # type: ignore[arg-type]
    return list(found.contents)


def test_what_is_not_finished_in_time_is_refused_with_the_command_to_ask_for() -> None:
    state = {"command_id": "mcp_1", "state": "running", "changes": 2}
    unfinished = results.of_state("get_feature_tree", None, {}, state)
    with pytest.raises(RefusedError) as caught:
        read_of("conjure://desk/documents/Part/tree", unfinished)
    assert caught.value.code == "STILL_RUNNING"
    assert caught.value.reply["details"]["command_id"] == "mcp_1"
    assert "mcp_1" in caught.value.reply["error"]


def test_freecads_are_addressed_by_what_only_one_of_them_has() -> None:
    freecads = [
        {"name": "desk", "adapter_id": "a", "session_id": "1"},
        {"name": "desk", "adapter_id": "b", "session_id": "2"},
        {"name": "lab", "adapter_id": "c", "session_id": "3"},
        {"name": None, "adapter_id": "c", "session_id": "4", "documents": [{"name": "lab"}]},
        {"name": "a", "adapter_id": "d", "session_id": None},
        {"name": None, "adapter_id": "d", "session_id": None},
    ]
    (page,) = read_of(
        "conjure://freecads", results.of_facts("list_freecads", {"freecads": freecads})
    )
    led = [line for line in page.text.splitlines() if line.startswith("resource: ")]
    assert led == [f"resource: conjure://{name}/documents" for name in ("1", "b", "3", "4")]


@pytest.mark.parametrize("template", [one.uri_template for one in templates()])
def test_an_address_without_one_of_its_names_is_none(template: str) -> None:
    names = ("freecad", "document", "name")
    filled = template
    for name in names:
        filled = filled.replace(f"{{{name}}}", "x")
    assert address_of(filled) is not None
    for name in names:
        if f"{{{name}}}" in template:
            emptied = template.replace(f"{{{name}}}", "")
            for other in names:
                emptied = emptied.replace(f"{{{other}}}", "x")
            assert address_of(emptied) is None
