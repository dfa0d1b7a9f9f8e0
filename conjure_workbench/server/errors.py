# SPDX-License-Identifier: MIT
"""What can be wrong with a request itself, apart from the command that it carries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..errors import ERRORS


@dataclass(frozen=True)
class RequestErrorKind:
    """One code that only the REST API has.

    Attributes:
        status: the HTTP status that it comes with.
        meaning: what happened, in one sentence.
        retryable: whether the same request may succeed later.
    """

    status: int
    meaning: str
    retryable: bool = False


REQUEST_ERRORS = {
    "AUTHENTICATION_FAILED": RequestErrorKind(401, "The key is missing or wrong."),
    "FORBIDDEN_HOST": RequestErrorKind(403, "The Host header names a host that is not served."),
    "FORBIDDEN_ORIGIN": RequestErrorKind(403, "The request came from another site's web page."),
    "NOT_FOUND": RequestErrorKind(404, "There is nothing at this address."),
    "METHOD_NOT_ALLOWED": RequestErrorKind(405, "The address takes other methods."),
    "ADAPTER_NOT_NAMED": RequestErrorKind(409, "More than one adapter fits; name one."),
    "COMMAND_ID_IN_USE": RequestErrorKind(409, "The command_id names another command."),
    "REQUEST_TOO_LARGE": RequestErrorKind(413, "The request is larger than the server takes."),
}
"""The codes that the protocol's table does not have."""

_STATUS = {"NO_ADAPTER": 503, "QUEUE_FULL": 429, "INTERNAL_ERROR": 500}


class RequestError(Exception):
    """A request that is refused.

    Args:
        code: a code of `REQUEST_ERRORS` or of the protocol's `ERRORS`.
        message: one sentence.
        details: what helps to do better.
    """

    def __init__(self, code: str, message: str, details: dict[str, Any] | None = None) -> None:
        super().__init__(message)
        kind = REQUEST_ERRORS.get(code)
        self.code = code
        self.message = message
        self.status = kind.status if kind else _STATUS.get(code, 400)
        retryable = kind.retryable if kind else ERRORS[code].retryable
        advice = {} if kind else {"advice": ERRORS[code].advice}
        self.details = {"retryable": retryable, **advice, **(details or {})}

    def to_body(self) -> dict[str, Any]:
        """The JSON body of the response."""
        return {
            "success": False,
            "error": self.message,
            "error_code": self.code,
            "details": self.details,
        }
