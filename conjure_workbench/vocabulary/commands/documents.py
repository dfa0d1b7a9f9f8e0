# SPDX-License-Identifier: MIT
"""Documents as a whole: what is open, new ones, files, and which one commands work in."""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import PATHS, Parameters, set_alternative
from ..schema.roles import Role

command = Capability("documents")


class _Named(Parameters):
    """A command on one document, which is named by `document` or `name`."""

    document: str | None = name_fields.name(
        None,
        role=Role.ITEM,
        aliases=("name", "document_name"),
        doc="Name or label of the document; without it, the active one.",
    )


@command(
    "list_documents",
    scope="application",
    example={},
    reply=(
        "documents [{name, label if it differs, path, objects, active, pinned if the person "
        "chose it, unsaved_changes, revision}], count"
    ),
)
class ListDocuments(Parameters):
    """List the open documents: names, files, and whether they hold unsaved changes."""


@command(
    "new_document",
    aliases=("new", "create_document"),
    mutates=True,
    risk="delete",
    scope="documents",
    example={"name": "Bracket"},
    reply=(
        "label if it differs, path, objects, active, shown with a window, unsaved_changes, "
        "closed if one was"
    ),
)
class NewDocument(Parameters):
    """Open a new, empty document and make it the active one."""

    document: str | None = name_fields.name(None, role=Role.NEW_NAME, doc="The same as name.")
    name: str = name_fields.name(
        "Untitled",
        role=Role.NEW_NAME,
        aliases=("document_name",),
        doc="Name for the new document; FreeCAD may have to change it; the reply has the real one.",
    )
    label: str | None = name_fields.name(
        None,
        role=Role.UNSAID,
        doc="Label for the new document, as the person sees it; without it, the name.",
    )
    close_current: bool = fields.boolean(
        False, doc="Close the document that is active now; refused if it holds unsaved changes."
    )
    discard: bool = fields.boolean(
        False, doc="With close_current: close it even so, and lose what was not saved."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes `document` for the name: the new document is no other."""
        if "document" in values:
            set_alternative(values, "name", values.pop("document"), "document")


@command(
    "open_document",
    aliases=("open", "load_document"),
    risk="file",
    scope="documents",
    example={"path": "bracket.FCStd"},
    reply=(
        "label if it differs, path, objects, active, shown with a window, unsaved_changes, "
        "already_open, also_opened"
    ),
)
class OpenDocument(Parameters):
    """Open a FreeCAD file, entirely or not at all, and make it the active document."""

    document: str | None = name_fields.name(
        None, role=Role.UNSAID, doc="Not to be given: the file says its name."
    )
    path: str = name_fields.path(
        role=Role.SOURCE_FILE,
        aliases=PATHS,
        doc="The .FCStd file, on the machine on which FreeCAD runs.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses a document where a file is meant."""
        if "document" in values:
            allowed = "path alone; activate_document works on an open document"
            raise invalid("document", "has no meaning here", values["document"], allowed)


@command(
    "save_document",
    aliases=("save",),
    risk="file",
    scope="documents",
    example={"path": "bracket.FCStd"},
    reply="label if it differs, path, objects, active, unsaved_changes, bytes",
)
class SaveDocument(_Named):
    """Save a document to its own file or to another, as the person would."""

    path: str | None = name_fields.path(
        None,
        role=Role.TARGET_FILE,
        aliases=(*PATHS, "output_path"),
        doc="The .FCStd file to save as; without it, the file that the document has already.",
    )
    overwrite: bool = fields.boolean(
        False, doc="Replace another file of that name; the document's own always is."
    )


@command(
    "close_document",
    aliases=("close",),
    mutates=True,
    risk="delete",
    scope="documents",
    example={"document": "Bracket"},
    reply="label, discarded_changes, active_document, documents",
)
class CloseDocument(_Named):
    """Close a document. One with unsaved changes stays open unless `discard` is true."""

    discard: bool = fields.boolean(
        False,
        aliases=("discard_changes", "force"),
        doc="Close it even so, and lose what was not saved. This cannot be undone.",
    )


@command(
    "activate_document",
    aliases=("activate", "set_active_document"),
    scope="documents",
    example={"document": "Bracket"},
    reply="label if it differs, path, objects, active, shown with a window, unsaved_changes",
)
class ActivateDocument(Parameters):
    """Make a document the active one, in which commands work that name none.

    `shown: false` where the person does not follow: their tab stays in front.
    """

    document: str = name_fields.name(
        role=Role.ITEM, aliases=("name", "document_name"), doc="Name or label of the document."
    )


@command(
    "clear_document",
    aliases=("clear", "reset"),
    mutates=True,
    risk="delete",
    example={"confirm": True, "keep": ["Bracket"]},
    reply="deleted, kept",
)
class ClearDocument(Parameters):
    """Delete all objects of a document but those to keep, as one undo step."""

    confirm: bool = fields.boolean(doc="Must be true.")
    keep: tuple[str, ...] = name_fields.names(
        (),
        role=Role.EXCEPTION,
        minimum=0,
        doc="Names or labels of objects that stay, with all that they are made of and lie in.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses what was not meant."""
        if values.get("confirm") is False:
            raise invalid("confirm", "must be true to delete the objects", False, [True])
