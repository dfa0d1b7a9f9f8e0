# SPDX-License-Identifier: MIT
"""The log: what reaches the file and the person, and what never does."""

from __future__ import annotations

import logging
import os
from urllib.parse import quote

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


OUTSIDE = [
    "first\nsecond",
    "first\r2026-01-01 00:00:00,000 ERROR conjure: forged",
    "\x1b[2J\x1b]0;title\x07",
    "\x9b31m\x85\u2028\u2029",
    "\u202egnp.exe \u2066\u200b\ufeff",
    "a" * 100_000,
    "\ud800 \x00",
]


@pytest.mark.parametrize("words", OUTSIDE)
@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR])
def test_words_from_outside_stay_on_one_line_and_are_only_words(words, level, log, told, tmp_path):
    log.log(level, "the server said: %s", words)
    (line,) = text_of(tmp_path).splitlines()
    for text in (line, told[0][1]):
        assert text.isprintable()
        assert len(text) < 2500


@pytest.mark.parametrize("words", OUTSIDE[:-1])
def test_words_in_a_traceback_never_look_like_a_record(words, log, tmp_path):
    try:
        raise ValueError(words)
    except ValueError:
        log.exception("it failed")
    first, *others = text_of(tmp_path).split("\n")[:-1]
    assert first.endswith("it failed")
    assert others
    assert all(line.startswith("    ") and line.isprintable() for line in others)


@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR])
@pytest.mark.parametrize("form", ["/api/%s/x", "id %s", "type '%s'", "?other=%s", "{'a': '%s'}"])
def test_a_key_is_hidden_in_every_spelling_at_every_level(level, form, log, told, tmp_path):
    key = "k/3+y%zz"
    redaction.hide(key)
    spellings = [
        quote(key, safe=""),
        quote(quote(key, safe=""), safe=""),
        "".join(f"%{ord(character):02x}" for character in key),
    ]
    for spelling in [key, *spellings]:
        log.log(level, form, spelling)
    assert [text for _, text in told] == [f"Conjure: {form % redaction.HIDDEN}"] * 4
    assert text_of(tmp_path).count(redaction.HIDDEN) == 4


def test_a_storm_of_records_is_passed_on_up_to_a_bound(log, told, tmp_path):
    for number in range(2000):
        log.info("line %d", number)
    assert len(told) == 500
    assert "conjure.log only" in told[-1][1]
    assert "line 1999" in text_of(tmp_path)


def test_a_warning_after_a_storm_of_plain_messages_is_passed_on(log, told):
    for number in range(2000):
        log.info("line %d", number)
    log.warning("the server refused the key")
    assert told[-1] == (logging.WARNING, "Conjure: the server refused the key")
