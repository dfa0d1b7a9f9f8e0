# SPDX-License-Identifier: MIT
"""Eight parts as an assistant builds them: right, and in few and short replies."""

from __future__ import annotations

import itertools

from conjure_workbench.adapter.replies import encode
from conjure_workbench.protocol.messages import CommandResult
from tests import eight_parts


def test_eight_parts_are_right_within_the_calls_and_bytes_of_an_assistant(no_documents, run):
    ids = itertools.count()

    def execute(command, parameters):
        # As long as the body of REST, which holds the same under other names of the same length.
        reply = run(command, **parameters)
        return encode(CommandResult(f"{next(ids):032}", True, reply, 12.345)).encode()

    calls, sent, received = eight_parts.build(execute)
    assert calls <= eight_parts.MOST_CALLS
    assert sent <= eight_parts.MOST_SENT
    assert received <= eight_parts.MOST_RECEIVED
