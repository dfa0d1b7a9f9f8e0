# SPDX-License-Identifier: MIT
"""The context of a command."""

from types import SimpleNamespace

import pytest

from conjure_workbench.modeling.command.context import Context
from conjure_workbench.modeling.document.naming import RequestedNames


def test_a_code_outside_the_table_cannot_be_warned_of():
    context = Context(None, SimpleNamespace(requested=RequestedNames()))
    with pytest.raises(KeyError):
        context.warn("NO_SUCH_CODE", "Something.")
    assert context.warnings == []
    context.warn("NOTHING_CUT", "Something.")
    assert [warning["code"] for warning in context.warnings] == ["NOTHING_CUT"]
