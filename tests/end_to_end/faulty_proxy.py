# SPDX-License-Identifier: MIT
"""A WebSocket proxy between adapter and server that cuts, delays and duplicates at random."""

from __future__ import annotations

import asyncio
import contextlib
import random
import threading

from websockets.asyncio.client import connect
from websockets.asyncio.server import serve
from websockets.exceptions import ConnectionClosed, InvalidHandshake


class FaultyProxy:
    """Forwards whole messages, with faults drawn from a seeded source.

    Args:
        target: the server's address.
        seed: makes a run repeatable.
        cut: the chance that a message is the last of its connection (it may or may not arrive).
        duplicate: the chance that a message is sent twice; never one of the handshake.
        delay: the chance that a message waits up to 20 ms.

    Attributes:
        cut: the chance of a cut, now; `duplicate` and `delay` likewise.
        frozen: set to stop forwarding without closing anything: a half-open line.
    """

    def __init__(
        self,
        target: str,
        *,
        seed: int = 1,
        cut: float = 0.0,
        duplicate: float = 0.0,
        delay: float = 0.0,
    ) -> None:
        self._target = target
        self._random = random.Random(seed)
        self.cut, self.duplicate, self.delay = cut, duplicate, delay
        self.frozen = False
        self.counts = {"cut": 0, "duplicate": 0, "delay": 0, "connections": 0}
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        assert self._ready.wait(10)
        self.url = f"ws://127.0.0.1:{self._port}/api/v1/adapter/ws"

    def stop_faults(self) -> None:
        """Forward faithfully from now on."""
        self.cut = self.duplicate = self.delay = 0.0

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    def _run(self) -> None:
        self._loop.run_until_complete(self._serve())
        self._loop.close()

    async def _serve(self) -> None:
        self._stop = asyncio.Event()
        options = {"max_size": None, "ping_interval": None, "compression": None}
        async with serve(self._bridge, "127.0.0.1", 0, close_timeout=0.2, **options) as server:
            self._port = server.sockets[0].getsockname()[1]
            self._ready.set()
            await self._stop.wait()
            server.close()

    async def _bridge(self, adapter) -> None:
        self.counts["connections"] += 1
        with contextlib.suppress(OSError, InvalidHandshake):
            # A server that is down, or dies, looks like a broken line.
            await self._connect(adapter)
        adapter.transport.abort()

    async def _connect(self, adapter) -> None:
        headers = {"Authorization": adapter.request.headers.get("Authorization", "")}
        async with connect(
            self._target, additional_headers=headers, max_size=None, ping_interval=None, proxy=None
        ) as server:
            pumps = [
                asyncio.create_task(self._pump(adapter, server)),
                asyncio.create_task(self._pump(server, adapter)),
            ]
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
            for pump in pumps:
                pump.cancel()
            for side in (adapter, server):
                code = side.close_code
                if code in (1000, 4001, 4002):
                    other = server if side is adapter else adapter
                    await other.close(code, side.close_reason or "")
            # Without a closing handshake: to both ends this is a broken line.
            for side in (adapter, server):
                side.transport.abort()

    async def _pump(self, source, sink) -> None:
        handshake = 2
        with contextlib.suppress(ConnectionClosed):
            async for message in source:
                while self.frozen:
                    await asyncio.sleep(0.05)
                handshake -= 1
                if handshake > 0:
                    await sink.send(message)
                    continue
                if self._random.random() < self.delay:
                    self.counts["delay"] += 1
                    await asyncio.sleep(self._random.random() * 0.02)
                if self._random.random() < self.cut:
                    self.counts["cut"] += 1
                    if self._random.random() < 0.5:
                        await sink.send(message)
                    return
                await sink.send(message)
                if self._random.random() < self.duplicate:
                    self.counts["duplicate"] += 1
                    await sink.send(message)
