# SPDX-License-Identifier: MIT
"""The one exception that carries an error code, and its most frequent forms."""

from __future__ import annotations

from typing import Any, Sequence

from .error_codes import ERRORS
from .reply_budget import within_budget


class ConjureError(Exception):
    """An error with a stable code, and what the receiver needs to do better.

    The message is made when it is read: until then, the field may change to the name that the
    client used, or to its place in the whole command.

    Args:
        code: a code of `ERRORS`.
        problem: what is wrong, as `form` takes it; with the default form, one sentence.
        field: the parameter that is wrong, by its path in the command, such as "profile.radius".
        given: what was given for it.
        allowed: what would have been allowed, in words or as a list.
        candidates: names or values that are probably meant, nearest first.
        retryable: overrides the table where one case differs.
        details: further facts, JSON-serializable.
        form: format of the message, of `{subject}` and `{problem}`.
        subject: what the message is about; by default the field.
    """

    def __init__(
        self,
        code: str,
        problem: str,
        *,
        field: str | None = None,
        given: Any = None,
        allowed: Any = None,
        candidates: Sequence[Any] | None = None,
        retryable: bool | None = None,
        details: dict[str, Any] | None = None,
        form: str = "{problem}",
        subject: str | None = None,
    ) -> None:
        super().__init__(problem)
        self.kind = ERRORS[code]
        self.code = code
        self.problem = problem
        self.field = field
        self.given = given
        self.allowed = allowed
        self.candidates = None if candidates is None else list(candidates)
        self.retryable = self.kind.retryable if retryable is None else retryable
        self.details = dict(details or {})
        self._form = form
        self._subject = subject
        self._lead = ""

    @property
    def message(self) -> str:
        """One sentence for the person and the assistant."""
        subject = self.field if self._subject is None else self._subject
        return self._lead + self._form.format(subject=subject, problem=self.problem)

    def __str__(self) -> str:
        return self.message

    def place_in(self, part: str, field: str | None = None) -> None:
        """Name the part of the command that the error is in; the subject stays as it was there.

        Args:
            part: the part as the message names it, such as "profile".
            field: path of the parameter in the whole; by default below `part`.
        """
        if self._subject is None:
            self._subject = self.field
        self._lead = f"{part}: {self._lead}"
        self.field = field or (f"{part}.{self.field}" if self.field else part)

    def drop_field(self) -> None:
        """Name no parameter any more, and nothing given; the sentence keeps its subject."""
        if self._subject is None:
            self._subject = self.field
        self.field = self.given = None

    def to_details(self) -> dict[str, Any]:
        """The `details` of a reply: only keys that say something."""
        facts = {
            "field": self.field,
            "given": self.given,
            "allowed": self.allowed or None,
            "candidates": self.candidates or None,
        }
        known = {key: value for key, value in facts.items() if value is not None}
        known["retryable"] = self.retryable
        advice = self.kind.advice_for({**known, **self.details})
        return {**known, **({"advice": advice} if advice else {}), **self.details}

    def to_reply(self) -> dict[str, Any]:
        """Entry of the error in a reply, within the budget of one."""
        details = self.to_details()
        return within_budget({"error": self.message, "error_code": self.code, "details": details})


def invalid(
    field: str,
    problem: str,
    given: Any = None,
    allowed: Any = None,
    *,
    subject: str | None = None,
    candidates: Sequence[Any] | None = None,
    details: dict[str, Any] | None = None,
) -> ConjureError:
    """An INVALID_PARAMETER in the words of the protocol page: "length must be positive".

    The sentence begins with the subject, by default the field, and the problem is the rest of it.
    """
    return ConjureError(
        "INVALID_PARAMETER",
        problem,
        field=field,
        given=given,
        allowed=allowed,
        candidates=candidates,
        details=details,
        form="Invalid parameter: {subject} {problem}",
        subject=subject,
    )


def unfit(field: str, message: str, given: Any, allowed: Any, **more: Any) -> ConjureError:
    """An INVALID_PARAMETER in a sentence of its own; `more` as `ConjureError` takes it."""
    return ConjureError(
        "INVALID_PARAMETER", message, field=field, given=given, allowed=allowed, **more
    )


def missing(field: str, hint: str, allowed: Any = None) -> ConjureError:
    """A MISSING_PARAMETER, in the words that the original add-on used.

    Args:
        field: the parameter.
        hint: a sentence on it.
        allowed: what would be allowed; by default the hint.
    """
    return ConjureError(
        "MISSING_PARAMETER",
        hint,
        field=field,
        allowed=hint if allowed is None else allowed,
        form="Missing required parameter: '{subject}'. {problem}",
    )
