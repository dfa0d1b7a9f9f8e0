# SPDX-License-Identifier: MIT
"""Words of a question: the things at stake, and the way back."""

from __future__ import annotations

import pytest

from conjure_workbench import preferences
from conjure_workbench.gui.approval import question_words
from conjure_workbench.modeling.approval.approval import Question
from conjure_workbench.modeling.approval.modes import Mode
from conjure_workbench.modeling.approval.risks import ANY, Risk, RiskKind
from tests.gui.approval.conftest import result_of

UNDO, REDO = "You can undo it.", "Redo brings it back."
FOR_GOOD = "Undo does not bring it back."
BRINGS_BACK = {
    RiskKind.ANY_CHANGE: UNDO,
    RiskKind.ANY_DOCUMENT: None,
    RiskKind.ANY_FILE: None,
    RiskKind.CHANGE_YOURS: UNDO,
    RiskKind.DELETE_YOURS: UNDO,
    RiskKind.DISCARD: FOR_GOOD,
    RiskKind.OVERWRITE: FOR_GOOD,
    RiskKind.OUTSIDE_FOLDERS: None,
    RiskKind.UNDO_YOURS: UNDO,
    RiskKind.RESTORE: UNDO,
    RiskKind.DELETE_SNAPSHOT: FOR_GOOD,
    RiskKind.SCRIPT: FOR_GOOD,
    RiskKind.FOREIGN_CODE: None,
}


class Asked:
    """A command that is asked about."""

    waits, timed_out = True, False

    def __init__(self, command):
        self.command, self.parameters = command, {}


def at_stake(*kinds, command="redo"):
    """The words about a command with these kinds of risk, as (the acts, the way back)."""
    risks = tuple(Risk(kind, "Test", "It") for kind in kinds)
    said = question_words.at_stake(Question(Asked(command), risks, 60.0))
    end = said.pop() if said and said[-1] in (UNDO, REDO, FOR_GOOD) else None
    return said, end


@pytest.mark.parametrize("kind", sorted(set(RiskKind), key=lambda kind: kind.value))
def test_each_kind_tells_what_would_be_done_and_what_brings_it_back(kind):
    acts, end = at_stake(kind)
    assert len(acts) == (0 if kind in ANY else 1)
    assert end == BRINGS_BACK[kind]


@pytest.mark.parametrize("kind", [RiskKind.UNDO_YOURS, RiskKind.ANY_CHANGE])
def test_what_is_undone_is_brought_back_by_redo(kind):
    assert at_stake(kind, command="undo")[1] == REDO


def test_another_file_for_a_document_of_the_person_s_is_no_undo_step():
    assert at_stake(RiskKind.CHANGE_YOURS, command="save_document")[1] is None


def test_of_several_kinds_the_one_that_nothing_brings_back_counts():
    assert at_stake(RiskKind.OUTSIDE_FOLDERS, RiskKind.OVERWRITE)[1] == FOR_GOOD
    assert at_stake(RiskKind.CHANGE_YOURS, RiskKind.DELETE_YOURS)[1] == UNDO
    # Code that ran is not undone with what it was restored with.
    assert at_stake(RiskKind.RESTORE, RiskKind.FOREIGN_CODE)[1] is None


def test_of_work_on_documents_as_such_the_bar_says_the_request_alone(
    connected, document, bar, tmp_path
):
    path = str(tmp_path / "fresh.FCStd")
    commands = (
        ("new_document", {"name": "Fresh"}, "New Document"),
        ("save_document", {"document": "Fresh", "path": path}, "Save"),
        ("close_document", {"document": "Fresh"}, "Close Document"),
        ("open_document", {"path": path}, "Open"),
    )
    for number, (command, parameters, words) in enumerate(commands):
        preferences.choose_approval_mode(Mode.ALL)
        connected.command(command, f"c{number}", **parameters)
        shown = bar()
        assert words in shown.request.text()
        assert (shown.stake.text(), shown.stake.isVisible()) == ("", False)
        assert not shown.grant.isVisible()
        # The next one opens what this one closes.
        preferences.choose_approval_mode(Mode.OFF)
        assert result_of(connected)["success"], command
        assert not shown.isVisible()
