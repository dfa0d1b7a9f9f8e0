# SPDX-License-Identifier: MIT
"""Results of tools: a text that is enough alone, the wire's reply, and pictures."""

from __future__ import annotations

from typing import Any

from mcp_types import CallToolResult, ContentBlock, TextContent

from ..protocol.redaction import one_line
from ..vocabulary import CommandSpec
from . import pictures
from .call import sentence_of
from .caller import Body
from .description_text import description_text, index_text, is_index
from .reply_text import failure_text, text_of
from .shortening import MAX_FAILURE, Cut, shortened

_LATE = (
    "This is the answer of an earlier call of the same command, whose answer reached nobody. "
    "Nothing was done a second time."
)


def of_state(name: str, spec: CommandSpec | None, parameters: Body, state: Body) -> CallToolResult:
    """Return the result for a command in any state.

    Args:
        name: the command, as the client knows it.
        spec: its declaration; None for a command that only an adapter knows.
        parameters: the parameters of the call.
        state: the command's state, as the hub has it, with `delivered_late` where it is so.
    """
    if state.get("error_code") == "STILL_RUNNING" or "success" not in state:
        return _unfinished(name, state)
    late = {"delivered_late": True} if state.get("delivered_late") else {}
    head = {"success": state["success"], "command_id": state.get("command_id"), **late}
    note = f"{_LATE}\n" if late else ""
    if not state["success"]:
        return failure(state, head, note)
    wanted = spec is None or pictures.takes_pictures(spec)
    result, images = pictures.taken_out(state.get("result") or {}, wanted=wanted)
    reply, cuts = shortened(result)
    if is_index(result):
        text = note + index_text(result)
    elif name == "describe_commands":
        text = note + description_text(result)
    else:
        text = note + text_of(name, reply, cuts, rest_of(spec, parameters, cuts))
    timed = {"execution_time_ms": state.get("execution_time_ms")}
    return _result(text, {**head, "result": reply, **timed}, *images)


def failure(reply: Body, head: Body | None = None, note: str = "") -> CallToolResult:
    """Return the result for a failure that the model can act on.

    Args:
        reply: {error, error_code, details}.
        head: further facts for the structured part.
        note: a line before the text.
    """
    told = {key: reply.get(key) for key in ("error", "error_code", "details")}
    short, cuts = shortened(told, MAX_FAILURE)
    structured = {"success": False, **(head or {}), **short}
    return _result(note + failure_text(short, cuts), structured, is_error=True)


def of_facts(name: str, facts: Body, text: str | None = None) -> CallToolResult:
    """Return the result of a tool that no FreeCAD takes part in.

    Args:
        name: the tool.
        facts: its result, which becomes the structured part.
        text: its text; by default the facts in lines.
    """
    reply, cuts = shortened(facts)
    shown = text_of(name, reply, cuts) if text is None else text
    return _result(shown, {"success": True, "result": reply})


def rest_of(spec: CommandSpec | None, parameters: Body, cuts: list[Cut]) -> str:
    """Return the way to the entries that were cut, as a sentence; "" if nothing was."""
    if not cuts:
        return ""
    declared = {} if spec is None else spec.parameters.declared
    offset = parameters.get("offset") or 0
    if "offset" in declared and isinstance(offset, int):
        first = offset + cuts[0].shown
        return f"For the rest send it again with offset {first} and limit {cuts[0].shown}."
    return "For the rest ask for fewer objects, or for one of them."


def _unfinished(name: str, state: Body) -> CallToolResult:
    reason = sentence_of(state)
    waiting = state.get("state") == "waiting_for_user"
    command_id = state.get("command_id")
    advice = f'Do not send it again; ask command_status with command_id "{command_id}".'
    text = (
        f"{one_line(name)} is not finished: it {reason}.\n"
        f"state: {'waiting_for_user' if waiting else 'running'}\n"
        f"command_id: {command_id}\n{advice}"
    )
    structured = {
        "success": True,
        "command_id": command_id,
        "state": "waiting_for_user" if waiting else "running",
        "reason": reason,
        "advice": advice,
        **({"progress": state["progress"]} if "progress" in state else {}),
    }
    return _result(text, structured)


def _result(
    text: str, structured: Body, *more: ContentBlock, is_error: bool = False
) -> CallToolResult:
    content: list[Any] = [TextContent(type="text", text=text), *more]
    return CallToolResult(content=content, structured_content=structured, is_error=is_error)
