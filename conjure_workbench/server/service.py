# SPDX-License-Identifier: MIT
"""Service of the hub on a running event loop: timers are run, replies are awaited."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeVar

from ..errors import ConjureError
from ..protocol.fingerprint import fingerprint
from ..protocol.limits import DEFAULT_TIMEOUT_MS, KEEP_ANSWER_S, SILENCE_S
from ..protocol.messages import CommandResult
from .auth import ApiKey
from .connections import DEFAULT_LIMITS, ConnectionLimits, Connections
from .document_query import ask_for_documents
from .hub.adapter_session import AdapterSession
from .hub.changes import News
from .hub.hub import Hub
from .hub.routing import choose, to_ask
from .hub.store import CommandRecord
from .lifetime import Lifetime
from .own_commands import replied_here
from .requests import ExecuteRequest

_T = TypeVar("_T")

MAX_EXTENDED_MS = 120_000
"""Time in ms to which a command may be extended where the caller names no limit."""

OWN = "the server"
"""Caller of the server's own commands."""

CANCEL_WAIT_S = 5.0
"""Seconds for which a caller waits for a cancel's outcome."""


class Service:
    """State of one server: the key, the hub, and the event loop's clock.

    Args:
        key: the key that adapters and callers must show.
        silence_s: the seconds for which a connected adapter may be silent.
        limits: the bounds on connections and requests.
        lifetime: the life of the hub; by default one without an end.

    Attributes:
        connections: the open connections.
        writers: the tasks that write to the adapters' connections.
        operations: the number of commands that were taken; one that is sent again counts once.
        closers: awaited when the server stops, once the callers have their replies.
    """

    def __init__(
        self,
        key: ApiKey,
        *,
        silence_s: float = SILENCE_S,
        limits: ConnectionLimits = DEFAULT_LIMITS,
        lifetime: Lifetime | None = None,
    ) -> None:
        self.key = key
        self.lifetime = Lifetime() if lifetime is None else lifetime
        self._last_use = self.now()
        self.connections = Connections(limits)
        self.hub = Hub(silence_s=silence_s)
        self.writers: set[asyncio.Task[None]] = set()
        self.operations = 0
        self.closers: list[Callable[[], Awaitable[None]]] = []
        self._wake: asyncio.Handle | None = None
        self._wakes_at = 0.0
        self._started = self.now()

    # --- the clock

    def now(self) -> float:
        """Return the time of the hub's monotonic clock, in seconds."""
        return time.monotonic()

    def rearm(self) -> None:
        """Plan the next run of the hub's timers; called after anything that may have set one."""
        due = self.hub.timers.next_due()
        if due is None:
            return
        if self._wake is not None:
            if self._wakes_at <= due:
                return
            self._wake.cancel()
        # Remembered here, since a loop may answer a short delay with a handle that has no time.
        self._wakes_at = due
        self._wake = asyncio.get_running_loop().call_later(
            max(0.0, due - self.now()), self._run_timers
        )

    def _run_timers(self) -> None:
        self._wake = None
        try:
            self.hub.timers.run(self.now())
        finally:
            self.rearm()

    # --- commands

    async def submit(self, request: ExecuteRequest, caller: str = "") -> CommandRecord:
        """Give a command to its adapter; a command_id that is known is not given twice.

        Args:
            request: the command.
            caller: the sender, with whom others take turns.

        Raises:
            ConjureError: if there is no such adapter, or more than one, its queue is full, the id
                is taken, or the server is ending.
        """
        identity = fingerprint(request.command, request.parameters)
        known = self._known(request, identity)
        if known is not None:
            return known
        unknown = to_ask(self.hub.index, request.target, self.now())
        answers = await ask_for_documents(unknown, self._ask)
        # Another request may have brought it meanwhile.
        known = self._known(request, identity)
        if known is not None:
            return known
        self.lifetime.check_running()
        now = self.now()
        try:
            if (record := replied_here(self.hub, request, now, answers)) is not None:
                self.operations += 1
                return record
            adapter = choose(self.hub.index, request.target, now, answers)
        except ConjureError as error:
            if error.code == "NO_ADAPTER" and self._is_doubtful(request, now):
                error.problem += (
                    " This server is new: if the one before it was sent this command_id, send it "
                    "again once FreeCAD is back, to learn what became of it."
                )
            raise
        return self._give(adapter, request, caller)

    def _known(self, request: ExecuteRequest, identity: bytes) -> CommandRecord | None:
        known = self.hub.store.get(request.command_id) if request.command_id else None
        if known is None:
            return None
        self._check_adapter(known, request)
        if known.fingerprint is None:
            known.command, known.fingerprint = request.command, identity
        if known.fingerprint != identity:
            raise ConjureError(
                "COMMAND_ID_IN_USE",
                f"The command_id {request.command_id!r} named another command before.",
            )
        return known

    def _check_adapter(self, known: CommandRecord, request: ExecuteRequest) -> None:
        """Refuse a repeat that is meant for another FreeCAD than the one whose reply is known."""
        target = request.target
        called = [one.key for one in self.hub.index.called(target.freecad or "")]
        if not target.fits(known.adapter) or (called and known.adapter not in called):
            adapter_id, session_id = known.adapter
            raise ConjureError(
                "COMMAND_ID_IN_USE",
                f"The command_id {request.command_id!r} was used for another FreeCAD before.",
                candidates=[{"adapter_id": adapter_id, "session_id": session_id or None}],
            )

    def _give(self, adapter: AdapterSession, request: ExecuteRequest, caller: str) -> CommandRecord:
        now = self.now()
        timeout_ms = request.timeout_ms or DEFAULT_TIMEOUT_MS
        latest_ms = max(timeout_ms, request.max_timeout_ms or MAX_EXTENDED_MS)
        record = CommandRecord(
            request.command_id or f"cmd_{uuid.uuid4().hex}",
            request.command,
            request.parameters,
            adapter.key,
            now,
            now + timeout_ms / 1000,
            now + latest_ms / 1000,
            size=request.size,
            fingerprint=fingerprint(request.command, request.parameters),
            doubtful=self._is_doubtful(request, now),
            caller=caller,
            newest_names=request.newest_names,
        )
        self.hub.commands.submit(adapter, record, now)
        self.operations += 1
        self.rearm()
        return record

    def _is_doubtful(self, request: ExecuteRequest, now: float) -> bool:
        """Return True if the process that served before this one may have sent the command.

        Callers repeat an id for as long as they can expect its answer.
        """
        if request.command_id is None or request.is_new:
            return False
        return now - self._started < KEEP_ANSWER_S

    async def _ask(self, adapter: AdapterSession, request: ExecuteRequest) -> CommandResult:
        """Give an adapter a command of the server's own, and wait for its reply."""
        record = self._give(adapter, request, OWN)
        loop = asyncio.get_running_loop()

        def forget(reply: CommandResult) -> None:
            # Nobody will fetch the answer, also if it comes late.
            loop.call_soon(self.hub.store.mark_fetched, record)

        record.wait(forget, final_only=True)
        return await self.reply(record)

    async def reply(self, record: CommandRecord, patience_ms: int | None = None) -> CommandResult:
        """Wait for a command's reply.

        Args:
            record: the command.
            patience_ms: the time to wait for the final reply, where an interim one was given
                before; None for the default time limit.
        """
        if record.final is not None:
            return record.final
        interim = record.interim
        if interim is not None and not self.hub.may_answer(record, self.now()):
            return interim
        future: asyncio.Future[CommandResult] = asyncio.get_running_loop().create_future()
        record.wait(partial(_resolve, future), final_only=interim is not None)
        if interim is None:
            return await future
        patience_s = (patience_ms or DEFAULT_TIMEOUT_MS) / 1000
        try:
            return await asyncio.wait_for(future, patience_s)
        except asyncio.TimeoutError:
            return interim

    async def watch(self, record: CommandRecord, wait_s: float, seen: int | None = None) -> None:
        """Wait until a command has its final reply or has changed, but no longer than `wait_s`.

        Args:
            record: the command.
            wait_s: the seconds to wait at most.
            seen: the number of its changes that the caller knows; None for those so far.
        """
        if record.final is not None or (seen is not None and seen != record.changes):
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        watcher = partial(_resolve, future, None)
        record.watchers.append(watcher)
        await asyncio.wait([future], timeout=wait_s)
        if not future.done():
            record.watchers.remove(watcher)

    async def cancel(self, record: CommandRecord) -> str:
        """Cancel a command; return "cancelled", "too_late" or "unknown" (no outcome in time)."""
        future: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self.hub.commands.cancel(record, self.now(), partial(_resolve, future))
        try:
            return await asyncio.wait_for(future, CANCEL_WAIT_S)
        except asyncio.TimeoutError:
            return "unknown"

    # --- changes

    async def changes(self, cursor: str | None, wait_s: float) -> News:
        """Wait for changes, and return those since a cursor.

        Args:
            cursor: the cursor of the last call; None for the present one, at once.
            wait_s: the seconds to wait at most; then there are none to return.
        """
        news = self.hub.changes.since(cursor)
        if cursor is None or news.changes or not news.complete:
            return news
        came: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        with self.hub.changes.watched(partial(_resolve, came, None)):
            await asyncio.wait([came], timeout=wait_s)
        return self.hub.changes.since(cursor)

    # --- the end

    def last_use(self) -> float:
        """Return the time at which an adapter, a caller or a command last needed the hub."""
        now = self.now()
        if self.connections.admitted or self.hub.open_commands():
            self._last_use = now
        return max(self._last_use, self.connections.last_admitted)

    async def stop_when_free(self, wait_s: float, *, for_newer: bool) -> None:
        """End the hub as soon as no command is open.

        Args:
            wait_s: the longest wait for open commands, in seconds.
            for_newer: True if another hub follows on the same port. Then answers that nobody has
                fetched count as open: the other would not know them.

        Raises:
            ConjureError: HUB_BUSY with the commands that are open after that time.
        """

        def harmed() -> list[CommandRecord]:
            unfetched = self.hub.store.unfetched(self.now()) if for_newer else []
            return [*self.hub.open_commands(), *unfetched]

        await self.lifetime.stop_when_free(harmed, wait_s, for_newer=for_newer)

    async def stop(self, patience_s: float) -> None:
        """Reply to every caller, close every connection, and wait for the adapters."""
        self.lifetime.stopping = True
        self.hub.stop(self.lifetime.close_code)
        for close in self.closers:
            await close()
        if self.writers:
            await asyncio.wait(set(self.writers), timeout=patience_s)


def _resolve(future: asyncio.Future[_T], value: _T) -> None:
    # The caller may have hung up, or stopped waiting.
    if not future.done():
        future.set_result(value)
