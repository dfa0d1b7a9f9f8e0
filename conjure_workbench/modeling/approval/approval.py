# SPDX-License-Identifier: MIT
"""Approval of commands by the person: the mode, the grants, and the question that stands.

It knows no widgets. Whoever shows the question is a `Questioner`; without one, what would be asked
is refused. All of it lives on FreeCAD's main thread.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, Callable, Protocol, Sequence

from ...errors import ConjureError
from ...vocabulary import find_command
from .modes import LIMIT_S, Mode
from .outcome import Outcome, Unseen
from .risks import ANY, ApprovalNeededError, Risk, RiskKind

LOOK_S = 1.0
"""Most seconds that count between two looks: while the person does something else, time rests."""

_COVERING = {RiskKind.SCRIPT, RiskKind.RESTORE}
"""Kinds that, once allowed, cover whatever else the same command does."""


class Asked(Protocol):
    """Interface of a command that the person is asked about."""

    command: str
    parameters: dict[str, Any]

    @property
    def waits(self) -> bool:
        """True while the command may still run: it was not cancelled, and its time is not over."""

    @property
    def timed_out(self) -> bool:
        """True if its time was over before it could run."""


@dataclass
class Question:
    """Question that stands.

    Attributes:
        job: the command.
        risks: what it would do that the person has to allow.
        left_s: the seconds that are left for an answer.
        outcome: what it would do, or the reason for which that is not known; None where neither
            is told.
        grantable: whether all of it may be allowed for more than this command.
        resting: True while the person is at the answer, so that no time runs.
    """

    job: Asked
    risks: tuple[Risk, ...]
    left_s: float
    outcome: Outcome | Unseen | None = None
    grantable: bool = False
    resting: bool = False


class Questioner(Protocol):
    """Interface of whoever shows the question to the person."""

    def present(self, question: Question) -> None:
        """Show a question, in place of an earlier one."""

    def withdraw(self, *, ran_out: bool) -> None:
        """Show the question no more; `ran_out` if the command's own time was over first."""


@dataclass(frozen=True)
class Grant:
    """Permission for one kind of risk in one document, until the connection ends.

    Attributes:
        kind: the kind.
        document: the name of the document.
    """

    kind: RiskKind
    document: str


@dataclass
class _Answer:
    """Answer to a question, for the next run of the same command."""

    job: Asked
    allowed: frozenset[Risk] = frozenset()
    refusal: ConjureError | None = None


