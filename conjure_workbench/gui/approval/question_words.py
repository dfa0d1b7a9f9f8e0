# SPDX-License-Identifier: MIT
"""Words of a question to the person: the command, what is at stake, and whether undo helps."""

from __future__ import annotations

import FreeCAD

from ...errors import ConjureError
from ...modeling.approval.approval import Grant, Question
from ...modeling.approval.risks import RiskKind
from ...vocabulary import find_command
from ...vocabulary.sentences.patterns import listed
from ...vocabulary.sentences.plain_text import plain
from ...vocabulary.sentences.sentence import Sentence
from ..status.command_words import PERSONS_WORDING, sentence_of
from ..status.texts import QT_TRANSLATE_NOOP, translate

_AT_STAKE = {
    RiskKind.CHANGE_YOURS: QT_TRANSLATE_NOOP("Conjure", "It would change what is yours: {names}."),
    RiskKind.DELETE_YOURS: QT_TRANSLATE_NOOP("Conjure", "It would delete what is yours: {names}."),
    RiskKind.DISCARD: QT_TRANSLATE_NOOP(
        "Conjure", "Changes that were never saved would be lost: {names}."
    ),
    RiskKind.OVERWRITE: QT_TRANSLATE_NOOP("Conjure", "It would replace a file: {names}."),
    RiskKind.OUTSIDE_FOLDERS: QT_TRANSLATE_NOOP(
        "Conjure", "It would write to another folder than the document's: {names}."
    ),
    RiskKind.UNDO_YOURS: QT_TRANSLATE_NOOP(
        "Conjure", "It would go over steps that you did: {names}."
    ),
    RiskKind.RESTORE: QT_TRANSLATE_NOOP(
        "Conjure", "The document would become what it was at the snapshot {names}."
    ),
    RiskKind.DELETE_SNAPSHOT: QT_TRANSLATE_NOOP("Conjure", "It would delete a snapshot: {names}."),
    RiskKind.SCRIPT: QT_TRANSLATE_NOOP(
        "Conjure", "It would run a script, which can do whatever you can do on this computer."
    ),
    RiskKind.FOREIGN_CODE: QT_TRANSLATE_NOOP(
        "Conjure",
        "Objects in the file may run code that is not FreeCAD's own: {names}.",
    ),
}
_FOR_GOOD = {RiskKind.DISCARD, RiskKind.OVERWRITE, RiskKind.DELETE_SNAPSHOT, RiskKind.SCRIPT}
_UNDOABLE = {
    RiskKind.ANY_CHANGE,
    RiskKind.CHANGE_YOURS,
    RiskKind.DELETE_YOURS,
    RiskKind.UNDO_YOURS,
    RiskKind.RESTORE,
}
_KINDS = {
    RiskKind.CHANGE_YOURS: QT_TRANSLATE_NOOP("Conjure", "Change what is yours in '{document}'"),
    RiskKind.OUTSIDE_FOLDERS: QT_TRANSLATE_NOOP(
        "Conjure", "Write to other folders for '{document}'"
    ),
}
_LONGEST_NAME = 60


def request(question: Question) -> str:
    """Return what the assistant wants, in words."""
    job = question.job
    document = next((risk.document for risk in question.risks if risk.document), None)
    sentence = sentence_of(job.command, job.parameters, document) or Sentence(job.command)
    return translate("Conjure", "The assistant wants to: {}").format(sentence.text(PERSONS_WORDING))


def at_stake(question: Question) -> list[str]:
    """Return what the command would do that the person has to allow, a sentence for each kind.

    The last one tells what brings it back, unless nothing would be lost.
    """
    spec = find_command(question.job.command)
    kinds: dict[RiskKind, list[str]] = {}
    for risk in question.risks:
        kinds.setdefault(risk.kind, []).append(risk.subject)
    sentences = [
        translate("Conjure", _AT_STAKE[kind]).format(
            names=listed(names, PERSONS_WORDING, _LONGEST_NAME)
        )
        for kind, names in kinds.items()
        if kind in _AT_STAKE
    ]
    if _FOR_GOOD.intersection(kinds):
        sentences.append(translate("Conjure", "Undo does not bring it back."))
    elif _UNDOABLE.issuperset(kinds) and spec.mutates:
        sentences.append(
            translate("Conjure", "Redo brings it back.")
            if spec.name == "undo"
            else translate("Conjure", "You can undo it.")
        )
    return sentences


def script_of(question: Question) -> str:
    """Return the Python code that the person is asked about, or an empty text."""
    if not any(risk.kind is RiskKind.SCRIPT for risk in question.risks):
        return ""
    try:
        values = find_command(question.job.command).parse(question.job.parameters)
    except ConjureError:
        return ""
    return str(getattr(values, "script", None) or getattr(values, "expression", ""))


def grant_words(grant: Grant) -> str:
    """Return what was allowed until the connection ends."""
    return translate("Conjure", _KINDS[grant.kind]).format(
        document=plain(label_of_document(grant.document), 40)
    )


def label_of_document(name: str) -> str:
    """Return the label of an open document, or its name."""
    document = FreeCAD.listDocuments().get(name)
    return name if document is None else str(document.Label)
