# SPDX-License-Identifier: MIT
"""The connected FreeCADs, as tables and sentences. Their words are shown, and act on nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..protocol.redaction import quoted

if TYPE_CHECKING:
    from rich.table import Table

Adapter = dict[str, Any]
"""One entry of `GET /api/v1/adapters`."""

_WINDOW = {"True": "yes", "False": "no"}


def table_of(adapters: list[Adapter]) -> Table:
    """Return a table of FreeCADs."""
    from rich.table import Table
    from rich.text import Text

    table = Table(title="FreeCADs")
    for title in ("name", "state", "FreeCAD", "window", "documents"):
        # A name is shown whole, on several lines if need be: it can be copied from here.
        table.add_column(title, overflow="fold")
    for adapter in adapters:
        cells = (
            name_of(adapter),
            activity_of(adapter),
            adapter["freecad_version"],
            _WINDOW.get(str(adapter.get("window"))),
            ", ".join(labels_of(adapter)),
        )
        # Text, and not markup: the adapter chose these words.
        table.add_row(*(Text("" if cell is None else quoted(str(cell))) for cell in cells))
    return table


def name_of(adapter: Adapter) -> str:
    """Return what a person calls it: the name that a person gave it, else its id."""
    return quoted(str(adapter.get("name") or adapter["adapter_id"]))


def labels_of(adapter: Adapter) -> list[str]:
    """Return the labels of its open documents, as far as it tells them."""
    return [quoted(str(document["label"])) for document in adapter.get("documents") or ()]


def activity_of(adapter: Adapter) -> str:
    """Return what it does: "idle", "disconnected", "waits for the person", or what runs."""
    if adapter["waiting_for_user"]:
        return "waits for the person"
    running = adapter.get("running")
    if not running:
        return str(adapter["state"])
    waiting = adapter.get("queue_length")
    return f"runs {quoted(str(running['command']), 60)}" + (f", {waiting} wait" if waiting else "")
