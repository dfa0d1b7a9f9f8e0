# SPDX-License-Identifier: MIT
"""`conjure doctor`: would a call work, and if not, what to do next."""

from __future__ import annotations

import typer

from .. import __version__
from ..setup.doctor.examination import examine
from ..setup.doctor.findings import call_works, next_step
from ..setup.surroundings import Surroundings
from .exit_codes import ExitCode
from .options import FreeCadProgramOption, HubOption, JsonOption
from .output import say, say_json


def doctor(
    freecad: FreeCadProgramOption = None,
    hub: HubOption = None,
    as_json: JsonOption = False,
) -> None:
    """Examine all that a call needs, and tell the one next step. It changes nothing.

    The exit code is 0 only if a call would work.
    """
    findings = []
    for finding in examine(Surroundings.here(), freecad, hub):
        findings.append(finding)
        if not as_json:
            say(f"{finding.state.value:8} {finding.text}")
    works, step = call_works(findings), next_step(findings)
    if as_json:
        found = [finding.body() for finding in findings]
        say_json(
            {"success": works, "version": __version__, "findings": found, "next_step": step or None}
        )
    else:
        say("")
        say("A call works." if works else "A call does not work.")
        if step:
            say(f"Next: {step}")
    if not works:
        raise typer.Exit(ExitCode.FAILED)
