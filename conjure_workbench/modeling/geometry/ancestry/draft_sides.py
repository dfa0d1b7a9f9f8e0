# SPDX-License-Identifier: MIT
"""Sides to which drafts of bodies lean, whichever way their neutral face was made.

Of a neutral face FreeCAD takes the axis of its surface for the direction along which faces lean
inward. That looks out of the material or into it, as the face was made, and may turn around when
what it was made of is edited. Here it looks into the material, and FreeCAD is told the opposite of
what is meant where its own does not.
"""

from __future__ import annotations

from typing import Any

from ..forms import is_plane, normal_of

DRAFT = "PartDesign::Draft"


def is_turned(face: Any) -> bool:
    """True for a plane face along whose axis FreeCAD would have faces lean out of the body."""
    return bool(face.Surface.Axis.dot(normal_of(face)) > 0)


def side_of(draft: Any) -> bool | None:
    """True for a draft of which FreeCAD's Reversed is the opposite of what is meant.

    None where its neutral face is not there.
    """
    neutral, names = draft.NeutralPlane or (None, [])
    if draft.PullDirection is not None or neutral is None or not any(names):
        return False
    index = names[0][len("Face") :]
    if not names[0].startswith("Face") or not index.isdigit():
        return None
    faces = neutral.Shape.Faces
    face = faces[int(index) - 1] if 1 <= int(index) <= len(faces) else None
    return is_turned(face) if face is not None and is_plane(face) else None


def seat(draft: Any) -> None:
    """Put a draft where its base is now.

    FreeCAD does so too late: it takes the neutral plane from where the draft was, without an error.
    """
    base = draft.Base[0] if draft.Base else None
    if base is not None and draft.Placement != base.Placement:
        draft.Placement = base.Placement
