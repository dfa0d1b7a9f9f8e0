# SPDX-License-Identifier: MIT
"""Question for the open documents of adapters that do not tell them by themselves."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from ..errors import ConjureError
from ..protocol.messages import CommandResult
from ..protocol.open_documents import OpenDocument, of_listing
from .hub.adapter_session import AdapterSession, SessionKey
from .requests import ExecuteRequest

ASK_S = 2.0
"""Seconds within which an answer counts."""

MAX_ASKED = 50
"""Most adapters that are asked at once."""

Ask = Callable[[AdapterSession, ExecuteRequest], Awaitable[CommandResult]]
"""Function that gives an adapter a command, and waits for the reply."""


async def ask_for_documents(
    adapters: Sequence[AdapterSession], ask: Ask
) -> dict[SessionKey, list[OpenDocument]]:
    """Return the open documents of the adapters that answer within `ASK_S`."""
    questions = {
        asyncio.ensure_future(_documents_of(adapter, ask)): adapter.key
        for adapter in adapters[:MAX_ASKED]
    }
    if not questions:
        return {}
    done, late = await asyncio.wait(questions, timeout=ASK_S)
    for question in late:
        question.cancel()
    told = {questions[question]: question.result() for question in done}
    return {key: documents for key, documents in told.items() if documents is not None}


async def _documents_of(adapter: AdapterSession, ask: Ask) -> list[OpenDocument] | None:
    request = ExecuteRequest("list_documents", timeout_ms=round(ASK_S * 1000))
    try:
        reply = await ask(adapter, request)
    except ConjureError:
        # Its queue is full.
        return None
    return of_listing(reply.result)
