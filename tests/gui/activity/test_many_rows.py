# SPDX-License-Identifier: MIT
"""The panel with 10,000 commands: nothing of ours takes long."""

from __future__ import annotations

import time

import pytest

from conjure_workbench.gui.activity.activity_log import MOST_RECORDS, ActivityLog
from conjure_workbench.gui.activity.activity_model import Shown
from conjure_workbench.gui.activity.bodies import body_of
from conjure_workbench.gui.activity.panel import ActivityPanel
from conjure_workbench.gui.activity.record import Record
from conjure_workbench.gui.activity.undo_actions import UndoActions
from conjure_workbench.gui.status.target_button import TargetButton
from conjure_workbench.qt import QtCore

LONGEST_TURN_S = 0.05


def one(number):
    record = Record("create_box", body_of({}, 10), words=f"Create Box Part{number}")
    record.number = number
    record.is_question = number % 3 == 0
    return record


@pytest.fixture
def full(window, runner):
    """A panel of its own with as many rows as there can be; and its log."""
    log = ActivityLog()
    undo = UndoActions(runner, lambda: None, lambda *_: None, window)
    panel = ActivityPanel(log, undo, TargetButton(lambda: runner.foreground, window), window)
    panel.setFloating(True)
    panel.resize(900, 400)
    panel.show()
    for number in range(MOST_RECORDS):
        log.came(one(number))
    panel.take(log.take_news())
    QtCore.QCoreApplication.processEvents()
    yield panel, log
    panel.close()
    panel.setParent(None)
    panel.deleteLater()


def least(act, times=5):
    """The least seconds of some tries: what other work took is not ours."""
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        act()
        taken.append(time.perf_counter() - started)
    return min(taken)


def test_no_turn_of_ours_is_long_at_ten_thousand_rows(full):
    panel, log = full
    model, bar = panel.model, panel.table.verticalScrollBar()
    assert model.rowCount() == MOST_RECORDS

    def add():
        log.came(one(1))
        panel.take(log.take_news())

    def change():
        log.changed(log.records[-1])
        panel.take(log.take_news())

    def scroll():
        bar.setValue((bar.value() + 3001) % bar.maximum())
        panel.table.viewport().repaint()

    def search():
        model.search("part99")
        model.search("")

    def choose():
        model.choose(Shown.WITHOUT_QUESTIONS)
        model.choose(Shown.ALL)

    for act in (add, change, scroll, search, choose):
        assert least(act) < LONGEST_TURN_S, act.__name__
    assert MOST_RECORDS - 200 <= model.rowCount() <= MOST_RECORDS


def test_rows_stay_those_of_the_log_when_old_ones_are_dropped(full):
    panel, log = full
    panel.model.search("part1")
    for number in range(500):
        log.came(one(number))
        panel.take(log.take_news())
    panel.model.search("")
    assert panel.model.rows == log.records
