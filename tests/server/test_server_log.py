# SPDX-License-Identifier: MIT
"""The server's log against floods, with an invented clock."""

from __future__ import annotations

import io
import logging

from conjure_workbench.server.server_log import BoundedHandler


def record(text: str, line: int = 1, level: int = logging.WARNING) -> logging.LogRecord:
    return logging.LogRecord("some.module", level, "module.py", line, text, None, None)


def test_a_flood_is_counted_and_told_once_its_time_is_over_or_at_the_end() -> None:
    now = [0.0]
    written = io.StringIO()
    handler = BoundedHandler(most=2, window_s=60, clock=lambda: now[0])
    handler.setStream(written)

    def lines() -> list[str]:
        told = written.getvalue().splitlines()
        written.seek(0)
        written.truncate()
        return told

    for number in range(5):
        handler.handle(record(f"flood {number}"))
        handler.handle(record(f"request {number}", level=logging.INFO))
    handler.handle(record("something else", line=2))
    requests = [f"request {number}" for number in range(5)]
    assert sorted(lines()) == ["flood 0", "flood 1", *requests, "something else"]
    now[0] = 61.0
    handler.handle(record("flood again"))
    assert lines() == ["3 more like this, the last: flood 4", "flood again"]
    for number in range(3):
        handler.handle(record(f"flood {number}"))
    handler.close()
    assert lines() == ["flood 0", "2 more like this, the last: flood 2"]
    handler.close()
    assert lines() == []
