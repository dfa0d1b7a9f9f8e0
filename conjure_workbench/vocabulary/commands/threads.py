# SPDX-License-Identifier: MIT
"""Screw threads of solids."""

from __future__ import annotations

from typing import Any

from ...errors import invalid, missing
from ..elements import face_references
from ..elements.face_references import FaceReference
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import TARGET
from ..schema.roles import Role
from ..values.scalars import plain
from ..values.thread_forms import ThreadForm
from ..values.threads import Thread, metric
from .primitive_base import Primitive

command = Capability("primitives")

LENGTH = 10.0
"""Length of a thread in mm that is on no face, where none is sent."""
_MOST_TURNS = 100


def _read_metric(value: Any, field: str) -> Thread:
    thread = metric(value) if isinstance(value, str) else None
    if thread is None:
        allowed = 'a metric thread such as "M6" or "M6x0.75"'
        raise invalid(field, "names no metric thread", value, allowed)
    return thread


@command(
    "create_thread",
    aliases=("thread", "screw_thread", "add_thread"),
    example={"size": "M6", "length": 4, "clearance": 0.05},
    reply="thread, pitch, major_diameter, pitch_diameter, minor_diameter, length, turns, modeled; "
    "on an object base, axis {position, direction}, operation",
)
class CreateThread(Primitive):
    """Create an ISO metric thread: of its own along Z, or on a cylinder or in a hole of an object.

    With a cylindrical `face` that face becomes the thread, from its free end. With an object alone
    it is joined on at `position`, or cut in there if internal. An internal one of its own is what a
    tap takes away, for boolean_cut. Threads run into one another where they begin whole pitches
    apart.
    """

    size: Thread = fields.custom(
        _read_metric,
        {"type": "string"},
        "M6",
        aliases=("thread", "designation", "thread_size"),
        doc='Such as "M6", or "M6x0.75" with another pitch than the coarse one.',
        shown="M6",
    )
    length: float | None = fields.size(
        None,
        aliases=("height", "depth"),
        doc=f"Along its axis; else all of the face, or {plain(LENGTH)} mm.",
    )
    object_name: str | None = name_fields.name(
        None, role=Role.PLACE, aliases=TARGET, doc="On which object."
    )
    face: FaceReference | None = face_references.face(None, doc="On which face of it:")
    internal: bool = fields.boolean(
        False, aliases=("inside", "female"), doc="Of a nut or a hole; a face says it itself."
    )
    left_handed: bool = fields.boolean(False, doc="A left-hand thread.")
    clearance: float = fields.length(
        0,
        minimum=0,
        maximum=1,
        aliases=("tolerance", "play", "allowance"),
        doc="Gap to a partner that has none, all around; 6g is about 0.01, 3D prints 0.1 to 0.2.",
    )
    modeled: bool = fields.boolean(
        True, doc="False: a plain cylinder that only keeps the thread's name."
    )

    @property
    def form(self) -> ThreadForm:
        """Its form in a section along the axis."""
        return form_of(self.size, self.clearance, self.internal)

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that a face has an object, and that there is a thread."""
        super().finish(values)
        sizes = cls.with_defaults(values)
        thread = sizes["size"]
        if isinstance(thread, str):
            thread = values["size"] = _read_metric(thread, "size")
        if sizes["face"] is not None and sizes["object_name"] is None:
            raise missing("object_name", "The object whose face it is.")
        if not form_of(thread, 0.0, internal=False).is_there:
            raise invalid("size", "has too large a pitch", thread.name, "a finer pitch")
        if not form_of(thread, sizes["clearance"], internal=sizes["internal"]).is_there:
            problem, clearance = f"leaves nothing of {thread.name}", sizes["clearance"]
            allowed = f"less, such as {plain(0.1 * thread.pitch)} mm"
            raise invalid("clearance", problem, clearance, allowed)
        check_turns(thread, sizes["length"] or LENGTH, is_modeled=sizes["modeled"])


def form_of(thread: Thread, clearance: float, internal: bool) -> ThreadForm:
    """The form of a metric thread."""
    assert thread.pitch is not None  # Metric threads have one.
    return ThreadForm(thread.diameter, thread.pitch, clearance, internal)


def check_turns(thread: Thread, length: float, *, is_modeled: bool) -> None:
    """Refuse a thread of so many turns that its booleans would take minutes.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    most = _MOST_TURNS * (thread.pitch or 0.0)
    if is_modeled and length > most:
        problem = f"has more than {_MOST_TURNS} turns"
        allowed = f"up to {plain(most)} mm, or modeled: false"
        raise invalid("length", problem, length, allowed)
