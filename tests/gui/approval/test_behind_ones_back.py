# SPDX-License-Identifier: MIT
"""A hostile server on a person's unsaved work, in the default mode, while nobody clicks."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench import preferences
from conjure_workbench.modeling.approval.risks import ANY, RiskKind
from tests.gui.approval.persons_work import PersonsWork
from tests.gui.approval.schemes import catalogue, schemes

UNASKED = {*ANY, RiskKind.SCRIPT, RiskKind.FOREIGN_CODE}
"""All that the default mode allows, what is refused anyway while scripts are off, and what is in no
file of the person's."""


@pytest.fixture
def work(controller, connected, tmp_path):
    """The person's work; FreeCAD keeps more undo steps than the server can push out."""
    settings = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/Document")
    settings.SetInt("MaxUndoSize", 1000)
    folder = tmp_path / "project"
    folder.mkdir()
    yield PersonsWork(folder, controller._own_engine().addon.runner)
    settings.RemInt("MaxUndoSize")


@pytest.fixture
def assistant(connected, controller, wait_until):
    """`assistant("undo", {})`: the result of a command and the kinds of risk asked about.

    Nobody answers a question: its time runs out at once.
    """
    sent = []

    def send(command, parameters):
        sent.append(command)
        connected.command(command, f"c{len(sent)}", **parameters)
        asked, results = set(), []

        def is_done():
            question = controller.desk.approval.question
            if question is not None:
                asked.update(risk.kind for risk in question.risks)
                question.left_s = 0.0
                controller.desk._answered()
            results.append(connected.news("result"))
            return results[-1] is not None

        wait_until(is_done, 30)
        return results[-1], asked

    return send


@pytest.fixture
def untouched(work, assistant):
    """`untouched(attempts)`: what was asked about, after the person's work was compared each time.

    In the end the person undoes what the assistant did meanwhile.
    """
    before = work.state()

    def make(attempts):
        asked = set()
        for command, parameters in attempts:
            result, kinds = assistant(command, parameters)
            asked |= kinds
            assert not (kinds and result["success"]), (command, parameters)
            assert work.state() == before, (command, parameters)
        work.undo_the_assistant_s()
        assert work.state() == before
        return asked

    return make


def test_no_command_touches_the_person_s_work_without_a_click(work, untouched):
    asked = [untouched([attempt]) for attempt in catalogue(work.files)]
    assert set().union(*asked) == set(RiskKind) - UNASKED


def test_no_scheme_touches_the_person_s_work_without_a_click(work, untouched):
    preferences.save("allow_scripts", True)
    for title, attempts in schemes(work.folder).items():
        assert untouched(attempts), title
