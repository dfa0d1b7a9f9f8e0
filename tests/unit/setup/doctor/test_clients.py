# SPDX-License-Identifier: MIT
"""Assistants' entries as the doctor finds them, in a person's folders."""

from __future__ import annotations

import json

import pytest

from conjure_workbench.setup import configure
from conjure_workbench.setup.catalogue import CLIENTS
from conjure_workbench.setup.configure import Choice
from conjure_workbench.setup.doctor.clients import examine_clients
from conjure_workbench.setup.doctor.findings import State, call_works, next_step
from conjure_workbench.setup.doctor.probe import ProbeError

HUB = "http://127.0.0.1:9"


class Probe:
    """A probe that tells what it was asked, and says what it is told."""

    def __init__(self, answer=23):
        self.answer = answer
        self.asked = []

    def __call__(self, words, variables):
        self.asked.append((words, variables))
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.fixture
def program(around, stub):
    found = stub(around, "conjure", "").which("conjure")
    return str(found)


def write_entry(around, entry):
    """Put an entry into Cursor's file, as a person may have written it."""
    path = around.home / ".cursor/mcp.json"
    path.parent.mkdir()
    path.write_text(json.dumps({"mcpServers": {"conjure": entry}}))


def examined(around, probe=None):
    return list(examine_clients(around, HUB, probe or Probe()))


@pytest.mark.parametrize("name", CLIENTS)
def test_the_entry_of_every_client_is_found_and_its_program_started(around, program, name):
    client = CLIENTS[name]
    configure.set_up(client, Choice(program=program), around)
    probe = Probe()
    [finding] = examined(around, probe)
    assert (finding.subject, finding.state) == ("client", State.OK)
    assert finding.text == f"{client.title}: its program {program} answers with 23 tools."
    [(words, variables)] = probe.asked
    assert words[:2] == (program, "mcp")
    assert words[2:] == (() if client.tools == "lean" else ("--tools", client.tools))
    # So that it starts no hub.
    assert variables["CONJURE_HUB_URL"] == HUB


@pytest.mark.parametrize("name", [n for n, c in CLIENTS.items() if c.shape.http is not None])
def test_the_address_of_an_entry_is_looked_at(around, name, monkeypatch, tmp_path):
    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(tmp_path / "state"))
    configure.set_up(CLIENTS[name], Choice(origin=HUB), around)
    probe = Probe()
    [finding] = examined(around, probe)
    assert (finding.state, probe.asked) == (State.FAILED, [])
    assert f"it calls {HUB}/mcp" in finding.text
    assert "No hub listens" in finding.text
    assert finding.step == "Run `conjure start`."


def test_a_program_that_is_gone_fails(around, program):
    configure.set_up(CLIENTS["cursor"], Choice(program=program + "-old"), around)
    [finding] = findings = examined(around)
    assert "does not exist" in finding.text
    assert not call_works(findings)
    assert next_step(findings) == "Run `conjure setup cursor`."


def test_a_program_that_does_not_answer_fails_and_is_tried_once(around, program):
    probe = Probe(ProbeError("it said \x1b[2J"))
    for name in ("cursor", "windsurf"):
        configure.set_up(CLIENTS[name], Choice(program=program), around)
    findings = examined(around, probe)
    assert [finding.state for finding in findings] == [State.FAILED, State.FAILED]
    assert "does not answer: it said" in findings[0].text
    assert len(probe.asked) == 1


def test_what_an_entry_sets_in_the_environment_is_set(around, program):
    environment = {"A": "b", "C": 1}
    write_entry(around, {"command": program, "args": ["mcp", 5], "env": environment})
    probe = Probe()
    examined(around, probe)
    [(words, variables)] = probe.asked
    assert words == (program, "mcp")
    assert variables["A"] == "b"
    assert "C" not in variables


@pytest.mark.parametrize("switch", [{"disabled": True}, {"enabled": False}])
def test_an_entry_that_is_switched_off_is_a_warning(around, program, switch):
    write_entry(around, {"command": program, **switch})
    [finding] = examined(around)
    assert finding.state is State.WARNING
    assert "switched off" in finding.text


@pytest.mark.parametrize("entry", [5, {}, {"command": 5}, {"url": "http://["}])
def test_an_entry_that_leads_nowhere_fails(around, entry):
    write_entry(around, entry)
    [finding] = examined(around)
    assert finding.state is State.FAILED


def test_a_file_that_cannot_be_read_is_told(around, program):
    path = around.home / ".cursor/mcp.json"
    path.parent.mkdir()
    path.write_text("{")
    configure.set_up(CLIENTS["windsurf"], Choice(program=program), around)
    first, second = sorted(examined(around), key=lambda finding: finding.state.value)
    assert (first.state, second.state) == (State.OK, State.WARNING)
    assert "Cursor's file cannot be read" in second.text


def test_a_project_s_entry_counts_as_well(around, program):
    configure.set_up(CLIENTS["vscode"], Choice(scope="project", program=program), around)
    [finding] = examined(around)
    assert finding.facts["path"] == str(around.project / ".vscode/mcp.json")


def test_no_entry_is_a_warning_that_names_the_clients_of_this_machine(around):
    [finding] = findings = examined(around)
    assert (finding.state, finding.step) == (State.WARNING, "Run `conjure setup NAME`.")
    assert call_works(findings)
    (around.home / ".cursor").mkdir()
    assert next_step(examined(around)) == "Run `conjure setup cursor`."
