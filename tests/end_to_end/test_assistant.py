# SPDX-License-Identifier: MIT
"""An assistant at a real FreeCAD window: the official client, both transports, both eras."""

from __future__ import annotations

import base64
import functools
import io
import math
import struct
import time
from typing import Any

import anyio
import pytest

from conjure_workbench.mcp.pictures import DEFAULT_BYTES, DEFAULT_SIDE, MAX_BYTES
from conjure_workbench.mcp.profiles import LEAN
from tests.end_to_end.conftest import CHECKOUT, _load, wait_for
from tests.mcp.conftest import QUICK, WAYS, Connect, over_stdio
from tests.mcp.test_calls import text_of
from tests.server.conftest import KEY, Adapter, Server

pytestmark = pytest.mark.anyio

ANSWER_WITHIN_S = 2.0
"""Shorter than a client waits, so that a command of a few seconds is a long one."""

LENGTH, WIDTH, HEIGHT, THICKNESS, FILLET, HOLE = 80.0, 60.0, 50.0, 8.0, 6.0, 9.0
ANGLE = (LENGTH + HEIGHT - THICKNESS) * THICKNESS * WIDTH
BRACKET = ANGLE + (1 - math.pi / 4) * FILLET**2 * WIDTH - math.pi / 4 * HOLE**2 * THICKNESS
SPHERES = 26


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def hub():
    server = Server(before=QUICK.format(ANSWER_WITHIN_S))
    yield server
    server.stop(timeout=10)
    assert "Traceback" not in server.stderr, server.stderr


@pytest.fixture(scope="module")
def desk(hub, tmp_path_factory):
    """The one FreeCAD of all tests here, as the hub lists it, and the folder that it may use."""
    folder = tmp_path_factory.mktemp("desk")
    window = _load(CHECKOUT / "scripts" / "freecad_window.py").FreeCADWindow(
        folder / "profile",
        {
            "CONJURE_SERVER_URL": hub.ws_url,
            "CONJURE_API_KEY": KEY,
            "CONJURE_ADAPTER_ID": "desk",
            "CONJURE_AUTO_CONNECT": "1",
            "CONJURE_ALLOWED_FOLDERS": str(folder),
        },
    )
    with window:
        wait_for(lambda: hub.get("/api/v1/adapters")[1]["adapters"], 90)
        yield folder
        assert "Traceback" not in window.output(), window.output()


@pytest.fixture(params=WAYS)
def connect(request, hub, desk) -> Connect:
    """Connects the official client: each transport, each era."""
    kind, mode = WAYS[request.param]
    way = kind(hub, mode)
    if kind is over_stdio:
        return functools.partial(way, "--answer-within", str(ANSWER_WITHIN_S))
    return way


async def finished(client: Any, result: Any) -> Any:
    """Ask for a command until it has its answer; a slow machine may need the time."""
    while (result.structured_content or {}).get("state") == "running":
        asked = {"command_id": result.structured_content["command_id"], "wait_s": 45}
        result = await client.call_tool("command_status", asked)
    return result


async def do(client: Any, tool: str, **arguments: Any) -> Any:
    """Call a tool, and return its result once its command has ended."""
    return await finished(client, await client.call_tool(tool, arguments))


async def made(client: Any, tool: str, **arguments: Any) -> dict[str, Any]:
    """Call a tool that must succeed; the reply's result."""
    result = await do(client, tool, **arguments)
    assert not result.is_error, text_of(result)
    assert len(text_of(result)) < 10_000
    found: dict[str, Any] = result.structured_content["result"]
    return found


async def new_document(client: Any) -> None:
    await made(client, "execute", command="new_document", parameters={"name": "Part"})


