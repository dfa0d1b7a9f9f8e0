# SPDX-License-Identifier: MIT
"""The server's log against floods."""

from __future__ import annotations

import io
import logging
import subprocess
import sys
from pathlib import Path

from conjure_workbench.server.server_log import BoundedHandler

ROOT = Path(__file__).resolve().parents[2]


def record(text: str, line: int = 1, level: int = logging.WARNING) -> logging.LogRecord:
    return logging.LogRecord("some.module", level, "module.py", line, text, None, None)


def test_a_flood_is_counted_and_told_once_its_time_is_over_or_at_the_end() -> None:
    now = [0.0]
    written = io.StringIO()
    target = logging.StreamHandler(written)
    handler = BoundedHandler(
        target, least=logging.WARNING, most=2, window_s=60, clock=lambda: now[0]
    )

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


def test_a_log_file_has_one_predecessor_and_both_are_bounded(tmp_path: Path) -> None:
    code = """
import logging, sys
from pathlib import Path
from conjure_workbench.server import server_log

server_log.MAX_LOG_BYTES = 2000
server_log.start_log(verbose=False, file=Path(sys.argv[1]))
log = logging.getLogger("conjure_workbench.server.hub")
for number in range(200):
    log.info("flood %s", number)
for number in range(30):
    log.warning("a line with a lone surrogate \\ud800 %s", number)
"""
    file = tmp_path / "hub.log"
    subprocess.run([sys.executable, "-c", code, str(file)], cwd=ROOT, timeout=60, check=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hub.log", "hub.log.1"]
    assert all(path.stat().st_size <= 2000 for path in tmp_path.iterdir())
    text = file.read_text("utf-8")
    assert "surrogate \\ud800 29" in text
    assert "150 more like this, the last: flood 199" in text
