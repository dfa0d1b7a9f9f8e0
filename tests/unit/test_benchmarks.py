# SPDX-License-Identifier: MIT
"""What the benchmarks cover."""

from __future__ import annotations

from conjure_workbench.vocabulary import COMMANDS, find_command
from tests.benchmarks.growth import SAMPLES


def test_one_command_of_each_capability_is_timed() -> None:
    timed = {
        capability: find_command(command).capability for capability, (command, _) in SAMPLES.items()
    }
    assert timed == {spec.capability: spec.capability for spec in COMMANDS.values()}


def test_what_is_timed_is_a_command_as_an_assistant_may_send_it() -> None:
    for command, parameters in SAMPLES.values():
        find_command(command).parse(parameters)
