# SPDX-License-Identifier: MIT
"""Text that the person agrees to before the first connection; PRIVACY.md says the same.

It knows neither FreeCAD nor Qt, so that `make docs` can write the page.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for translation and return it as it is."""
    return text


@dataclass(frozen=True)
class Section:
    """Section of the text.

    Attributes:
        heading: the heading, in English.
        sentences: paragraphs in English; `{server}` stands for the address of the hosted server.
    """

    heading: str
    sentences: tuple[str, ...]


SECTIONS = (
    Section(
        QT_TRANSLATE_NOOP("Conjure", "What Conjure does"),
        (
            QT_TRANSLATE_NOOP(
                "Conjure",
                "An AI assistant of your choice sends commands through a server. Conjure carries "
                "them out in this FreeCAD, in your open documents, in front of you, and answers "
                "with what has changed.",
            ),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("Conjure", "Which server it connects to"),
        (
            QT_TRANSLATE_NOOP(
                "Conjure",
                "None before you choose one: until then Conjure looks up no name and opens no "
                "connection. Later it connects when you choose Connect, or when FreeCAD starts if "
                "you switch that on.",
            ),
            QT_TRANSLATE_NOOP(
                "Conjure",
                "This Computer: the server is a program on this computer, and all of it stays here "
                "up to the assistant, which may send on what it is told.",
            ),
            QT_TRANSLATE_NOOP(
                "Conjure",
                "Hosted: the server is {server}, over an encrypted connection and with your key. "
                "It and the assistant process what they receive under their own terms.",
            ),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("Conjure", "What is sent"),
        (
            QT_TRANSLATE_NOOP(
                "Conjure",
                "When the connection opens: your key, an id of this installation, the name that "
                "you gave this FreeCAD, the number and the start of its process, whether it has a "
                "window, the versions of Conjure and FreeCAD, the list of commands, and your open "
                "documents: name, label, the name of the file without folders, and a number that "
                "counts changes.",
            ),
            QT_TRANSLATE_NOOP(
                "Conjure",
                "While it is open: a heartbeat every 25 seconds, and the result of each command: "
                "names, types, sizes and positions of objects, the paths of your open documents, "
                "and a picture if the command asks for one. Some servers are also told when you "
                "open, close, rename or activate a document, and at most twice a second that one "
                "has changed, but not what.",
            ),
            QT_TRANSLATE_NOOP(
                "Conjure",
                "Documents, snapshots and exported files stay on this computer. The list of what "
                "the assistant did is gone when FreeCAD ends, unless you choose to keep a log; the "
                "name of a command stands in Conjure's folder only while it runs. Conjure sends no "
                "statistics and no crash reports, and does not look for updates.",
            ),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("Conjure", "What an assistant may do"),
        (
            QT_TRANSLATE_NOOP(
                "Conjure",
                "Make, change and delete objects in every open document, also yours; open, save, "
                "import and export files in the documents' folders, in your home folder without "
                "its hidden folders, and in the folder for temporary files, or instead in the "
                "folders that you name in the preferences. You are asked before it changes or "
                "deletes what it did not make, loses unsaved work, replaces a file, saves your "
                "document to another file, writes elsewhere than beside the document, opens a "
                "file that runs other add-ons' code, restores or deletes a snapshot, or goes over "
                "your own undo steps. You may choose to be asked before every change, never, or to "
                "let it only look.",
            ),
            QT_TRANSLATE_NOOP(
                "Conjure",
                "Scripts are off. If you allow them in the preferences, you are asked before each, "
                "unless you choose never to be asked or CONJURE_ALLOW_SCRIPTS=1 is set. A script "
                "is Python code, which can do whatever you can do on this computer: read, change "
                "and delete files, and send them elsewhere.",
            ),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("Conjure", "How you stop it and take things back"),
        (
            QT_TRANSLATE_NOOP(
                "Conjure",
                "Pause lets nothing new start, Stop also cancels what waits, and Disconnect ends "
                "the connection. What FreeCAD is computing ends first. Each command is one step of "
                "FreeCAD's undo. Files that were written, and documents that were closed, do not "
                "come back by undo.",
            ),
            QT_TRANSLATE_NOOP(
                "Conjure",
                "Copies of a document, made before the assistant's first change and when you ask, "
                "reach further back: Checkpoints lists, restores and deletes them.",
            ),
        ),
    ),
)
"""The text, in its order."""


def version() -> str:
    """Return the version of the text: another text has another version."""
    return hashlib.sha256(repr(SECTIONS).encode()).hexdigest()[:16]
