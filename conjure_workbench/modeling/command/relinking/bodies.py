# SPDX-License-Identifier: MIT
"""Documents without bodies, remembered so that a command need not look through their objects."""

from __future__ import annotations

from typing import Any

from FreeCAD import Base

from ...document.change_observer import Witness
from ...document.feature_chain import BODY
from ...document.freecad_types import Document, DocumentObject
from .losses import Losses


class Bodies(Witness):
    """Finds the bodies of documents; of one without any, the answer is kept until one is made.

    Attributes:
        losses: the references into bodies that lost their elements.
    """

    def __init__(self) -> None:
        self._without: set[str] = set()
        self.losses = Losses()

    def of(self, document: Any) -> list[Any]:
        """The bodies of a document."""
        if document.Name in self._without:
            return []
        # FreeCAD would load PartDesign to look for what cannot be there without it.
        is_unknown = Base.TypeId.fromName(BODY).isBad()
        found: list[Any] = [] if is_unknown else document.findObjects(BODY)
        if not found:
            self._without.add(document.Name)
        return found

    def made(self, obj: DocumentObject, document: Document) -> None:
        """Look again after a body was made, also by an undo."""
        if obj.TypeId == BODY:
            self._without.discard(document.Name)

    def made_document(self, document: Document) -> None:
        """Look again in a document of the same name."""
        self._without.discard(document.Name)

    def forget(self, document: str) -> None:
        """Drop what is known of a document that is closed."""
        self._without.discard(document)
        self.losses.forget(document)
