# SPDX-License-Identifier: MIT
"""Tools as a client lists them: texts, portable schemas and annotations, from the vocabulary."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import anyio
from mcp_types import Tool, ToolAnnotations

from ..vocabulary import COMMANDS, CommandSpec
from ..vocabulary.schema.catalogue import Risk
from ..vocabulary.schema.parameters import Creates, object_schema
from ..vocabulary.words.titles import title_of
from . import pictures
from .caller import Caller, RefusedError
from .own_tools import OWN_TOOLS
from .profiles import OWN, Profile
from .schemas import is_portable_name, one_line, portable

log = logging.getLogger(__name__)

LOOK_S = 0.3
"""Seconds that a list waits at most for the hub to say which commands adapters add: a client may
allow a second for its first answer."""

FREECAD = {"type": "string"}
"""Parameter of every tool that one FreeCAD does; `list_freecads` and the instructions say what it
is."""

EXPECTED_REVISION = {"type": "integer"}
"""Parameter of every tool that changes a document; `batch` and the instructions say what it is."""

TOLD_ONCE = ("name", "label", "document")
"""Parameters of most tools that the instructions explain, and no tool again."""

LARGEST_TOOL = 3600
"""Most bytes of one tool on the wire, about 900 tokens. An adapter's command that needs more is no
tool; `execute` reaches it."""

_OUTPUT: dict[str, Any] = {"type": "object", "properties": {"result": {"type": "object"}}}


def tools(profile: Profile, described: Mapping[str, Mapping[str, Any]] | None = None) -> list[Tool]:
    """Return the tools of a profile, always in the same order.

    Args:
        profile: the choice.
        described: commands that connected adapters describe, by name, as JSON Schema; those that
            the vocabulary does not have become tools, too.
    """
    listed = [_tool(name, profile.read_only) for name in profile.names]
    for name, schema in (described or {}).items():
        known = name in COMMANDS or name in OWN
        if not known and is_portable_name(name) and profile.refusal(name, None) is None:
            foreign = _of_adapter(name, schema)
            if len(foreign.model_dump_json(by_alias=True, exclude_none=True)) <= LARGEST_TOOL:
                listed.append(foreign)
    return listed


class ToolList:
    """Tools of a profile, and those that connected adapters add to them.

    Args:
        profile: the profile.
        watcher: a way to the hub that starts none.

    Attributes:
        known: the tools as they were last known.
    """

    def __init__(self, profile: Profile, watcher: Caller) -> None:
        self._profile = profile
        self._watcher = watcher
        self.known = tools(profile)

    async def soon(self) -> list[Tool]:
        """Return the tools, as they were last known if the hub does not say at once."""
        with anyio.move_on_after(LOOK_S):
            try:
                return await self.now()
            except RefusedError as refused:
                log.debug("no hub says which commands there are: %s", refused)
        return self.known

    async def now(self) -> list[Tool]:
        """Return the tools.

        Raises:
            RefusedError: the hub cannot be asked.
        """
        found = await self._watcher.foreign_tools()
        self.known = tools(self._profile, {one["name"]: one["inputSchema"] for one in found})
        return self.known

    def schema(self, name: str) -> dict[str, Any] | None:
        """Return the schema of a tool as it was listed last; None for an unknown one."""
        return next((tool.input_schema for tool in self.known if tool.name == name), None)


@lru_cache(maxsize=None)
def _tool(name: str, read_only: bool) -> Tool:
    own = OWN_TOOLS.get(name)
    if own is None:
        return _of_command(COMMANDS[name], read_only)
    schema = portable(object_schema(own.record))
    if own.takes_freecad:
        schema["properties"]["freecad"] = dict(FREECAD)
    # What `execute` may do depends on the profile.
    risk: Risk = "read" if own.reads or read_only else "script" if name == "execute" else "change"
    text = inspect.cleandoc(own.record.__doc__ or "")
    return _described(name, text, schema, _annotations(name, risk))


def _of_command(spec: CommandSpec, read_only: bool) -> Tool:
    schema = spec.schema()
    reads = read_only and spec.reads_without is not None
    hidden = {str(spec.reads_without), "overwrite"} if reads else set()
    if spec.name in OWN:
        # They are about the commands, whatever document is open.
        hidden.add("document")
    if spec.name == "describe_commands":
        # find_commands lists commands as well, and shows how.
        hidden |= {"capability", "brief"}
    if pictures.takes_pictures(spec):
        bounds = {"maximum": pictures.MAX_BYTES, "default": pictures.DEFAULT_BYTES}
        schema["properties"]["max_bytes"].update(bounds)
    shown = portable(schema, hidden=hidden)
    _leave_out_what_is_told_once(shown["properties"])
    if spec.mutates and spec.name != "batch":
        shown["properties"]["expected_revision"] = dict(EXPECTED_REVISION)
    shown["properties"]["freecad"] = dict(FREECAD)
    risk: Risk = "read" if reads else spec.risk
    return _described(spec.name, spec.description, shown, _annotations(spec.name, risk))


def _leave_out_what_is_told_once(properties: dict[str, Any]) -> None:
    for key in TOLD_ONCE:
        part = properties.get(key, {})
        # Beside the name of another object, a name has to say whose it is.
        is_clear = key != "name" or "object_name" not in properties
        if is_clear and part.get("description") == Creates.declared[key].doc:
            del part["description"]


def _of_adapter(name: str, schema: Mapping[str, Any]) -> Tool:
    shown = portable(schema, hidden=("freecad",))
    shown["properties"]["freecad"] = dict(FREECAD)
    # Nobody but the adapter knows what it may do.
    return _described(name, schema.get("description"), shown, _annotations(name, "script"))


def _annotations(name: str, risk: Risk) -> ToolAnnotations:
    open_world = risk in ("file", "script")
    if risk == "read":
        return ToolAnnotations(read_only_hint=True, open_world_hint=False)
    return ToolAnnotations(
        read_only_hint=False,
        destructive_hint=risk in ("delete", "script"),
        # Setting twice is setting once. That nothing is said means false.
        idempotent_hint=True if name.startswith("set_") else None,
        open_world_hint=open_world,
    )


def _described(name: str, text: Any, schema: dict[str, Any], annotations: ToolAnnotations) -> Tool:
    return Tool(
        name=name,
        title=title_of(name),
        description=one_line(text),
        input_schema=schema,
        output_schema=_OUTPUT,
        annotations=annotations,
    )
