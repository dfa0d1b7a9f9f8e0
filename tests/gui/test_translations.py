# SPDX-License-Identifier: MIT
"""Our languages in FreeCAD: its own change of language changes ours, accelerators stay apart."""

from __future__ import annotations

import re
from pathlib import Path

import FreeCADGui
import pytest

from conjure_workbench import preferences
from conjure_workbench.adapter.server_profiles import THIS_COMPUTER
from conjure_workbench.errors import COMMAND_ERRORS
from conjure_workbench.gui.activity import row_texts, undo_words
from conjure_workbench.gui.activity.record import State
from conjure_workbench.gui.approval import question_words
from conjure_workbench.gui.checkpoints import checkpoint_words
from conjure_workbench.gui.commands import MENU_COMMANDS
from conjure_workbench.gui.preferences.pages import AssistantPage, ServerPage
from conjure_workbench.gui.status import (
    command_words,
    failures,
    language,
    mode_words,
    waiting_words,
)
from conjure_workbench.gui.status.error_words import error_text
from conjure_workbench.gui.status.texts import number_text, translate
from conjure_workbench.gui.uninstall import kept_words
from conjure_workbench.gui.uninstall.uninstall_dialog import UninstallDialog
from conjure_workbench.kept_data import Kept, Kind
from conjure_workbench.modeling.approval.modes import Mode
from conjure_workbench.modeling.approval.risks import ANY, RiskKind
from conjure_workbench.modeling.command.checkpoints import Occasion
from conjure_workbench.modeling.history.exactness import Obstacle
from conjure_workbench.protocol.causes import Cause
from conjure_workbench.protocol.waiting import WaitingCode
from conjure_workbench.qt import QtCore, QtWidgets
from conjure_workbench.vocabulary import COMMANDS as COMMAND_SPECS
from conjure_workbench.vocabulary.sentences.command_words import named_parameters
from conjure_workbench.vocabulary.sentences.patterns import Pattern
from conjure_workbench.vocabulary.words.titles import title_of
from scripts.translation_faults import messages_of

NAMES = {
    "de": ("German",),
    "es-ES": ("Spanish",),
    "fr": ("French",),
    "zh-CN": ("Chinese Simplified", "Chinese (Simplified)"),
}
"""FreeCAD's names of our languages, which differ by its version."""

COMMANDS = [name for name in MENU_COMMANDS if name != "Separator"]


@pytest.fixture
def speak():
    """`speak("de")`: change FreeCAD's language; the test ends in English."""

    def change(name):
        FreeCADGui.setLocale(name)
        for _ in range(5):
            QtCore.QCoreApplication.processEvents()

    yield lambda code: change(
        next(one for one in NAMES[code] if one in FreeCADGui.supportedLocales())
    )
    change("English")


def text_of(command):
    return FreeCADGui.Command.get(command).getAction()[0].text()


def test_every_language_is_compiled():
    compiled = sorted(path.stem for path in language.FOLDER.glob("*.qm"))
    assert compiled == [f"Conjure_{code}" for code in NAMES], "run scripts/translations.py compile"


@pytest.mark.parametrize("code", NAMES)
def test_a_change_of_freecad_s_language_changes_ours(code, speak, connected, find, wait_until):
    indicator = find("ConjureStatusIndicator")
    wait_until(lambda: indicator.text() == "Conjure: Connected")
    speak(code)
    source = language.FOLDER / f"Conjure_{code}.ts"
    texts = {(one.context, one.source): one.forms for one in messages_of(source)}
    assert indicator.text() == f"Conjure: {texts['Conjure', 'Connected'][0]}"
    assert text_of("Conjure_Connect") == texts["Conjure", "&Disconnect from Server"][0]
    assert text_of("Conjure_Follow") == texts["Conjure_Follow", "&Follow the Assistant"][0]
    many = texts["Conjure", "%n more wait."]
    said = [translate("Conjure", "%n more wait.", "1 more waits.", count) for count in (1, 7)]
    assert said == [many[0].replace("%n", "1"), many[-1].replace("%n", "7")]
    tooltip = "Lets an AI assistant model in the open document"
    assert FreeCADGui.getWorkbench("ConjureWorkbench").ToolTip == texts["Workbench", tooltip][0]


TABLES = [
    (waiting_words._STATES, WaitingCode),
    (waiting_words._ENDS, WaitingCode),
    (failures._SENTENCES, Cause),
    (undo_words._REASONS, Obstacle),
    (kept_words._TITLES, Kind),
    # Of these there is nothing to say but what the request says.
    (question_words._AT_STAKE, set(RiskKind) - ANY),
    (question_words._KINDS, {kind for kind in RiskKind if kind.grantable}),
    (mode_words.TITLES, Mode),
    (mode_words.TOOLTIPS, Mode),
    (row_texts._STATES, State),
    (checkpoint_words._OCCASIONS, Occasion),
    # Its text depends on a count, so that it stands in no table.
    ({**command_words._PATTERNS, Pattern.MORE: "{words} and %n that go with it"}, Pattern),
]


