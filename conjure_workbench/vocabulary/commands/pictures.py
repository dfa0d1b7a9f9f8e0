# SPDX-License-Identifier: MIT
"""Pictures of the model."""

from __future__ import annotations

from typing import Any

from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import PATHS, TARGET, TARGETS, Parameters, contradiction, set_alternative
from ..schema.roles import Role
from .views import DIRECTIONS, SYNONYMS, padding_field

command = Capability("views")

_VIEWS = ("current", *DIRECTIONS)


class Picture(Parameters):
    """Parameters of every picture."""

    background: str = fields.choice(
        "white",
        choices=("white", "black", "gradient", "transparent", "current"),
        doc="Behind the model; gradient and current are the person's own.",
    )
    padding: float = padding_field()
    max_bytes: int = fields.integer(
        2_000_000,
        minimum=10_000,
        maximum=6_000_000,
        doc="Most bytes of the PNG; a larger picture is made smaller.",
    )
    output_path: str | None = name_fields.path(
        None,
        role=Role.TARGET_FILE,
        aliases=(*PATHS, "path"),
        doc="Also write it to this file, on the machine of FreeCAD.",
    )
    overwrite: bool = fields.boolean(False, doc="Replace a file that is there.")


def _width(default: int) -> Any:
    return fields.integer(default, minimum=16, maximum=4096, doc="Width in pixels.")


def _height(default: int) -> Any:
    return fields.integer(default, minimum=16, maximum=4096, doc="Height in pixels.")


def _view(default: str, doc: str) -> Any:
    return fields.choice(
        default, choices=_VIEWS, synonyms=SYNONYMS, aliases=("direction",), doc=doc
    )


def _highlight() -> Any:
    return fields.boolean(False, doc="Draw what is named in the color of the selection.")


def _isolate() -> Any:
    return fields.boolean(
        True,
        aliases=("only", "hide_others"),
        doc="Leave everything else out.",
    )


class _OfObjects(Picture):
    """Pictures of all, or of some objects, alone or among the others."""

    objects: tuple[str, ...] | None = name_fields.names_or_all(
        role=Role.SUBJECT,
        aliases=TARGETS,
        doc="Names or labels of what the picture fits, also of what is hidden; else all that "
        "is visible.",
    )
    isolate: bool = _isolate()
    focus: tuple[str, ...] | None = fields.second_spelling(
        name_fields.names_or_all(
            role=Role.SUBJECT,
            aliases=("focus_on",),
            doc="The same as `objects` with `isolate` false, instead of the two.",
            shown=None,
        ),
        "objects",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes `focus` for objects among the others."""
        if "focus" not in values:
            return
        set_alternative(values, "objects", values.pop("focus"), "focus")
        if values.get("isolate"):
            raise contradiction("focus", "isolate", True)
        values["isolate"] = False


@command(
    "capture_view",
    aliases=("screenshot",),
    needs_gui=True,
    risk="file",
    reads_without="output_path",
    example={"view": "isometric", "width": 800, "height": 600},
    reply="image, mime_type, width, height, bytes, background, view, objects",
)
class CaptureView(_OfObjects):
    """Take a picture of the model; the person's view stays as it is.

    Standard views are drawn without perspective and fitted to the picture.
    """

    view: str = _view("current", "From where to look.")
    width: int = _width(800)
    height: int = _height(600)
    highlight: bool = _highlight()


@command(
    "capture_object",
    needs_gui=True,
    risk="file",
    reads_without="output_path",
    example={"object_name": "Bracket"},
    reply=("image, mime_type, width, height, bytes, background, view, object_id, highlighted"),
)
class CaptureObject(Picture):
    """Take a picture of one object alone; the person's view stays as it is."""

    object_name: str = name_fields.name(
        role=Role.SUBJECT, aliases=(*TARGET, "name"), doc="Name (object_id) or label of the object."
    )
    view: str = _view("isometric", "From where to look.")
    width: int = _width(600)
    height: int = _height(600)
    highlight: bool = _highlight()
    isolate: bool = _isolate()


@command(
    "contact_sheet",
    aliases=("capture_sheet", "four_views"),
    needs_gui=True,
    risk="file",
    reads_without="output_path",
    example={"width": 1200, "height": 900},
    reply="image, mime_type, width, height, bytes, background, views, objects",
)
class ContactSheet(_OfObjects):
    """Take one picture of four views: top and isometric above, front and right below.

    Top, front and right have the same scale and are aligned with each other. The person's view
    stays exactly as it is.
    """

    width: int = fields.integer(1200, minimum=200, maximum=4096, doc="Width in pixels, of all.")
    height: int = fields.integer(900, minimum=150, maximum=4096, doc="Height in pixels, of all.")
    labels: bool = fields.boolean(True, doc="Write its name into each view.")
