# SPDX-License-Identifier: MIT
"""A command for the executor, of which the log is told."""

from __future__ import annotations

from typing import Any, Callable, Mapping

from ...adapter.command_job import CommandJob
from ...errors import ConjureError
from ...modeling.command.numbering import Begun
from ...modeling.runner import Runner
from ...vocabulary import find_command
from ...vocabulary.sentences.command_words import with_reply
from ...vocabulary.sentences.plain_text import plain
from ...vocabulary.sentences.sentence import Sentence
from ..status import command_words
from ..status.command_words import PERSONS_WORDING
from . import bodies
from .activity_log import ActivityLog
from .record import Record, State

_LONGEST_NAME = 40
"""Most characters of a client's name that are shown."""


class ToldJob:
    """A command on its way through the executor; each step of it is noted in the log.

    Made on the thread on which it came in; the rest happens on FreeCAD's main thread.

    Args:
        job: the command itself.
        log: the log.
        runner: what runs the command.
        news: called when the log has something to tell.
    """

    def __init__(
        self, job: CommandJob, log: ActivityLog, runner: Runner, news: Callable[[], None]
    ) -> None:
        self._job = job
        self._log = log
        self._runner = runner
        self._news = news
        self.command = job.command
        self.parameters = job.parameters
        self.newest_names = job.newest_names
        self.command_id = job.command_id
        body = bodies.body_of(job.parameters, job.size)
        self._record = Record(
            job.command, body, by=plain(job.by, _LONGEST_NAME), newest_names=job.newest_names
        )
        self._begun_before: Begun | None = None
        log.came(self._record, self._was_ended)

    def start(self) -> bool:
        """Mark the command running; return False if it must not run any more."""
        starts = self._job.start()
        self._begun_before = self._runner.numbering.begun
        if starts:
            self._record.state = State.RUNNING
        else:
            self._was_ended()
        self._tell()
        return starts

    @property
    def waits(self) -> bool:
        """True while the command may still run."""
        return self._job.waits

    @property
    def timed_out(self) -> bool:
        """True if its time was over before it could run."""
        return self._job.timed_out

    def put_back(self) -> None:
        """Mark the command waiting for the person's answer: nothing of it was done."""
        self._job.put_back()
        self._record.state = State.ASKED
        self._tell()

    def between_steps(self, fraction: float, doing: str) -> None:
        """Note the progress; raise ConjureError CANCELLED if the command is to stop there."""
        self._job.between_steps(fraction, doing)

    def while_aside(self, doing: str) -> None:
        """Note what is computed elsewhere; raise ConjureError if the command is to stop there."""
        self._job.while_aside(doing)

    def finish(self, outcome: dict[str, Any] | ConjureError, elapsed_ms: float) -> None:
        """Send the result, then note it: the client need not wait for that."""
        self._job.finish(outcome, elapsed_ms)
        record, begun = self._record, self._runner.numbering.begun
        if begun is None or begun is self._begun_before:
            # It was refused before it ran: what the runner knows is about the command before.
            sentence = sentence_of(record)
        else:
            sentence, record.number = begun.sentence, begun.number
            record.milliseconds = elapsed_ms
        reply: Any = outcome
        if isinstance(outcome, ConjureError):
            reply = outcome.to_reply()
            record.fail(reply["error_code"], reply["error"], reply["details"])
        else:
            record.succeed(outcome)
            sentence = sentence and with_reply(sentence, outcome)
        describe(record, sentence)
        if record.body is not None:
            record.body = bodies.with_reply(record.body, reply)
        self._tell()

    def _was_ended(self) -> bool:
        """Return True if it never runs, and note why."""
        result = self._job.result
        if not self._record.state.is_open or self._record.state is State.RUNNING or result is None:
            return False
        details: Mapping[str, Any] = result.details or {}
        self._record.fail(str(result.error_code), str(result.error), details)
        return True

    def _tell(self) -> None:
        self._log.changed(self._record)
        self._news()


def describe(record: Record, sentence: Sentence | None) -> None:
    """Put a command into words; only its title where it could not be read."""
    record.is_described = True
    try:
        spec = find_command(record.command)
    except ConjureError:
        return
    record.is_question = not spec.mutates and spec.risk == "read"
    record.words = (sentence or Sentence(spec.name)).text(PERSONS_WORDING)


def sentence_of(record: Record) -> Sentence | None:
    """Return the sentence about a command that has not run; None where it cannot be read."""
    if record.body is None:
        return None
    return command_words.sentence_of(record.command, record.body.parameters)
