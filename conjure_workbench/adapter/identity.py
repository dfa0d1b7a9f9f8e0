# SPDX-License-Identifier: MIT
"""Identity of this adapter, as sent at registration."""

from __future__ import annotations

import os
import uuid
from dataclasses import dataclass, field
from typing import Any, Callable, Sequence

from .. import __version__
from ..local_hub.process_identity import process_of
from ..protocol.features import IMPLEMENTED
from ..protocol.messages import AdapterRegistration
from ..protocol.open_documents import OpenDocument, told
from .document_reports import DocumentSource

Catalogue = Callable[[Sequence[str]], "list[dict[str, Any]]"]


def _no_catalogue(names: Sequence[str]) -> list[dict[str, Any]]:
    return []


@dataclass(frozen=True)
class Identity:
    """Description of this FreeCAD for the server.

    Attributes:
        freecad_version: such as "1.0.0".
        capabilities: the capabilities of which at least one command works here.
        commands: the names of all commands that work here.
        catalogue: returns the JSON Schemas of the named commands (none named: of all). Called on
            the I/O thread, so it must not touch FreeCAD.
        quick: the names and aliases of commands that take a few milliseconds at the most, whatever
            their parameters; they are not announced before they start.
        window: True if this FreeCAD has a window.
        documents: returns the open documents.
        session_id: names this FreeCAD process; the adapter_id outlives it.
    """

    freecad_version: str
    capabilities: Sequence[str]
    commands: Sequence[str]
    catalogue: Catalogue = _no_catalogue
    quick: frozenset[str] = frozenset()
    window: bool = False
    documents: DocumentSource = tuple
    session_id: str = field(default_factory=lambda: uuid.uuid4().hex)

    def registration(
        self, adapter_id: str, name: str, documents: Sequence[OpenDocument]
    ) -> AdapterRegistration:
        """Return the registration message.

        Args:
            adapter_id: the id of the installation.
            name: the name that the person gave, or an empty string.
            documents: all open documents.
        """
        process = process_of(os.getpid())
        return AdapterRegistration(
            adapter_type="freecad",
            adapter_id=adapter_id,
            capabilities=list(self.capabilities),
            commands=list(self.commands),
            version=__version__,
            freecad_version=self.freecad_version,
            session_id=self.session_id,
            features=list(IMPLEMENTED),
            name=name or None,
            pid=os.getpid(),
            process_start=process.started if process is not None else None,
            window=self.window,
            documents=told(documents),
            document_count=len(documents),
        )
