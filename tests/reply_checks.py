# SPDX-License-Identifier: MIT
"""What every reply of every test must keep: sentences without faults, and a budget of bytes."""

from __future__ import annotations

import json
from typing import Any, Callable

from conjure_workbench.errors import ConjureError
from tests.wording import faults_of_error, faults_of_result

ERROR_BYTES = 1_500
"""A reply about an error, as the REST API sends it."""
_ENVELOPE = {
    "success": False,
    "command_id": "3f2b8c1e-5a7d-4e0b-9c6f-1d2e3f4a5b6c",
    "execution_time_ms": 12345.678,
}
"""Stands for what a server puts around an error."""
LONG_ERRORS = {"SCRIPT_ERROR": "a script's traceback and output have limits of their own"}


class Checks:
    """Faults of the replies of a runner.

    Attributes:
        faults: the faults found so far, each with the command that was sent.
    """

    def __init__(self) -> None:
        self.faults: list[str] = []

    def around(self, run: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
        """Return `Runner.run` as it is, with every reply checked."""

        def checked(runner: Any, command: Any, parameters: Any, *more: Any, **named: Any) -> Any:
            try:
                reply = run(runner, command, parameters, *more, **named)
            except ConjureError as error:
                self._note(command, _of_error(error))
                raise
            self._note(command, faults_of_result(reply))
            return reply

        return checked

    def _note(self, command: Any, found: list[str]) -> None:
        self.faults += [f"{command!r}: {fault}" for fault in found]


def _of_error(error: ConjureError) -> list[str]:
    reply = error.to_reply()
    found = faults_of_error(reply)
    size = size_of({**_ENVELOPE, **reply})
    if size > ERROR_BYTES and error.code not in LONG_ERRORS:
        found.append(f"{size} bytes: {json.dumps(reply)[:600]}")
    return found


def size_of(reply: dict[str, Any]) -> int:
    """Bytes of a reply in JSON, as the server sends it."""
    return len(json.dumps(reply, ensure_ascii=False, separators=(",", ":")).encode("utf-8"))
