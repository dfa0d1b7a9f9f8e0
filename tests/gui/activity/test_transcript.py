# SPDX-License-Identifier: MIT
"""Transcripts: Markdown whose text is text, JSON lines, no keys."""

from __future__ import annotations

import json

import pytest

from conjure_workbench.gui.activity import transcript, transcript_export
from conjure_workbench.gui.activity.bodies import body_of, with_reply
from conjure_workbench.gui.activity.record import Record
from conjure_workbench.protocol import redaction

SECRET = "secret-key-0816"


@pytest.fixture
def records():
    redaction.hide(SECRET)
    good = Record("create_box", body_of({"length": 5}, 50), words="Create Box <b>|A|</b>")
    good.number = 7
    good.succeed({"document": "Rig", "changes": {"created": [{"object_id": "A"}]}})
    good.body = with_reply(good.body, {"object_id": "A"})
    bad = Record("open_document", body_of({"path": f"/x/{SECRET}"}, 50), by="Claude")
    bad.fail("FILE_ERROR", f"No file {SECRET}\nthere.", {"advice": "Look."})
    return [good, bad]


def test_json_lines_tell_all_that_is_kept(records):
    head, good, bad = map(json.loads, transcript.json_lines(records).splitlines())
    assert "paths" in head["notice"]
    assert (good["number"], good["state"], good["parameters"]) == (7, "done", {"length": 5})
    assert good["reply"] == {"object_id": "A"}
    assert good["objects"] == ["A"]
    assert (bad["state"], bad["error_code"], bad["by"]) == ("failed", "FILE_ERROR", "Claude")
    assert SECRET not in transcript.json_lines(records)


def test_markdown_shows_text_as_it_is(records):
    text = transcript.markdown(records)
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert len(rows) == 3
    assert "Create Box \\<b\\>\\|A\\|\\</b\\>" in rows[1]
    assert "No file" in rows[2]
    assert "paths" in text
    assert SECRET not in text


def test_a_transcript_is_written_or_the_failure_told(panel, do, records, tmp_path, monkeypatch):
    do("get_state")
    for as_lines, name in ((False, "a.md"), (True, "a.jsonl")):
        transcript_export.write(panel.model.rows, str(tmp_path / name), panel, as_lines=as_lines)
        assert "Read State" in (tmp_path / name).read_text("utf-8")
    told = []
    monkeypatch.setattr(
        "conjure_workbench.gui.activity.transcript_export.QtWidgets.QMessageBox.warning",
        lambda *arguments: told.append(arguments[-1]),
    )
    transcript_export.write(records, str(tmp_path / "no" / "a.md"), panel, as_lines=False)
    assert "could not be written" in told[0]
