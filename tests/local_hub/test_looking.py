# SPDX-License-Identifier: MIT
"""Words for a person about a hub that runs, was ended, or died."""

from __future__ import annotations

import os
import signal

from conjure_workbench.local_hub.key import stored_key
from conjure_workbench.local_hub.looking import Sight, look_here
from conjure_workbench.local_hub.processes import is_alive
from conjure_workbench.local_hub.starting import ensure
from tests.local_hub.conftest import Machine, wait_for


def test_a_hub_is_seen_while_it_runs_and_has_last_words_if_it_ended(machine: Machine) -> None:
    ensure()
    seen = look_here()
    assert seen.found is not None
    assert (seen.found.address, seen.found.key) == (machine.address, stored_key())
    machine.run("stop")
    assert look_here() == Sight(), "it was ended as somebody wished"
    assert look_here(ran=True).last_words[-1].endswith("the hub ends")
    ensure()
    pid = machine.hub_file().pid
    os.kill(pid, signal.SIGKILL)
    wait_for(lambda: not is_alive(pid))
    assert "Listening on" in look_here().last_words[-1]
