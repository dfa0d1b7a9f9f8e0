# SPDX-License-Identifier: MIT
"""The log of commands in files: off by default, private, no older than wanted."""

from __future__ import annotations

import json
import logging
import os
from datetime import date, timedelta

import pytest

from conjure_workbench import preferences
from conjure_workbench.gui.activity.bodies import body_of
from conjure_workbench.gui.activity.kept_log import KeptLog
from conjure_workbench.gui.activity.record import Record
from conjure_workbench.protocol import redaction


class Calendar:
    def __init__(self):
        self.today = date(2026, 3, 1)

    def __call__(self):
        return self.today


@pytest.fixture
def calendar():
    return Calendar()


def ended(words="Create Box"):
    record = Record("create_box", body_of({"length": 5}, 50), words=words)
    record.succeed({})
    return record


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_nothing_is_kept_unless_it_is_wanted(tmp_path, calendar):
    assert preferences.get("activity_log_days") == 0
    KeptLog(tmp_path / "log", lambda: 0, calendar).keep([ended()])
    assert not (tmp_path / "log").exists()


def test_commands_that_have_ended_are_kept_for_so_many_days(tmp_path, calendar):
    redaction.hide("secret-key-0817")
    kept = KeptLog(tmp_path / "log", lambda: 2, calendar)
    kept.keep([ended("One"), Record("create_box", None, words="Waits")])
    kept.keep([ended("Two secret-key-0817")])
    (file,) = (tmp_path / "log").iterdir()
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert [line["words"] for line in lines] == ["One", "Two <hidden>"]
    if os.name == "posix":
        assert file.stat().st_mode & 0o077 == 0
    calendar.today += timedelta(days=1)
    kept.keep([ended()])
    assert names(tmp_path / "log") == ["activity-2026-03-01.jsonl", "activity-2026-03-02.jsonl"]
    calendar.today += timedelta(days=1)
    kept.keep([ended()])
    assert names(tmp_path / "log") == ["activity-2026-03-02.jsonl", "activity-2026-03-03.jsonl"]


def test_what_was_kept_is_deleted_once_it_is_not_wanted_any_more(tmp_path, calendar):
    days = [30]
    kept = KeptLog(tmp_path, lambda: days[0], calendar)
    kept.keep([ended()])
    (tmp_path / "other.txt").write_text("stays")
    days[0] = 0
    kept.keep([])
    assert names(tmp_path) == ["other.txt"]


def test_a_failure_is_logged_once(tmp_path, calendar, caplog):
    (tmp_path / "log").write_text("a file where the folder should be")
    kept = KeptLog(tmp_path / "log", lambda: 5, calendar)
    with caplog.at_level(logging.WARNING):
        kept.keep([ended()])
        kept.keep([ended()])
    assert len([one for one in caplog.records if "could not be written" in one.message]) == 1


def test_the_panel_keeps_what_the_preference_says(panel, do, activity, document):
    folder = preferences.user_folder() / "activity"
    preferences.save("activity_log_days", 1)
    try:
        do("create_box", name="Logged")
        (file,) = folder.iterdir()
        assert "Create Box Logged" in file.read_text("utf-8")
    finally:
        preferences.save("activity_log_days", 0)
    do("get_state")
    assert list(folder.iterdir()) == []
