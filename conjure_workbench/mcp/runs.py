# SPDX-License-Identifier: MIT
"""Runs of commands for calls: followed until the answer or the time is there, and done once."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Coroutine
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from ..errors import ConjureError
from .call import Call
from .caller import Body, Caller, Command, RefusedError, meant_by
from .once import Identity, Once

ANSWER_WITHIN_S = 45.0
"""Seconds within which a call is answered, unless the process is told otherwise: clients give up
after 60."""

WAITING = 0.99
"""Part of that time for which a call waits: its answer takes a moment on its way."""

PROGRESS_S = 4.0
"""Seconds after which progress is told again, though nothing has changed."""

BEGIN_WITHIN_MS = 600_000
"""Time in ms within which a command must have begun: it may wait for the person, or for others."""

WATCH_S = 30.0
"""Seconds for which one request waits for the end of a command that nobody waits for."""

OVERTAKES_S = 0.2
"""Seconds by which a call may be ahead of the cancel of an equal one that its client gave up."""

RETRY_S = 0.02
"""Seconds between two attempts to cancel a command whose request is still on its way."""

NEVER_RAN = frozenset({"CANCELLED", "TIMEOUT", "USER_EDITING", "QUEUE_FULL", "NO_ADAPTER"})
"""Codes of commands that did nothing and never will: an equal call is a new one."""


@dataclass(frozen=True)
class Order:
    """A command as a call orders it.

    Attributes:
        name: the name of the command.
        parameters: its parameters, checked.
        freecad: the FreeCAD that it is for; None for the only one.
        changes: whether it may change anything, so that it must not be done twice.
    """

    name: str
    parameters: dict[str, Any]
    freecad: str | None
    changes: bool


def has_answer(state: Body) -> bool:
    """Return True if a command's state holds an answer: it will not run on under the same call."""
    return "success" in state and state.get("error_code") != "STILL_RUNNING"


