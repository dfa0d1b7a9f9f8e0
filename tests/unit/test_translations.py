# SPDX-License-Identifier: MIT
"""Texts of the window: found by translators' tools, cased as FreeCAD's, without holes."""

from __future__ import annotations

import re

import pytest

from scripts.translation_faults import faults_of, messages_of
from tests.unit.gui_texts import shown_untranslated, texts_of, texts_of_the_window
from tests.unit.source_imports import PACKAGE, ROOT, our_modules

SOURCES = sorted((ROOT / "resources/translations").glob("*.ts"))
TEXTS = texts_of_the_window()

_TABLE = re.compile(r"\b_?[A-Z]+(_[A-Z]+)*\b(\[|\.get\(|$)")
"""A text out of a table, in which each is marked by QT_TRANSLATE_NOOP."""

_TS = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="de_DE"><context><name>Conjure</name>{}</context></TS>"""
_MESSAGE = "<message><source>{}</source><translation>{}</translation></message>"


def test_every_text_is_a_literal_or_comes_from_a_table_of_literals():
    others = {
        (one.where.rpartition("/")[2].partition(":")[0], one.expression)
        for one in TEXTS
        if one.text is None and not _TABLE.search(one.expression)
    }
    assert others == {
        ("texts.py", "text"),
        ("consent_page.py", "section.heading"),
        ("consent_page.py", "sentence"),
        # Listed by scripts/translations.py.
        ("command_words.py", "title"),
        ("command_words.py", "name"),
        ("error_words.py", "kind.meaning"),
    }


@pytest.mark.parametrize(
    "source",
    ['translate("Conjure", f"Cut {x}")', 'translate("C", "a" + b)', 'translate("C", t(1))'],
)
def test_a_text_that_is_put_together_is_found(source):
    (found,) = texts_of(source)
    assert found.text is None
    assert not _TABLE.search(found.expression)


def test_nothing_but_our_name_is_shown_untranslated():
    paths = [path for path in our_modules() if path.startswith(f"{PACKAGE}/gui/")]
    found = {path: shown_untranslated((ROOT / path).read_text("utf-8")) for path in paths}
    shown = {text.strip(": ") for texts in found.values() for text in texts}
    assert shown - {"Conjure"} == set(), found


def test_a_text_that_is_shown_untranslated_is_found():
    assert shown_untranslated('a.setText("Cut")\nb.addRow(f"Cut {x}", y)') == ["Cut", "Cut "]
    assert shown_untranslated('a.setText(translate("Conjure", "Cut"))\na.setText("")') == []


def test_the_languages_are_those_that_freecad_has_under_these_codes():
    assert [path.stem for path in SOURCES] == [
        *("Conjure_de", "Conjure_es-ES", "Conjure_fr", "Conjure_zh-CN")
    ]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_translation_has_a_fault_that_a_program_can_see(path):
    assert faults_of(path) == []


def test_every_language_has_the_same_texts():
    texts = [{(one.context, one.source, one.one) for one in messages_of(path)} for path in SOURCES]
    assert texts == texts[:1] * len(texts)


@pytest.mark.parametrize(
    ("source", "translation", "fault"),
    [
        ("Server: {}", "Server:", "other values"),
        ("{words} in {subject}", "{subject} in {wort}", "other values"),
        ("&amp;Stop", "Anhalten", "accelerator"),
        ("Stop", "&amp;Anhalten", "accelerator"),
        (" s", "s", "another space"),
    ],
)
def test_a_broken_translation_is_found(tmp_path, source, translation, fault):
    path = tmp_path / "Conjure_de.ts"
    path.write_text(_TS.format(_MESSAGE.format(source, translation)), "utf-8")
    (found,) = faults_of(path)
    assert fault in found


def test_a_translation_that_is_empty_or_whole_has_no_fault(tmp_path):
    path = tmp_path / "Conjure_de.ts"
    messages = (("Show '{}'", ""), ("&amp;Stop in {} s", "{} s bis zum &amp;Halt"))
    path.write_text(_TS.format("".join(_MESSAGE.format(*one) for one in messages)), "utf-8")
    assert faults_of(path) == []


TITLES = {
    *("addAction", "QAction", "_entry", "push_button", "QPushButton", "_button", "addButton"),
    *("setWindowTitle", "QGroupBox"),
}
"""Functions that take what FreeCAD 1.1 writes with capitals: commands, buttons, headings."""

_SMALL = {
    *("a", "an", "and", "as", "at", "but", "by", "for", "from", "if", "in", "into", "of", "on"),
    *("or", "so", "the", "to", "up", "with"),
}
_NAMES = (
    *("FreeCAD's", "FreeCADs", "FreeCAD", "Conjure's", "Conjure", "Python", "PyPI", "API", "HTTP"),
    *("Enter", "Esc", "JSON", "Markdown", "AI", "TLS", "Edit > Preferences", "Addon Manager"),
    *("Document", "Connect", "Disconnect", "Hosted", "This Computer", "websocket-client"),
)


def is_title(text: str) -> bool:
    """True for "Undo to Here…": each word begins with a capital, but for the small ones inside."""
    words = re.findall(r"[^\W\d_][\w'-]*", re.sub("&|%n", "", text))
    begins_small = bool(words) and words[0] in _SMALL
    in_place = (word[0].isupper() or word in (*_SMALL, *_NAMES) for word in words)
    return not begins_small and all(in_place)


def is_sentence(text: str, titles: set[str]) -> bool:
    """True if only names, titles and what begins a sentence have a capital."""
    text = text.replace("&", "")
    for name in (*sorted(titles, key=len, reverse=True), *_NAMES):
        text = re.sub(rf"\b{re.escape(name)}(?!\w)", "x", text)
    begun = re.split(r"(?:[.:?!}] |\A|\n)['({]*", text)
    return not any(re.search(r"\b[A-Z][a-z]", part[1:]) for part in begun)


def _titles() -> dict[str, str]:
    return {
        one.text: one.where
        for one in TEXTS
        if one.text and (one.key == "MenuText" or (one.inside and one.inside[0] in TITLES))
    }


def test_commands_buttons_and_headings_have_capitals_as_in_freecad():
    assert {text: where for text, where in _titles().items() if not is_title(text)} == {}


def test_everything_else_is_written_as_a_sentence():
    known = {re.sub("[&…:]", "", one.text) for one in TEXTS if one.text and is_title(one.text)}
    others = {one.text: one.where for one in TEXTS if one.text and not is_title(one.text)}
    assert {text: at for text, at in others.items() if not is_sentence(text, known)} == {}


def test_a_command_s_texts_are_under_its_name_where_freecad_looks_them_up():
    for one in TEXTS:
        if one.key in ("MenuText", "ToolTip"):
            assert one.context.startswith("Conjure_"), one