class Approval:
    """The person's say over what commands do.

    Args:
        mode: returns the mode that counts now.
        scripts_agreed: returns True if the environment has scripts run unasked.
        questioner: shows questions; None where nobody can be asked.
        state_of: returns the revision of a document, or None if it is not open.
        limit_s: returns the seconds after which a question counts as refused.
        clock: the time in seconds.

    Attributes:
        grants: what is allowed until the connection ends.
        question: the question that stands, or None.
    """

    def __init__(
        self,
        mode: Callable[[], Mode],
        *,
        scripts_agreed: Callable[[], bool] = lambda: False,
        questioner: Questioner | None = None,
        state_of: Callable[[str], int | None] = lambda document: 0,
        limit_s: Callable[[], float] = lambda: LIMIT_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.grants: list[Grant] = []
        self.question: Question | None = None
        self._mode = mode
        self._scripts_agreed = scripts_agreed
        self._questioner = questioner
        self._state_of = state_of
        self._limit_s = limit_s
        self._clock = clock
        self._answer: _Answer | None = None
        self._running: Asked | None = None
        self._covered = False
        self._seen: dict[str, int | None] = {}
        self._asked_in = Mode.RISKY
        self._looked_at = 0.0

    # --- for the executor

    def refusal(self, job: Asked) -> ConjureError | None:
        """Return the error for a command that is refused unasked, or None.

        A question about it stands no more.
        """
        if self._mode() is not Mode.LOOK_ONLY or _only_looks(job):
            return None
        if self.question is not None and self.question.job is job:
            self._withdraw(ran_out=False)
        return ConjureError(
            "NOT_PERMITTED",
            "The person lets assistants only look in this FreeCAD.",
            details={
                "advice": "Ask the person to choose another mode of approval in FreeCAD's menu "
                "Conjure > Approval. Commands that only read work."
            },
        )

    def verdict(self, job: Asked) -> bool | ConjureError:
        """Return True if a command waits for an answer, the error if it was refused, else False."""
        answer = self._answer
        if answer is not None and answer.job is not job:
            self._answer = answer = None
        if answer is not None and answer.refusal is not None:
            self._answer = None
            return answer.refusal
        question = self.question
        if question is None:
            return False
        if question.job is not job or not job.waits:
            self._withdraw(ran_out=question.job.timed_out)
            return False
        self._count(question)
        if self.question is None:
            return self.verdict(job)
        if any(self._state_of(name) is None for name in self._seen):
            self._refuse(question.job, "The document was closed while the person was asked.")
            return self.verdict(job)
        is_as_seen = all(self._state_of(name) == seen for name, seen in self._seen.items())
        if not is_as_seen or self._mode() is not self._asked_in:
            # The person went on working, or chose another mode: what the question says may be true
            # no more.
            self._withdraw(ran_out=False)
            return False
        return True

    def ask(self, job: Asked, needed: ApprovalNeededError) -> bool:
        """Ask the person for what a command needs; return False where nobody can be asked."""
        if self._questioner is None:
            return False
        concerned = {risk.document for risk in needed.risks if risk.document}
        self._seen = {name: self._state_of(name) for name in concerned}
        self._looked_at = self._clock()
        self._asked_in = mode = self._mode()
        # In a stricter mode a grant does not count.
        grantable = mode is Mode.RISKY and all(risk.kind.grantable for risk in needed.risks)
        self.question = Question(job, needed.risks, self._limit_s(), needed.outcome, grantable)
        self._questioner.present(self.question)
        return True

    def begins(self, job: Asked) -> None:
        """Note that a command begins; `permit` is about it until the next one."""
        self._running, self._covered = job, False

    # --- for the commands

    def permit(self, risks: Sequence[Risk]) -> None:
        """Return if all of the risks are allowed.

        Raises:
            ApprovalNeededError: the person has to be asked about some of them.
        """
        mode = self._mode()
        if mode is Mode.OFF or self._covered or not risks:
            return
        answer, job = self._answer, self._running
        allowed = answer.allowed if answer is not None and answer.job is job else frozenset()
        wanting = [risk for risk in risks if not self._is_allowed(risk, allowed, mode)]
        if wanting:
            # The others say it better.
            better = [risk for risk in wanting if risk.kind not in ANY]
            raise ApprovalNeededError(list(dict.fromkeys(better or wanting)))
        self._covered = any(risk.kind in _COVERING for risk in risks)

    # --- for the person

    def allow(self, *, grant: bool = False) -> None:
        """Let the command that is asked about run; with `grant`, all of its kind there."""
        question = self.question
        if question is None:
            return
        if grant and question.grantable:
            for risk in question.risks:
                given = Grant(risk.kind, risk.document)
                if given not in self.grants:
                    self.grants.append(given)
        # One command may have to ask more than once: what was allowed before stays so.
        before = self._answer
        earlier = before.allowed if before is not None and before.job is question.job else ()
        self._answer = _Answer(question.job, frozenset((*earlier, *question.risks)))
        self._withdraw(ran_out=False)

    def refuse(self, sentence: str = "") -> None:
        """Refuse the command that is asked about, with what the person says about it."""
        if self.question is None:
            return
        said = f" They say: {sentence}" if sentence else ""
        self._refuse(self.question.job, f"The person refused this command.{said}")

    def drop(self) -> None:
        """Ask no more: the person has stopped the assistant, and with it the command."""
        if self.question is not None:
            self._withdraw(ran_out=False)

    def end(self) -> None:
        """Refuse what is asked about and drop all grants: the connection ends."""
        if self.question is not None:
            self._refuse(self.question.job, "The connection ended while the person was asked.")
        self.grants.clear()

    # --- inside

    def _is_allowed(self, risk: Risk, allowed: frozenset[Risk], mode: Mode) -> bool:
        if risk.kind in ANY:
            # Whatever of a command was allowed, the person knows that it changes something.
            return mode is not Mode.ALL or bool(allowed)
        if risk.kind is RiskKind.SCRIPT and self._scripts_agreed():
            return True
        if risk.kind is RiskKind.CHANGE_YOURS:
            # What was asked ahead may name less than what the command does change.
            allowed = frozenset(Risk(one.kind, one.document) for one in allowed)
            risk = Risk(risk.kind, risk.document)
        if risk in allowed:
            return True
        return mode is Mode.RISKY and Grant(risk.kind, risk.document) in self.grants

    def _count(self, question: Question) -> None:
        now = self._clock()
        passed, self._looked_at = now - self._looked_at, now
        if question.resting:
            return
        question.left_s -= min(passed, LOOK_S)
        if question.left_s <= 0:
            limit = f"{self._limit_s():.0f} s"
            self._refuse(question.job, f"The person did not answer within {limit}.")

    def _refuse(self, job: Asked, sentence: str) -> None:
        self._answer = _Answer(job, refusal=ConjureError("REFUSED_BY_USER", sentence))
        self._withdraw(ran_out=False)

    def _withdraw(self, *, ran_out: bool) -> None:
        self.question = None
        if self._questioner is not None:
            self._questioner.withdraw(ran_out=ran_out)


def _only_looks(job: Asked) -> bool:
    try:
        spec = find_command(job.command)
    except ConjureError:
        return True  # it is refused for what is wrong with it
    return spec.only_reads(job.parameters)
