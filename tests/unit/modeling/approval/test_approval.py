# SPDX-License-Identifier: MIT
"""The person's say: who is asked what, what an answer allows, and how a question ends."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.approval.approval import Approval, Grant
from conjure_workbench.modeling.approval.modes import Mode, mode_of
from conjure_workbench.modeling.approval.outcome import Unseen
from conjure_workbench.modeling.approval.risks import ANY, ApprovalNeededError, Risk, RiskKind

CHANGE = Risk(RiskKind.CHANGE_YOURS, "Part", "Base")
OTHER = Risk(RiskKind.CHANGE_YOURS, "Other", "Base")
DELETE = Risk(RiskKind.DELETE_YOURS, "Part", "Base")
SOME_CHANGE = Risk(RiskKind.ANY_CHANGE, "Part")
SCRIPT = Risk(RiskKind.SCRIPT)


class Job:
    """A command that waits."""

    def __init__(self, command="create_box", **parameters):
        self.command = command
        self.parameters = parameters
        self.waits = True
        self.timed_out = False


class Desk:
    """An approval, what was shown, and everything that it looks at."""

    def __init__(self):
        self.mode = Mode.RISKY
        self.agreed = False
        self.now = 0.0
        self.revisions = {"Part": 7, "Other": 1}
        self.shown = []
        self.approval = Approval(
            lambda: self.mode,
            scripts_agreed=lambda: self.agreed,
            questioner=self,
            state_of=self.revisions.get,
            limit_s=lambda: 60.0,
            clock=lambda: self.now,
        )

    def present(self, question):
        self.shown.append(question.risks)

    def withdraw(self, *, ran_out):
        self.shown.append("ran out" if ran_out else "withdrawn")

    def try_it(self, job, *risks):
        """Run a command that takes these risks, as the executor does; returns what came of it.

        Risks that are told together are a list.
        """
        verdict = self.approval.verdict(job)
        if verdict is True:
            return "waits"
        if isinstance(verdict, ConjureError):
            return verdict.message
        self.approval.begins(job)
        try:
            for risk in risks:
                self.approval.permit(risk if isinstance(risk, list) else [risk])
        except ApprovalNeededError as needed:
            return "asked" if self.approval.ask(job, needed) else "refused"
        return "done"


@pytest.fixture
def desk():
    return Desk()


def test_what_is_allowed_runs_and_is_asked_for_again_the_next_time(desk):
    job = Job()
    assert desk.try_it(job, CHANGE) == "asked"
    assert desk.try_it(job, CHANGE) == "waits"
    desk.approval.allow()
    assert desk.try_it(job, CHANGE) == "done"
    assert desk.try_it(Job(), CHANGE) == "asked"
    assert desk.shown == [(CHANGE,), "withdrawn", (CHANGE,)]


def test_more_than_was_asked_for_is_asked_anew(desk):
    job = Job()
    desk.try_it(job, CHANGE)
    desk.approval.allow()
    assert desk.try_it(job, CHANGE, DELETE) == "asked"
    assert desk.shown[-1] == (DELETE,)
    desk.approval.allow()
    # What was allowed first is not asked about a second time.
    assert desk.try_it(job, CHANGE, DELETE) == "done"
    assert desk.try_it(Job(), CHANGE) == "asked"


def test_a_refusal_reaches_the_command_once_with_the_person_s_words(desk):
    job = Job()
    desk.try_it(job, CHANGE)
    desk.approval.refuse("Leave the base alone.")
    assert desk.try_it(job, CHANGE) == (
        "The person refused this command. They say: Leave the base alone."
    )
    assert desk.try_it(Job()) == "done"


def test_a_grant_holds_for_one_kind_in_one_document_until_the_connection_ends(desk):
    desk.try_it(Job(), CHANGE)
    desk.approval.allow(grant=True)
    assert desk.approval.grants == [Grant(RiskKind.CHANGE_YOURS, "Part")]
    assert desk.try_it(Job(), CHANGE, Risk(RiskKind.CHANGE_YOURS, "Part", "Lid")) == "done"
    assert desk.try_it(Job(), OTHER) == "asked"
    desk.approval.refuse()
    assert desk.try_it(Job(), DELETE) == "asked"
    desk.approval.end()
    assert desk.try_it(Job(), CHANGE) == "asked"


def test_a_grant_never_weakens_a_stricter_mode_and_can_be_withdrawn(desk):
    desk.try_it(Job(), CHANGE)
    desk.approval.allow(grant=True)
    desk.mode = Mode.ALL
    assert desk.try_it(Job(), CHANGE) == "asked"
    desk.approval.refuse()
    desk.mode = Mode.RISKY
    desk.approval.grants.clear()
    assert desk.try_it(Job(), CHANGE) == "asked"


@pytest.mark.parametrize("kind", sorted(set(RiskKind) - ANY, key=lambda kind: kind.value))
def test_what_cannot_be_granted_is_not_even_if_it_is_tried(desk, kind):
    is_grantable = kind in (RiskKind.CHANGE_YOURS, RiskKind.OUTSIDE_FOLDERS)
    desk.try_it(Job(), Risk(kind, "Part"))
    assert desk.approval.question.grantable is is_grantable
    desk.approval.allow(grant=True)
    assert bool(desk.approval.grants) is is_grantable


@pytest.mark.parametrize("kind", sorted(set(RiskKind), key=lambda kind: kind.value))
def test_nothing_can_be_granted_where_a_grant_does_not_count(desk, kind):
    desk.mode = Mode.ALL
    desk.try_it(Job(), Risk(kind, "Part"))
    assert not desk.approval.question.grantable
    desk.approval.allow(grant=True)
    assert desk.approval.grants == []


def test_look_only_chosen_meanwhile_takes_the_question_away_with_the_command(desk):
    job = Job()
    desk.try_it(job, CHANGE)
    desk.mode = Mode.LOOK_ONLY
    assert desk.approval.refusal(Job("get_state")) is None
    assert desk.approval.question is not None
    assert desk.approval.refusal(job).code == "NOT_PERMITTED"
    assert (desk.shown, desk.approval.question) == ([(CHANGE,), "withdrawn"], None)


def test_do_not_ask_chosen_meanwhile_ends_the_question_and_the_command_goes_on(desk):
    job = Job()
    desk.try_it(job, CHANGE)
    desk.mode = Mode.OFF
    assert desk.try_it(job, CHANGE) == "done"
    assert (desk.shown, desk.approval.question) == ([(CHANGE,), "withdrawn"], None)


def test_what_another_mode_asks_about_as_well_is_asked_anew_as_that_mode_does(desk):
    job = Job()
    desk.try_it(job, CHANGE)
    assert desk.approval.question.grantable
    desk.mode = Mode.ALL
    assert desk.try_it(job, CHANGE) == "asked"
    assert not desk.approval.question.grantable
    assert desk.shown == [(CHANGE,), "withdrawn", (CHANGE,)]


def test_the_modes_off_and_all(desk):
    desk.mode = Mode.OFF
    assert desk.try_it(Job(), DELETE, SCRIPT, SOME_CHANGE) == "done"
    desk.mode = Mode.RISKY
    assert desk.try_it(Job(), SOME_CHANGE) == "done"
    desk.mode = Mode.ALL
    assert desk.try_it(Job(), SOME_CHANGE) == "asked"


def test_a_better_reason_takes_the_place_of_any_change(desk):
    desk.mode = Mode.ALL
    desk.approval.begins(Job())
    with pytest.raises(ApprovalNeededError) as needed:
        desk.approval.permit([SOME_CHANGE, CHANGE, CHANGE])
    assert needed.value.risks == (CHANGE,)
    with pytest.raises(ApprovalNeededError) as needed:
        desk.approval.permit([SOME_CHANGE, SOME_CHANGE])
    assert needed.value.risks == (SOME_CHANGE,)


@pytest.mark.parametrize("better", [CHANGE, DELETE, Risk(RiskKind.UNDO_YOURS, "Part", "Mine")])
@pytest.mark.parametrize("any_kind", sorted(ANY, key=lambda kind: kind.value))
def test_before_every_change_one_command_is_asked_about_once(desk, better, any_kind):
    desk.mode = Mode.ALL
    job, risks = Job(), [Risk(any_kind, "Part"), better]
    assert desk.try_it(job, risks) == "asked"
    desk.approval.allow()
    assert desk.try_it(job, risks) == "done"
    assert desk.shown == [(better,), "withdrawn"]
    assert desk.try_it(Job(), risks) == "asked"


def test_look_only_refuses_changes_and_files_at_once(desk):
    desk.mode = Mode.LOOK_ONLY
    assert desk.approval.refusal(Job("create_box")).code == "NOT_PERMITTED"
    assert desk.approval.refusal(Job("export_step", path="a.step")).code == "NOT_PERMITTED"
    assert desk.approval.refusal(Job("capture_view", output_path="a.png")) is not None
    assert desk.approval.refusal(Job("capture_view")) is None
    assert desk.approval.refusal(Job("get_state")) is None
    assert desk.approval.refusal(Job("no_such_command")) is None
    desk.mode = Mode.RISKY
    assert desk.approval.refusal(Job("create_box")) is None


def test_a_script_is_asked_for_once_and_then_does_what_it_does(desk):
    job = Job("run_script")
    assert desk.try_it(job, SCRIPT, DELETE) == "asked"
    desk.approval.allow()
    assert desk.try_it(job, SCRIPT, DELETE) == "done"
    desk.agreed = True
    assert desk.try_it(Job("run_script"), SCRIPT, DELETE) == "done"
    assert desk.try_it(Job("delete_object"), DELETE) == "asked"


def looked_at(desk, job, seconds):
    """The outcome after so many seconds, in which the executor looks ten times a second."""
    outcome = "waits"
    for _ in range(seconds * 10):
        desk.now += 0.1
        outcome = desk.try_it(job)
        if outcome != "waits":
            break
    return outcome


def test_no_answer_in_time_is_a_refusal_and_time_rests_while_the_person_is_at_it(desk):
    job = Job()
    desk.try_it(job, CHANGE)
    assert looked_at(desk, job, 30) == "waits"
    desk.approval.question.resting = True
    assert looked_at(desk, job, 300) == "waits"
    desk.approval.question.resting = False
    assert looked_at(desk, job, 29) == "waits"
    assert looked_at(desk, job, 2) == "The person did not answer within 60 s."


def test_time_rests_while_the_person_does_something_else(desk):
    job = Job()
    desk.try_it(job, CHANGE)
    desk.now = 3600
    assert desk.try_it(job) == "waits"
    assert desk.approval.question.left_s == 59.0


def test_a_command_that_the_person_stopped_is_asked_about_no_more(desk):
    job = Job()
    desk.try_it(job, CHANGE)
    job.waits = False
    desk.approval.drop()
    assert (desk.shown[-1], desk.approval.question) == ("withdrawn", None)
    desk.approval.drop()
    desk.try_it(job, CHANGE)
    assert desk.approval.verdict(job) is False
    assert desk.shown[-1] == "withdrawn"


def test_a_command_whose_time_is_over_is_asked_about_no_more(desk):
    job = Job()
    desk.try_it(job, CHANGE)
    job.waits, job.timed_out = False, True
    assert desk.approval.verdict(job) is False
    assert desk.shown[-1] == "ran out"
    desk.approval.allow()
    assert desk.approval.question is None


def test_another_command_ends_the_question_about_the_first(desk):
    desk.try_it(Job(), CHANGE)
    assert desk.try_it(Job(), CHANGE) == "asked"
    assert desk.shown == [(CHANGE,), "withdrawn", (CHANGE,)]


def test_work_of_the_person_in_the_document_has_the_question_asked_anew(desk):
    job = Job()
    desk.try_it(job, CHANGE)
    desk.revisions["Part"] = 8
    assert desk.try_it(job, CHANGE, DELETE) == "asked"
    assert desk.shown == [(CHANGE,), "withdrawn", (CHANGE,)]


def test_closing_the_document_refuses(desk):
    job = Job()
    desk.try_it(job, CHANGE)
    del desk.revisions["Part"]
    assert "closed" in desk.try_it(job)


def test_the_end_of_the_connection_refuses(desk):
    job = Job()
    desk.try_it(job, CHANGE)
    desk.approval.end()
    assert "connection ended" in desk.try_it(job)


def test_the_question_tells_what_is_known_of_the_outcome(desk):
    needed = ApprovalNeededError([CHANGE])
    needed.outcome = Unseen.LONG
    assert desk.approval.ask(Job(), needed)
    assert desk.approval.question.outcome is Unseen.LONG


def test_answers_without_a_question_do_nothing(desk):
    desk.approval.allow(grant=True)
    desk.approval.refuse("no")
    desk.approval.end()
    assert (desk.shown, desk.approval.grants) == ([], [])


def test_where_nobody_can_be_asked_it_is_not_permitted():
    approval = Approval(lambda: Mode.RISKY)
    job = Job()
    approval.begins(job)
    with pytest.raises(ApprovalNeededError) as needed:
        approval.permit([DELETE])
    assert not approval.ask(job, needed.value)
    assert needed.value.code == "NOT_PERMITTED"


@pytest.mark.parametrize(
    ("chosen", "variable", "window", "mode"),
    [
        ("", "", True, Mode.RISKY),
        ("all", "", True, Mode.ALL),
        ("nonsense", "", True, Mode.RISKY),
        ("all", "", False, Mode.OFF),
        ("all", "off", True, Mode.OFF),
        ("off", " Look_Only ", False, Mode.LOOK_ONLY),
        ("off", "nonsense", True, Mode.LOOK_ONLY),
    ],
)
def test_the_environment_decides_before_the_person_s_choice(chosen, variable, window, mode):
    assert mode_of(chosen, {"CONJURE_APPROVAL": variable}, window=window) is mode
