# SPDX-License-Identifier: MIT
"""The hub on a running event loop: its timers are woken, its answers awaited."""

from __future__ import annotations

import asyncio
import time
import uuid

from ..errors import ConjureError
from ..protocol.limits import DEFAULT_TIMEOUT_MS, SILENCE_S
from ..protocol.messages import CommandResult
from .adapter_session import AdapterSession
from .auth import ApiKey
from .hub import Hub
from .requests import ExecuteRequest
from .store import CommandRecord

MAX_EXTENDED_MS = 120_000
"""How far extensions may move a command's deadline where the caller names no limit, in ms."""

CANCEL_WAIT_S = 5.0
"""How long a caller waits for a cancel's outcome."""


class Service:
    """One server's state: the key, the hub, and the event loop's clock.

    Args:
        key: what adapters and callers must show.
        silence_s: how long a connected adapter may be silent, in seconds.
    """

    def __init__(self, key: ApiKey, *, silence_s: float = SILENCE_S) -> None:
        self.key = key
        self.hub = Hub(silence_s=silence_s)
        self.lines: set[asyncio.Task[None]] = set()
        self._wake: asyncio.Handle | None = None
        self._wakes_at = 0.0

    # --- the clock

    def now(self) -> float:
        """The monotonic clock that the hub's times are in, in seconds."""
        return time.monotonic()

    def rearm(self) -> None:
        """See to it that the hub's timers run in time; called after whatever may have set one."""
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

    def submit(self, order: ExecuteRequest) -> CommandRecord:
        """Give an order to its adapter; an order whose command_id is known is not given twice.

        Raises:
            ConjureError: there is no such adapter, or more than one, its queue is full, or the id
                is taken.
        """
        known = self.hub.store.get(order.command_id) if order.command_id else None
        if known is not None:
            if known.fingerprint != order.fingerprint():
                raise ConjureError(
                    "COMMAND_ID_IN_USE",
                    f"The command_id {order.command_id!r} named another command before.",
                )
            return known
        now = self.now()
        adapter = self._adapter_for(order, now)
        timeout_ms = order.timeout_ms or DEFAULT_TIMEOUT_MS
        latest_ms = order.max_timeout_ms or MAX_EXTENDED_MS
        record = CommandRecord(
            order.command_id or f"cmd_{uuid.uuid4().hex}",
            order.command,
            order.parameters,
            adapter.key,
            timeout_ms,
            now,
            now + timeout_ms / 1000,
            now + max(timeout_ms, latest_ms) / 1000,
            size=order.size,
            # An id that the server made up cannot come again.
            fingerprint=order.fingerprint() if order.command_id else None,
        )
        self.hub.commands.submit(adapter, record, now)
        self.rearm()
        return record

    def _adapter_for(self, order: ExecuteRequest, now: float) -> AdapterSession:
        found = self.hub.candidates(order.adapter_id, order.session_id, now)
        if len(found) == 1:
            return found[0]
        names = [
            {"adapter_id": a.adapter_id, "session_id": a.key[1] or None}
            for a in found or self.hub.connected()
        ]
        if found:
            raise ConjureError(
                "ADAPTER_NOT_NAMED",
                f"{len(found)} adapters fit; name one by 'adapter_id', and by 'session_id' where "
                "that is not enough.",
                field="adapter_id",
                candidates=names,
            )
        told = "" if order.adapter_id is None else f" as {order.adapter_id!r}"
        raise ConjureError(
            "NO_ADAPTER",
            f"No FreeCAD is connected{told}.",
            field="adapter_id",
            candidates=names,
        )

    async def answer(self, record: CommandRecord, patience_ms: int | None = None) -> CommandResult:
        """Wait for a command's answer.

        Args:
            record: the command.
            patience_ms: how long to wait for the final answer of a command whose caller was
                already told that its time has passed.
        """
        if record.final is not None:
            return record.final
        future: asyncio.Future[CommandResult] = asyncio.get_running_loop().create_future()

        def tell(answer: CommandResult) -> None:
            if not future.done():
                future.set_result(answer)

        interim = record.interim
        record.wait(tell, final_only=interim is not None)
        if interim is None:
            return await future
        patience = (patience_ms or DEFAULT_TIMEOUT_MS) / 1000
        try:
            return await asyncio.wait_for(future, patience)
        except asyncio.TimeoutError:
            return interim

    async def cancel(self, record: CommandRecord) -> str:
        """Cancel a command: "cancelled", "too_late" or "unknown" (no answer in time)."""
        future: asyncio.Future[str] = asyncio.get_running_loop().create_future()

        def tell(outcome: str) -> None:
            if not future.done():
                future.set_result(outcome)

        self.hub.commands.cancel(record, self.now(), tell)
        try:
            return await asyncio.wait_for(future, CANCEL_WAIT_S)
        except asyncio.TimeoutError:
            return "unknown"

    # --- the end

    async def stop(self, patience_s: float) -> None:
        """Answer every caller, close every adapter with 1000, wait a while for their good-bye."""
        self.hub.stop(self.now())
        if self.lines:
            await asyncio.wait(set(self.lines), timeout=patience_s)