@pytest.mark.parametrize(("table", "codes"), TABLES, ids=lambda one: getattr(one, "__name__", ""))
def test_every_code_has_words_that_translators_find(table, codes):
    known = {one.source for one in messages_of(language.FOLDER / "Conjure_de.ts")}
    assert set(codes) - set(table) == set()
    assert set(table.values()) - known == set()


def test_every_title_parameter_and_error_is_among_the_texts_of_the_translators():
    messages = messages_of(language.FOLDER / "Conjure_de.ts")
    known = {(one.context, one.source) for one in messages}
    wanted = {("ConjureTitles", title_of(name)) for name in COMMAND_SPECS}
    wanted |= {("ConjureParameters", name) for name in named_parameters(COMMAND_SPECS.values())}
    wanted |= {("ConjureErrors", kind.meaning) for kind in COMMAND_ERRORS.values()}
    assert wanted - known == set()


def test_an_error_is_told_in_the_person_s_language_and_by_its_own_sentence(speak):
    told = ("NO_DOCUMENT", "No document is called Plate.")
    assert error_text(*told) == "No document is called Plate."
    speak("de")
    assert error_text(*told) == (
        "Es ist kein Dokument offen, oder keines hat diesen Namen. (No document is called Plate.)"
    )


def test_numbers_are_written_as_in_the_person_s_locale():
    before = QtCore.QLocale()
    try:
        QtCore.QLocale.setDefault(QtCore.QLocale("de_DE"))
        assert number_text(1.25) == "1,25"
        assert number_text(3, 1) == "3,0"
        assert command_words.PERSONS_WORDING.quantity(2.5, "g") == "2,5 g"
    finally:
        QtCore.QLocale.setDefault(before)


def accelerators(texts):
    """The accelerators of some texts, in lower case."""
    found = (re.search("&([^& ])", text.replace("&&", "")) for text in texts)
    return [one[1].lower() for one in found if one]


def texts_in(form):
    """The texts of the labels and buttons of a form that are seen."""
    kinds = (QtWidgets.QLabel, QtWidgets.QAbstractButton)
    return [
        part.text() for kind in kinds for part in form.findChildren(kind) if part.isVisibleTo(form)
    ]


def uninstall_dialog(window):
    return UninstallDialog([Kept(kind, (Path("/1"),), 1) for kind in Kind], window)


def test_no_menu_and_no_window_has_an_accelerator_twice(
    speak, connected, controller, document, find, window
):
    pages = {"hosted": ServerPage(), "local": ServerPage(), "assistant": AssistantPage()}
    for page in pages.values():
        page.loadSettings()
    preferences.store_servers(preferences.servers().choosing(THIS_COMPUTER))
    pages["local"].loadSettings()
    preferences.consent_to("")
    controller.consent.ask()
    FreeCADGui.runCommand("Conjure_ConnectAssistant")
    FreeCADGui.runCommand("Conjure_Checkpoints")
    FreeCADGui.runCommand("Conjure_Activity")
    clashes = {}
    windows = ("ConjureConsentPage", "ConjureConnectAssistant", "ConjureCheckpoints")

    def shown(name):
        dialogs = window.findChildren(QtWidgets.QDialog, name)
        return next(one for one in dialogs if one.isVisible())

    def look(code):
        indicator = find("ConjureStatusIndicator").menu()
        indicator.aboutToShow.emit()
        held = translate("Conjure", "&Go On")
        approval = translate("Workbench", "Appro&val")
        surfaces = {
            "menu": [*map(text_of, COMMANDS), held, approval],
            "indicator": [*(one.text() for one in indicator.actions()), held],
            "modes": list(map(mode_words.mode_title, mode_words.COMMANDS)),
            "panel": [one.text() for one in find("ConjureActivityTable").actions()],
            **{name: texts_in(page.form) for name, page in pages.items()},
            **{name: texts_in(shown(name)) for name in windows},
            "uninstall": texts_in(uninstall_dialog(window)),
        }
        for name, texts in surfaces.items():
            found = accelerators(texts)
            twice = {one for one in found if found.count(one) > 1}
            doubles = [one for one in texts if twice & set(accelerators([one]))]
            if doubles:
                clashes[code, name] = doubles

    try:
        look("en")
        for code in NAMES:
            speak(code)
            look(code)
    finally:
        find("ConjureActivityPanel").hide()
        for name in windows:
            shown(name).close()
    assert clashes == {}


def test_undo_steps_are_labeled_in_the_language_of_the_person(speak, connected, document):
    speak("de")
    document.UndoMode = 1
    connected.command("create_box", "c1", name="Platte", length=5)
    assert connected.event("result", 30)["success"]
    assert re.fullmatch(
        r"Conjure \d+: Quader erstellen: Platte \(Länge .*\)", document.UndoNames[0]
    )
