# SPDX-License-Identifier: MIT
"""Features of bodies, changed where they stand; what comes after them follows."""

from __future__ import annotations

from typing import Any, Mapping

from ...errors import unfit
from ...vocabulary.commands.feature_edits import EditFeature
from ..bodies import dimensions
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import body_of
from ..document.freecad_types import DocumentObject
from ..document.object_links import linked
from ..editing import families
from ..editing.change import Change, blamed
from ..editing.placed import PLACED
from ..geometry import shapes
from ..measure import volumes
from ..objects.object_edit import Edit

_FIELD = "parameters"


@handles(EditFeature)
def edit_feature(parameters: EditFeature, context: Context) -> Result:
    """Set all or none; the feature is recomputed once, and what depends on it after it."""
    obj = context.find_itself(parameters.object_name)
    body, wanted = _body_around(obj), parameters.parameters
    _refuse_others(obj, wanted)
    before = {name: families.value_of(obj, name) for name in wanted}
    volume = _volume(body)
    edit, change = Edit(obj, context), Change(obj, context, _FIELD)
    families.edit(obj, wanted, change)
    change.make()
    change.finish(edit, *blamed(_FIELD, wanted))
    changes = {name: {"old": before[name], "new": families.value_of(obj, name)} for name in wanted}
    sketch = next((one for one in linked(obj, "Profile") if hasattr(one, "Constraints")), None)
    facts = {
        "body": body.Name,
        "tip": body.Tip.Name,
        "parameters": changes,
        "dimensions": dimensions.of_feature(obj, sketch),
        "volume": {"before": volume, "after": _volume(body)},
    }
    return Result(obj, facts)


def _body_around(obj: DocumentObject) -> Any:
    """The body of a feature that has parameters.

    Raises:
        ConjureError: INVALID_PARAMETER for another object.
    """
    body = body_of(obj)
    if body is None:
        message = f"Object '{obj.Name}' is no feature of a body"
        allowed = "a feature of a body; set_properties changes others"
        raise unfit("object_name", message, obj.Name, allowed)
    if obj.isDerivedFrom("Part::Part2DObject"):
        message = f"Object '{obj.Name}' is a sketch"
        raise unfit("object_name", message, obj.Name, "a feature; edit_sketch changes sketches")
    if families.editors_of(obj)[0] is PLACED:
        message = f"No command makes what '{obj.Name}' is"
        allowed = "set_properties with FreeCAD's properties, which get_properties lists"
        raise unfit("object_name", message, obj.Name, allowed)
    return body


def _refuse_others(obj: DocumentObject, wanted: Mapping[str, Any]) -> None:
    """Refuse what is no parameter of the command that makes a feature.

    Raises:
        ConjureError: INVALID_PARAMETER, with candidates.
    """
    for name in wanted:
        editor = families.editor_of(obj, name)
        if editor is None or (editor is PLACED and editor.name_of(name) != "label"):
            raise families.unknown(obj, name, f"{_FIELD}.{name}")


def _volume(body: Any) -> float:
    shape = shapes.shape_of(body)
    return 0.0 if shape is None else float(rounding.tidy(volumes.volume_of(shape)[0]))
