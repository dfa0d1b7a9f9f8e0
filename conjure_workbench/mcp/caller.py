# SPDX-License-Identifier: MIT
"""Interface between the MCP server and the hub: in the same process, or over REST."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ..errors import ConjureError

Body = dict[str, Any]
"""JSON object, as the hub's REST API has it."""


class RefusedError(Exception):
    """A request that the hub refused, or a hub that could not be asked.

    Args:
        reply: {error, error_code, details}, as a failed command has them.
    """

    def __init__(self, reply: Body) -> None:
        super().__init__(reply.get("error"))
        self.reply = reply

    @classmethod
    def because(cls, error: ConjureError) -> RefusedError:
        """Return the refusal for an error of ours."""
        return cls(error.to_reply())

    @property
    def code(self) -> Any:
        """Code of the error."""
        return self.reply.get("error_code")


def hub_lost(command_id: str | None) -> ConjureError:
    """Return the error of a call whose hub went away before it answered."""
    details = {} if command_id is None else {"command_id": command_id}
    return ConjureError("HUB_LOST", "The hub went away before it answered.", details=details)


@dataclass(frozen=True)
class Command:
    """A command on its way to a FreeCAD.

    Attributes:
        command_id: its id, which makes sending it again harmless.
        name: the name of the command.
        parameters: its parameters.
        freecad: the FreeCAD that it is for, as the client names it; None for the only one.
        timeout_ms: the time within which it must have begun, in ms.
    """

    command_id: str
    name: str
    parameters: dict[str, Any]
    freecad: str | None
    timeout_ms: int

    def body(self) -> Body:
        """Return the body of `POST /api/v1/execute`."""
        named = {} if self.freecad is None else {"freecad": self.freecad}
        return {
            "command": self.name,
            "parameters": self.parameters,
            "command_id": self.command_id,
            "timeout_ms": self.timeout_ms,
            "max_timeout_ms": self.timeout_ms,
            **named,
        }


class Caller(Protocol):
    """A way to the hub.

    Every method raises `RefusedError` if the hub refuses, or cannot be asked.
    """

    async def freecads(self) -> Body:
        """Return {adapters, warnings?}: the FreeCADs, as `GET /api/v1/adapters` lists them."""

    async def tools(self, adapter_id: str | None = None) -> list[Body]:
        """Return the commands of the connected FreeCADs, as `GET /api/v1/mcp/tools` lists them."""

    async def foreign_tools(self) -> list[Body]:
        """Return the commands that FreeCADs describe and the vocabulary does not have, as `tools`.

        They are sorted by name.
        """

    async def changes(self, cursor: str | None, wait_s: float) -> Body:
        """Wait for changes of the FreeCADs and their documents.

        Args:
            cursor: the cursor of the last call; None for the present one, at once.
            wait_s: the seconds to wait at most; then there are none to return.

        Returns:
            {cursor, changes, complete}, as `GET /api/v1/events` has them.
        """

    async def start(self, command: Command, caller: str, wait_s: float) -> Body:
        """Give a command to its FreeCAD, and wait for a change of it.

        Args:
            command: the command.
            caller: the name of the sender, with whom others take turns.
            wait_s: the seconds to wait at most.

        Returns:
            The command's state, as `GET /api/v1/commands/{id}` has it.
        """

    async def look(self, command_id: str, wait_s: float, changes: int | None = None) -> Body:
        """Return a command's state, once it differs from what `changes` counts, or after the time.

        Args:
            command_id: the id of the command.
            wait_s: the seconds to wait at most.
            changes: the number of changes that are known; None to return the state at once.
        """

    async def cancel(self, command_id: str) -> Body:
        """Cancel a command; return {outcome, state, message}."""


def names_of(adapter: Body) -> set[str]:
    """Return all that `freecad` may say for a FreeCAD: its name, its ids, its open documents."""
    named = [adapter.get(key) for key in ("name", "adapter_id", "session_id")]
    for document in adapter.get("documents") or ():
        named += document_names(document)
    return {name for name in named if name}


def meant_by(freecad: str | None, adapters: Sequence[Body]) -> Body | None:
    """Return the only FreeCAD that `freecad` says, or the only one at all for None.

    The hub has the last word: it also knows those that have just gone.
    """
    fitting = [one for one in adapters if freecad is None or freecad in names_of(one)]
    return fitting[0] if len(fitting) == 1 else None


def document_names(document: Body) -> list[str]:
    """Return all that a call may say for a document: its name, its label, its file's name."""
    found = [document.get(key) for key in ("name", "label", "file")]
    return [name for name in found if isinstance(name, str)]