class Runs:
    """Commands that calls have ordered.

    Args:
        caller: the way to the hub.
        answer_within_s: the seconds within which a call is answered.
        once: the memory of commands whose answers reached nobody.
    """

    def __init__(self, caller: Caller, answer_within_s: float, once: Once | None = None) -> None:
        self.once = Once(time.monotonic) if once is None else once
        self._caller = caller
        self._answer_within_s = answer_within_s * WAITING
        self._progress_s = min(PROGRESS_S, answer_within_s / 4)
        self._starting: dict[str, asyncio.Future[Body]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._withdrawing: set[asyncio.Task[None]] = set()
        self._watched: set[str] = set()

    async def run(self, order: Order, call: Call) -> Body:
        """Do a command, unless it is an earlier one whose answer reached nobody.

        Returns:
            The command's state: with its answer, or without where the time is over. An earlier
            command has `delivered_late`: true.

        Raises:
            RefusedError: it was not taken.
        """
        ends = time.monotonic() + self._answer_within_s
        identity = Identity.of(call.caller, order.freecad, order.name, order.parameters)
        if order.changes:
            identity = await self._as_named_before(identity)
        while (earlier := await self._claimed(order, identity, call)) is not None:
            state = await self._followed(earlier, order.name, call, ends)
            if state.get("error_code") not in (*NEVER_RAN, "NOT_FOUND"):
                return {**state, "delivered_late": True}
            self.once.forget(earlier)
        if call.is_gone:
            # Its client may already send it again; two of them would both be new.
            raise RefusedError.because(ConjureError("CANCELLED", "The client is gone."))
        command_id = f"mcp_{uuid.uuid4().hex}"
        if order.changes:
            self.once.begin(command_id, identity)
        command = Command(command_id, order.name, order.parameters, order.freecad, BEGIN_WITHIN_MS)
        self._start(command, call.caller, self._progress_s)
        return await self._followed(command_id, order.name, call, ends)

    async def look(self, command_id: str, call: Call, wait_s: float) -> Body:
        """Return the state of a command of an earlier call, once it has its answer.

        Args:
            command_id: the id of the command.
            call: the call that asks.
            wait_s: the seconds to wait at most.

        Raises:
            RefusedError: the hub does not know it.
        """
        ends = time.monotonic() + min(wait_s, self._answer_within_s)
        self.once.join(command_id)
        state = await self._followed(command_id, "The command", call, ends)
        if state.get("error_code") == "NOT_FOUND":
            raise RefusedError(state)
        return state

    async def cancel(self, command_id: str) -> Body:
        """Cancel a command; return {outcome, state, message}.

        Raises:
            RefusedError: the hub does not know it.
        """
        return await self._caller.cancel(command_id)

    async def farewell(self, patience_s: float) -> None:
        """Cancel what calls wait for that have just been cancelled; wait so long at most."""
        # Those calls take notice first.
        await asyncio.sleep(0.01)
        if self._withdrawing:
            await asyncio.wait(self._withdrawing, timeout=patience_s)

    async def aclose(self) -> None:
        """End everything that is under way here; the commands go on."""
        tasks: list[asyncio.Future[Any]] = [*self._tasks, *self._starting.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _as_named_before(self, identity: Identity) -> Identity:
        """Return an identity with the name by which an equal command meant the same FreeCAD."""
        others = self.once.other_names(identity)
        if not others:
            return identity
        adapters = (await self._caller.freecads())["adapters"]
        meant = meant_by(identity.freecad, adapters)
        same = (name for name in others if meant and meant_by(name, adapters) is meant)
        return replace(identity, freecad=next(same, identity.freecad))

    # --- a command until its answer

    async def _claimed(self, order: Order, identity: Identity, call: Call) -> str | None:
        """Return the earlier command that this call is; None if it is a new one."""
        patience_s = OVERTAKES_S if call.may_overtake else 0.0
        until = time.monotonic() + patience_s
        while order.changes and not call.is_gone:
            claimed = self.once.claim(identity)
            if claimed is not None:
                return claimed
            # Somebody waits for an equal one: perhaps its cancel is still on its way.
            if not self.once.is_awaited(identity) or time.monotonic() >= until:
                break
            await asyncio.sleep(OVERTAKES_S / 20)
        return None

    def _start(self, command: Command, caller: str, wait_s: float) -> None:
        # A task of its own: a call that is cancelled must not leave open whether it was sent.
        starting = asyncio.ensure_future(self._caller.start(command, caller, wait_s))
        self._starting[command.command_id] = starting
        starting.add_done_callback(partial(self._started, command.command_id))

    def _started(self, command_id: str, starting: asyncio.Future[Body]) -> None:
        del self._starting[command_id]
        if not starting.cancelled():
            # Seen here, since the call that waited for it may be gone.
            starting.exception()

    async def _followed(self, command_id: str, name: str, call: Call, ends: float) -> Body:
        """Return the state of a command, for which this call waits, at its answer or at `ends`."""
        call.waits_for = command_id
        try:
            state = await self._follow(command_id, name, call, ends)
        except asyncio.CancelledError:
            self._leave(command_id, call)
            withdrawal = self._in_background(self._withdraw(command_id))
            self._withdrawing.add(withdrawal)
            withdrawal.add_done_callback(self._withdrawing.discard)
            raise
        except RefusedError:
            self.once.forget(command_id)
            raise
        if has_answer(state) and call.waits_for is not None:
            call.waits_for = None
            self.once.answered(command_id)
            call.answers.append(command_id)
        else:
            self._leave(command_id, call)
            if command_id in self.once and command_id not in self._watched:
                self._in_background(self._to_the_end(command_id))
        return state

    def _leave(self, command_id: str, call: Call) -> None:
        if call.waits_for is not None:
            call.waits_for = None
            self.once.leave(command_id)

    async def _follow(self, command_id: str, name: str, call: Call, ends: float) -> Body:
        await call.tell(name, {"state": "queued"})
        state = await self._first(command_id)
        while not has_answer(state) and (left := ends - time.monotonic()) > 0:
            await call.tell(name, state)
            state = await self._caller.look(
                command_id, min(left, self._progress_s), state["changes"]
            )
        return state

    async def _first(self, command_id: str) -> Body:
        starting = self._starting.get(command_id)
        if starting is not None:
            return await asyncio.shield(starting)
        try:
            return await self._caller.look(command_id, 0)
        except RefusedError as refused:
            if refused.code != "NOT_FOUND":
                raise
            return {"success": False, **refused.reply}

    # --- a command that nobody waits for

    def _in_background(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _withdraw(self, command_id: str) -> None:
        """Cancel a command that nobody waits for any more, and have it followed to its end."""
        starting = self._starting.get(command_id)
        while True:
            try:
                await self._caller.cancel(command_id)
                break
            except RefusedError as refused:
                if refused.code != "NOT_FOUND" or starting is None or starting.done():
                    break
            await asyncio.sleep(RETRY_S)
        self._in_background(self._to_the_end(command_id))

    async def _to_the_end(self, command_id: str) -> None:
        """Follow a command until its end, from which on it is remembered for a time only."""
        self._watched.add(command_id)
        try:
            state = await self._first(command_id)
            while not state.get("final") and state.get("error_code") != "NOT_FOUND":
                state = await self._caller.look(command_id, WATCH_S, state["changes"])
        except RefusedError:
            # Never taken, or the hub is gone: there is nothing to follow.
            state = {}
        finally:
            self._watched.discard(command_id)
        if state.get("error_code") in NEVER_RAN:
            self.once.forget(command_id)
        self.once.ended(command_id)