async def test_a_change_that_was_thought_out_for_an_earlier_revision_is_not_made(connect):
    async with connect() as client:
        await new_document(client)
        plate = await made(client, "create_box", name="Plate")
        await made(client, "create_cylinder", name="Pin", expected_revision=plate["revision"])
        late = {"object_name": "Plate", "vector": [5, 0, 0]}
        refused = await do(client, "move_object", **late, expected_revision=plate["revision"])
        assert refused.is_error
        assert text_of(refused).startswith("STALE_REVISION: Document 'Part")
        told = refused.structured_content["details"]
        assert told["changed"] == [{"object_id": "Pin", "how": "created", "by": "assistant"}]
        assert f"expected_revision {told['revision']}" in text_of(refused)
        moved = await made(client, "move_object", **late, expected_revision=told["revision"])
        assert moved["bounding_box"]["min"] == [5, 0, 0]


async def test_it_builds_measures_and_exports_a_bracket_with_lean_tools(connect, desk):
    used = set()

    async def lean(tool: str, **arguments: Any) -> dict[str, Any]:
        used.add(tool)
        result = await do(client, tool, **arguments)
        assert not result.is_error, text_of(result)
        assert len(text_of(result)) < (10_000 if tool == "get_state" else 800)
        found: dict[str, Any] = result.structured_content["result"]
        return found

    async with connect() as client:
        listed = {tool.name for tool in (await client.list_tools()).tools}
        await new_document(client)
        plate = await lean("create_box", length=LENGTH, width=WIDTH, height=THICKNESS)
        wall = await lean("create_box", length=THICKNESS, width=WIDTH, height=f"{HEIGHT / 10} cm")
        both = [plate["object_id"], wall["object_id"]]
        angle = await lean("boolean_fuse", objects=both, refine=True)
        assert angle["shape"]["volume"] == pytest.approx(ANGLE)
        rounded = await lean(
            "create_fillet", object_name=angle["object_id"], radius=FILLET, edges="concave"
        )
        bracket = await lean(
            "create_hole",
            object_name=rounded["object_id"],
            face="bottom",
            diameter=HOLE,
            through=True,
        )
        name = bracket["object_id"]
        measured = await lean("measure", objects=[name], what=["volume"])
        assert measured["volume"] == pytest.approx(BRACKET)
        file = desk / f"bracket-{time.monotonic_ns()}.step"
        await lean("export_file", objects=[name], path=str(file))
        assert file.read_text().startswith("ISO-10303-21")
        assert name in str(await lean("get_state"))
        await lean("undo", steps=1)
        assert name not in str(await lean("get_state"))
    assert used <= listed & LEAN


async def test_it_finds_and_executes_what_is_no_lean_tool_and_takes_a_picture(connect):
    async with connect() as client:
        await new_document(client)
        found = await do(client, "find_commands", query="ring with a round profile, torus")
        assert "create_torus" in text_of(found)
        described = await do(client, "describe_commands", names=["create_torus"])
        assert "radius1" in text_of(described)
        parameters = {"radius1": 20, "radius2": 3}
        torus = await made(client, "execute", command="create_torus", parameters=parameters)
        assert torus["shape"]["volume"] == pytest.approx(2 * math.pi**2 * 20 * 3**2)

        ordinary = await do(client, "capture_view", view="isometric")
        largest = {"width": 4000, "height": 3000, "max_bytes": 5_000_000}
        for result, side, most in (
            (ordinary, DEFAULT_SIDE, DEFAULT_BYTES),
            (await do(client, "capture_view", **largest), 4000, MAX_BYTES),
        ):
            (image,) = [part for part in result.content if part.type == "image"]
            data = base64.b64decode(image.data, validate=True)
            assert len(data) <= most
            assert 100 < max(size_of(data)) <= side
            assert image.data[:50] not in text_of(result)
            assert image.data[:50] not in str(result.structured_content)


