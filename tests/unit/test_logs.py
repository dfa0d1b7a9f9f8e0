# SPDX-License-Identifier: MIT
"""The log: what reaches the file and the person, and what never does."""

from __future__ import annotations

import logging
import os

import pytest

from conjure_workbench import logs
from conjure_workbench.protocol import redaction

KEY = "k3y-that-nobody-sees"


@pytest.fixture
def told():
    return []


@pytest.fixture
def log(tmp_path, told, monkeypatch):
    """A logger of ours, with the file in tmp_path and the forwarder in `told`."""
    monkeypatch.setattr(redaction, "_secrets", {})
    setup = logs.setup(tmp_path / "Conjure", lambda level, text: told.append((level, text)))
    yield logging.getLogger("conjure_workbench.adapter.some_module")
    setup.close()


def text_of(tmp_path):
    return (tmp_path / "Conjure" / logs.FILE_NAME).read_text("utf-8")


def test_a_record_reaches_the_file_and_the_person(log, told, tmp_path):
    log.info("connected to %s", "a server")
    assert told == [(logging.INFO, "Conjure: connected to a server")]
    assert "adapter.some_module: connected to a server" in text_of(tmp_path)


@pytest.mark.parametrize(
    "line",
    [
        f"GET /ws?api_key={KEY}&x=1",
        f"Authorization: Bearer {KEY}",
        f"authorization: bearer {KEY}, x",
        f"X-API-Key: {KEY}",
        f'{{"api_key": "{KEY}"}}',
        f"{{'apiKey': '{KEY}'}}",
        f"Settings(api_key='{KEY}', adapter_id='x')",
    ],
)
def test_what_looks_like_a_key_is_blanked_out(log, told, tmp_path, line):
    log.warning("%s", line)
    assert KEY not in told[0][1]
    assert KEY not in text_of(tmp_path)
    assert redaction.HIDDEN in told[0][1]


def test_a_key_that_is_known_is_blanked_out_wherever_it_stands(log, told, tmp_path):
    redaction.hide(KEY)
    log.info("the server said: %s is wrong", KEY)
    assert told[0][1] == f"Conjure: the server said: {redaction.HIDDEN} is wrong"
    assert KEY not in text_of(tmp_path)


def test_a_traceback_is_in_the_file_only_and_holds_no_key(log, told, tmp_path):
    redaction.hide(KEY)
    try:
        raise ValueError(f"cannot use {KEY}")
    except ValueError:
        log.exception("it failed")
    assert told == [(logging.ERROR, "Conjure: it failed (details in conjure.log)")]
    assert "ValueError: cannot use" in text_of(tmp_path)
    assert KEY not in text_of(tmp_path)


def test_a_storm_of_warnings_becomes_plain_messages():
    now = [0.0]
    told = []
    handler = logs.ForwardHandler(
        lambda level, text: told.append(level), limit=3, window_s=60, clock=lambda: now[0]
    )

    def warn():
        handler.handle(logging.makeLogRecord({"levelno": logging.WARNING, "msg": "again"}))

    for _ in range(5):
        warn()
    now[0] = 61.0
    warn()
    assert told == [logging.WARNING] * 3 + [logging.INFO] * 2 + [logging.WARNING]


def test_the_file_is_rotated(tmp_path, told, monkeypatch):
    monkeypatch.setattr(logs, "FILE_BYTES", 2000)
    setup = logs.setup(tmp_path, lambda level, text: None)
    log = logging.getLogger("conjure_workbench.rotation")
    for number in range(200):
        log.debug("line %d", number)
    setup.close()
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["conjure.log", "conjure.log.1", "conjure.log.2"]
    assert all(path.stat().st_size <= 2000 for path in tmp_path.iterdir())
    assert "line 199" in (tmp_path / "conjure.log").read_text("utf-8")


def test_a_folder_that_cannot_be_written_is_told_and_the_rest_goes_on(tmp_path, told):
    obstacle = tmp_path / "file"
    obstacle.write_text("")
    setup = logs.setup(obstacle, lambda level, text: told.append((level, text)))
    assert setup.file is None
    assert "No log file can be written" in told[0][1]
    logging.getLogger("conjure_workbench.x").info("still here")
    setup.close()
    assert told[-1] == (logging.INFO, "Conjure: still here")


def test_after_closing_nothing_is_written_any_more(tmp_path, told):
    setup = logs.setup(tmp_path, lambda level, text: told.append(text))
    setup.close()
    setup.close()
    logging.getLogger("conjure_workbench.x").info("too late")
    assert told == []
    assert "too late" not in (tmp_path / "conjure.log").read_text("utf-8")


def test_a_file_that_another_process_holds_is_written_on(tmp_path, monkeypatch):
    """Windows lets nobody rename a file that another FreeCAD has open."""

    def held(*arguments):
        raise PermissionError("another process holds it")

    monkeypatch.setattr(os, "rename", held)
    monkeypatch.setattr(logs, "FILE_BYTES", 2000)
    setup = logs.setup(tmp_path, lambda level, text: None)
    log = logging.getLogger("conjure_workbench.rotation")
    for number in range(100):
        log.debug("line %d", number)
    setup.close()
    assert [path.name for path in tmp_path.iterdir()] == ["conjure.log"]
    assert "line 0\n" in (tmp_path / "conjure.log").read_text("utf-8")
    assert "line 99\n" in (tmp_path / "conjure.log").read_text("utf-8")


def test_a_forwarder_that_fails_does_not_break_what_is_logged(tmp_path, monkeypatch):
    def fail(level, text):
        raise ZeroDivisionError

    monkeypatch.setattr(logging, "raiseExceptions", False)
    setup = logs.setup(tmp_path, fail)
    logging.getLogger("conjure_workbench.x").info("still written")
    setup.close()
    assert "still written" in (tmp_path / "conjure.log").read_text("utf-8")
