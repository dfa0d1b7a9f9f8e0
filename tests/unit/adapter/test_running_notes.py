# SPDX-License-Identifier: MIT
"""Notes of the running command: found where FreeCAD ended with it, and told to its server once."""

import json
import os

import pytest

from conjure_workbench.adapter.journal_entry import JournalEntry, Phase
from conjure_workbench.adapter.running_notes import RunningNotes
from conjure_workbench.protocol.messages import ExecuteCommand

SERVER = "ws://127.0.0.1:9870/api/v1/adapter/ws"


@pytest.fixture
def entry():
    return JournalEntry(ExecuteCommand("c1", "create_fillet", {"radius": 2}), 0.0, 30.0)


@pytest.fixture
def notes(tmp_path):
    return RunningNotes(tmp_path)


def of_an_ended_process(folder):
    """Have the notes of this process look like those of one that has ended."""
    (path,) = folder.glob("running-*.json")
    note = json.loads(path.read_text("utf-8"))
    note["process_started"] = "another start"
    (folder / "running-1.json").write_text(json.dumps(note), "utf-8")
    path.unlink()


def test_a_command_that_ended_freecad_is_found_with_its_answer(notes, entry, tmp_path):
    notes.begin(SERVER, entry)
    of_an_ended_process(tmp_path)
    (left,) = RunningNotes(tmp_path).left()
    assert (left.command, left.command_id, left.server) == ("create_fillet", "c1", SERVER)
    (found,) = RunningNotes(tmp_path).take(SERVER)
    assert found.phase is Phase.FINISHED
    assert found.fingerprint == entry.fingerprint
    assert found.result.error_code == "INTERNAL_ERROR"
    assert "FreeCAD ended while 'create_fillet' ran" in found.result.error
    assert RunningNotes(tmp_path).left() == []


def test_it_waits_for_its_own_server(notes, entry, tmp_path):
    notes.begin(SERVER, entry)
    of_an_ended_process(tmp_path)
    assert notes.take("wss://elsewhere.example.org") == []
    assert len(notes.take(SERVER)) == 1


def test_a_command_that_is_through_leaves_nothing(notes, entry, tmp_path):
    notes.begin(SERVER, entry)
    assert list(tmp_path.glob("running-*.json"))
    notes.end()
    notes.end()
    assert list(tmp_path.iterdir()) == []


def test_the_command_of_a_freecad_that_still_runs_is_left_alone(notes, entry, tmp_path):
    notes.begin(SERVER, entry)
    assert RunningNotes(tmp_path).take(SERVER) == []
    assert (tmp_path / f"running-{os.getpid()}.json").exists()


def test_a_note_that_cannot_be_read_is_passed_over(notes, entry, tmp_path):
    (tmp_path / "running-2.json").write_text("{half", "utf-8")
    (tmp_path / "running-3.json").write_text("[1]", "utf-8")
    (tmp_path / "running-4.json").write_text('{"pid": 1}', "utf-8")
    assert notes.left() == []


def test_a_folder_that_cannot_be_written_stops_no_command(entry, tmp_path):
    notes = RunningNotes(tmp_path / "missing")
    notes.begin(SERVER, entry)
    notes.end()
    assert notes.left() == []


def test_a_command_is_noted_while_it_runs_unless_it_is_quick(setup, wait_for, tmp_path):
    seen = []

    def talk(peer):
        peer.register()
        for command in ("echo", "quick"):
            peer.send(type="execute_command", command_id=command, command=command, parameters={})
            seen.append(peer.answer())

    notes = RunningNotes(tmp_path)
    begun = []
    begin = notes.begin

    def note(server, entry):
        begin(server, entry)
        begun.append((entry.command_id, bool(list(tmp_path.glob("running-*.json")))))

    notes.begin = note
    setup(talk, notes=notes)
    wait_for(lambda: len(seen) == 2)
    assert begun == [("echo", True)]
    assert list(tmp_path.glob("running-*.json")) == []


def test_the_server_is_answered_as_soon_as_it_is_there(setup, wait_for, entry, tmp_path):
    seen = []

    def talk(peer):
        peer.register()
        seen.append(peer.answer())

    class Notes(RunningNotes):
        def take(self, server):
            self.begin(server, entry)
            of_an_ended_process(tmp_path)
            return super().take(server)

    setup(talk, notes=Notes(tmp_path))
    wait_for(lambda: seen)
    assert seen[0]["command_id"] == "c1"
    assert seen[0]["error_code"] == "INTERNAL_ERROR"