def size_of(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG or a JPEG, in pixels."""
    if picture[:8] == b"\x89PNG\r\n\x1a\n":
        width, height = struct.unpack(">II", picture[16:24])
        return width, height
    assert picture[:2] == b"\xff\xd8"
    stream = io.BytesIO(picture[2:])
    while True:
        marker, size = struct.unpack(">HH", stream.read(4))
        if 0xFFC0 <= marker <= 0xFFC2:
            height, width = struct.unpack(">xHH", stream.read(5))
            return width, height
        stream.seek(size - 2, io.SEEK_CUR)


async def test_what_is_refused_invalid_or_ambiguous_says_what_to_do(connect, hub):
    async with connect() as client:
        await new_document(client)
        box = (await made(client, "create_box", length=10))["object_id"]
        told = await do(client, "create_fillet", object_name=box, radius=500, edges="all")
        assert_failed(told, "GEOMETRY_ERROR")
        script = {"command": "run_script", "parameters": {"code": "App.newDocument()"}}
        told = await do(client, "execute", **script)
        assert_failed(told, "NOT_PERMITTED")
        told = await do(client, "create_box", length="10 kg")
        assert_failed(told, "INVALID_PARAMETER")
        assert told.structured_content["details"]["field"] == "length"

        other = Adapter(hub, adapter_id="other", session_id="two", features=["events"])
        told = await do(client, "create_box", length=10)
        assert_failed(told, "ADAPTER_NOT_NAMED")
        candidates = told.structured_content["details"]["candidates"]
        assert {one["adapter_id"]: one.get("window") for one in candidates}["desk"] is True
        assert "Part" in text_of(told)
        assert (await made(client, "create_box", length=10, freecad="desk"))["object_id"]
        other.close()
        wait_for(lambda: len(connected(hub)) == 1)
        listed = await made(client, "execute", command="list_objects")
        assert len(listed["objects"]) == 2


def assert_failed(result: Any, code: str) -> None:
    assert result.is_error
    assert result.structured_content["error_code"] == code
    assert text_of(result).startswith(f"{code}: ")


def connected(hub: Server) -> list[dict[str, Any]]:
    adapters = hub.get("/api/v1/adapters")[1]["adapters"]
    return [one for one in adapters if one["state"] != "disconnected"]


async def test_a_batch_tells_its_progress_and_leaves_nothing_when_it_is_cancelled(connect, hub):
    steps = [
        {"command": "create_torus", "parameters": {"radius1": 10 + at % 7, "angle3": 300}}
        for at in range(1000)
    ]
    told: list[tuple[float, str]] = []
    async with connect() as client:
        await new_document(client)
        await made(client, "create_box", length=1)
        async with anyio.create_task_group() as group:

            async def note(progress: float, total: float | None, message: str | None) -> None:
                told.append((progress, message or ""))
                if "% done" in told[-1][1]:
                    group.cancel_scope.cancel()

            await client.call_tool("batch", {"steps": steps}, progress_callback=note)
        assert told[0][1] != told[-1][1]
        assert [at for at, _ in told] == sorted({at for at, _ in told})
        with anyio.fail_after(30):
            while connected(hub)[0]["state"] != "idle":
                await anyio.sleep(0.05)
        listed = await made(client, "execute", command="list_objects")
        assert [one["type"] for one in listed["objects"]] == ["Part::Box"]


async def test_a_command_of_many_seconds_is_answered_in_time_and_claimed_later(connect):
    async with connect() as client:
        await new_document(client)
        places = [[3.1 * at, 2.3 * (at % 3), 0.7 * at] for at in range(SPHERES)]
        spheres = [
            {"command": "create_sphere", "parameters": {"radius": 10, "position": place}}
            for place in places
        ]
        balls = await made(client, "batch", steps=spheres)
        names = [step["object_id"] for step in balls["steps"]]
        begun = time.monotonic()
        result = await client.call_tool("boolean_fuse", {"objects": names})
        took = time.monotonic() - begun
        told = result.structured_content
        assert (told["state"], result.is_error) == ("running", False)
        assert ANSWER_WITHIN_S * 0.9 < took < ANSWER_WITHIN_S + 2
        assert told["command_id"] in text_of(result)
        # Sent again against the advice, it is the same command.
        again = await client.call_tool("boolean_fuse", {"objects": names})
        assert again.structured_content["command_id"] == told["command_id"]
        result = await finished(client, result)
        assert result.structured_content["command_id"] == told["command_id"]
        assert result.structured_content["result"]["shape"]["solids"] == 1
        listed = await made(client, "execute", command="list_objects")
        assert len(listed["objects"]) == SPHERES + 1
