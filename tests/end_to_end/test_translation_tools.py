# SPDX-License-Identifier: MIT
"""The Qt tools on our sources: what is out of date is found, what is unreviewed is compiled."""

from __future__ import annotations

import os
import re
import shutil

import pytest

from scripts import translations


@pytest.fixture
def sources(tmp_path):
    """A copy of the source files."""
    for code in translations.LANGUAGES:
        shutil.copy(translations.file_of(code), tmp_path)
    return tmp_path


def test_sources_that_lack_a_text_or_have_one_too_many_are_out_of_date(sources):
    assert translations.check(sources) == []
    german, french = (translations.file_of(code, sources) for code in ("de", "fr"))
    text = german.read_text("utf-8")
    first = re.search(r"    <message>.*?</message>\n", text, re.DOTALL)
    german.write_text(text.replace(first[0], "", 1), "utf-8")
    more = "<message><source>No code has this</source><translation/></message></context>"
    text = french.read_text("utf-8")
    french.write_text(text.replace("</context>", more, 1), "utf-8")
    assert translations.check(sources) == [
        "Conjure_de.ts is out of date; run `make translations`",
        "Conjure_fr.ts is out of date; run `make translations`",
    ]


def test_an_update_keeps_what_is_translated_and_makes_what_is_checked(sources):
    german = translations.file_of("de", sources)
    text = german.read_text("utf-8")
    reviewed = text.replace(' type="unfinished"', "", 1)
    german.write_text(reviewed, "utf-8")
    translations.update(sources)
    assert german.read_text("utf-8") == reviewed


def test_translations_that_nobody_has_reviewed_are_compiled(sources):
    translations.compile_all(sources)
    for code in translations.LANGUAGES:
        compiled = translations.file_of(code, sources).with_suffix(".qm").read_bytes()
        assert len(compiled) > 20_000
    german = translations.file_of("de", sources).with_suffix(".qm").read_bytes()
    assert "Quader erstellen".encode("utf-16-be") in german


def test_what_a_freecad_has_in_its_memory_is_not_written_to(sources):
    translations.compile_all(sources)
    compiled = translations.file_of("de", sources).with_suffix(".qm")
    with compiled.open("rb") as held:
        translations.compile_all(sources)
        assert not os.path.samestat(os.fstat(held.fileno()), compiled.stat())
    assert [one.name for one in sources.glob(".*.qm")] == []
