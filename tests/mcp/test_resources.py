# SPDX-License-Identifier: MIT
"""Resources and prompts through the official client, over both transports and in both eras."""

from __future__ import annotations

import base64
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import pytest
from mcp.shared.exceptions import MCPError
from mcp_types import INVALID_PARAMS

from conjure_workbench.mcp.guides import GUIDES, as_page
from tests.mcp.conftest import TWO_WAYS

pytestmark = pytest.mark.anyio
CONNECTS = TWO_WAYS

PICTURE = b"\x89PNG picture"
BRACKET = {"name": "Bracket", "label": "Bracket", "revision": 3}
ODD = 'a/b ?#%"ä'


def replies(desk: Any, command: dict[str, Any]) -> dict[str, Any]:
    """Reply of a FreeCAD that has the document Bracket open."""
    parameters = command["parameters"]
    if command["command"] == "list_documents":
        return {"documents": [{"name": "Bracket", "label": "Bracket"}], "count": 1}
    if command["command"] == "capture_view":
        image = base64.b64encode(PICTURE).decode()
        return {"image": image, "mime_type": "image/png", "width": parameters["width"]}
    if command["command"] == "get_object_details":
        return {"object_id": parameters["object_name"], "type": "Part::Box"}
    return {"tree": [{"object_id": "Box", "type": "Part::Box"}], "document": "Bracket"}


@contextlib.asynccontextmanager
async def refused() -> AsyncIterator[dict[str, Any]]:
    """The error that the block ends with; the protocol's, with our sentence and details."""
    found: dict[str, Any] = {}
    with pytest.raises(MCPError) as caught:
        yield found
    error = caught.value
    assert error.code == INVALID_PARAMS
    assert error.data["error_code"] in error.message
    assert error.data["error"] in error.message
    found.update(error.data)


async def read(client: Any, uri: str) -> Any:
    (content,) = (await client.read_resource(uri)).contents
    assert content.uri == uri
    return content


async def test_what_is_always_there_is_listed_and_the_rest_has_templates(connect):
    async with connect() as client:
        listed = (await client.list_resources()).resources
        templates = (await client.list_resource_templates()).resource_templates
        assert client.server_capabilities.resources.subscribe
    assert [one.uri for one in listed] == [
        "conjure://freecads",
        *(f"conjure://guides/{name}" for name in GUIDES),
    ]
    assert [one.uri_template for one in templates] == [
        "conjure://{freecad}/documents",
        "conjure://{freecad}/documents/{document}/tree",
        "conjure://{freecad}/documents/{document}/objects/{name}",
        "conjure://{freecad}/documents/{document}/view",
    ]


async def test_each_page_leads_to_the_next(connect, freecad):
    desk = freecad(replies, documents=[BRACKET], document_count=1, name="My desk")
    async with connect() as client:
        page = await read(client, "conjure://freecads")
        assert "resource: conjure://My%20desk/documents" in page.text.splitlines()
        page = await read(client, "conjure://My%20desk/documents")
        tree = "conjure://My%20desk/documents/Bracket/tree"
        assert f"resource: {tree}" in page.text.splitlines()
        page = await read(client, tree)
        assert "Box" in page.text
        assert page.mime_type == "text/plain"
    assert [one["command"] for one in desk.commands] == ["list_documents", "get_feature_tree"]
    assert desk.commands[1]["parameters"] == {"document": "Bracket"}


async def test_names_of_any_characters_are_percent_encoded(connect, freecad):
    desk = freecad(replies, documents=[BRACKET], document_count=1, name="a/ b")
    uri = "conjure://a%2F%20b/documents/Base%20plate/objects/a%2Fb%20%3F%23%25%22%C3%A4"
    async with connect() as client:
        page = await read(client, uri)
    assert f'object_id: "{ODD}"'.replace('b ?#%"', 'b ?#%\\"') in page.text
    (sent,) = desk.commands
    assert sent["parameters"] == {"document": "Base plate", "object_name": ODD}


async def test_a_view_is_a_picture_within_the_budget_of_the_tools(connect, freecad):
    desk = freecad(replies, documents=[BRACKET], document_count=1)
    async with connect() as client:
        page = await read(client, "conjure://desk/documents/Bracket/view")
    assert (base64.b64decode(page.blob), page.mime_type) == (PICTURE, "image/png")
    assert desk.commands[0]["parameters"]["max_bytes"] == 300_000


async def test_guides_are_read_without_a_freecad(connect):
    async with connect() as client:
        for guide in GUIDES.values():
            page = await read(client, f"conjure://guides/{guide.name}")
            assert (page.text, page.mime_type) == (as_page(guide), "text/markdown")


async def test_a_freecad_is_never_guessed(connect, freecad):
    for name in ("desk", "lab"):
        freecad(replies, adapter_id=name, session_id=name, documents=[BRACKET], document_count=1)
    async with connect() as client:
        await read(client, "conjure://lab/documents")
        async with refused() as error:
            await client.read_resource("conjure://shed/documents")
        assert error["error_code"] == "NO_ADAPTER"
        named = [one["adapter_id"] for one in error["details"]["candidates"]]
        assert named == ["desk", "lab"]
        async with refused() as error:
            await client.read_resource("conjure://Bracket/documents")
        assert error["error_code"] == "ADAPTER_NOT_NAMED"


async def test_an_unknown_resource_says_which_there_are(connect):
    wrong = (
        "conjure://guides/knit",
        "conjure://desk",
        "file:///etc/passwd",
        "conjure:///documents",
    )
    async with connect() as client:
        for uri in wrong:
            async with refused() as error:
                await client.read_resource(uri)
            assert error["error_code"] == "NOT_FOUND"
            assert "conjure://freecads" in error["details"]["candidates"]
            assert "conjure://{freecad}/documents" in error["details"]["candidates"]


async def test_what_a_command_refuses_is_the_reason(connect, freecad):
    def refuse(desk: Any, command: dict[str, Any]) -> None:
        failed = {"error": "No object is called 'Bax'.", "error_code": "OBJECT_NOT_FOUND"}
        details = {"candidates": ["Box"]}
        desk.send(
            {
                "type": "command_result",
                "command_id": command["command_id"],
                "success": False,
                **failed,
                "details": details,
            }
        )

    freecad(refuse, documents=[BRACKET], document_count=1)
    async with connect() as client, refused() as error:
        await client.read_resource("conjure://desk/documents/Bracket/objects/Bax")
    assert (error["error_code"], error["details"]["candidates"]) == ("OBJECT_NOT_FOUND", ["Box"])


async def test_prompts_are_listed_and_filled_in(connect):
    async with connect() as client:
        listed = (await client.list_prompts()).prompts
        assert [one.name for one in listed] == list(GUIDES)
        given = {"request": "a cube of 20 mm"}
        told = await client.get_prompt("model_a_part", given)
        assert "a cube of 20 mm" in told.messages[0].content.text
        async with refused() as error:
            await client.get_prompt("knit", given)
        assert error["details"]["candidates"] == list(GUIDES)
        async with refused() as error:
            await client.get_prompt("model_a_part", {})
        assert error["error_code"] == "MISSING_PARAMETER"


async def test_instructions_are_given_at_the_beginning(connect):
    async with connect() as client:
        assert "find_commands" in client.instructions
