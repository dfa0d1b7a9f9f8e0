# SPDX-License-Identifier: MIT
"""Structure of a model: its features, its parameters and the parts of its shapes."""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.paging import PAGE, limit_field, offset_field
from ..schema.parameters import Concerns, Parameters
from ..schema.roles import Role
from ..values.scalars import read_text

command = Capability("queries")

_LARGEST = 1e12
_OPERATORS = {
    "=": "eq",
    "==": "eq",
    ">": "gt",
    "<": "lt",
    ">=": "gte",
    "<=": "lte",
    "ge": "gte",
    "le": "lte",
    "equals": "eq",
}
_VALUE_ALLOWED = 'a number (mm, degrees), text with a unit such as "1/2 in", a word, true or false'


class Paged(Parameters):
    """The parameters of a list in pages."""

    limit: int = limit_field(100)
    offset: int = offset_field()


@command(
    "get_feature_tree",
    aliases=("feature_tree", "model_tree"),
    example={"limit": 100},
    reply=(
        "objects [{object_id, label, type, in_list, out_list, parameters, "
        "volume, area, state, broken_input, visible}], " + PAGE + ", tree [{object_id, "
        "children}], truncated"
    ),
)
class GetFeatureTree(Paged):
    """Describe how the objects of a document are made of each other, with the sizes of each.

    `objects` is a page of all objects; `tree` begins with those of the page that nothing else uses,
    and has below each what it is made of. The axes and planes of origins are left out.
    """

    pattern: str = name_fields.name(
        "*", role=Role.UNSAID, doc="What the name or label looks like, with * and ?."
    )
    depth: int = fields.integer(
        20, minimum=0, maximum=50, doc="Number of levels of the tree below the roots."
    )


def _value(value: Any, field: str) -> Any:
    if isinstance(value, str):
        return read_text(value, field, "a value", 1000)
    if not isinstance(value, (bool, int, float)) or not abs(value) <= _LARGEST:
        raise invalid(field, "cannot be compared with properties", value, _VALUE_ALLOWED)
    return value


@command(
    "search_properties",
    aliases=("find_properties",),
    example={"property_name": "Radius", "operator": "gt", "value": "2 mm"},
    reply=("matches [{object_id, label, type, property, value, unit}], " + PAGE),
)
class SearchProperties(Paged):
    """Find the objects of which a property compares with a value as asked."""

    property_name: str = name_fields.name(
        role=Role.PROPERTY,
        aliases=("property",),
        doc="Which property, in any case, such as Radius or Placement.Base.z; or volume or area.",
    )
    operator: str = fields.choice(
        "eq",
        choices=("gt", "lt", "eq", "gte", "lte"),
        synonyms=_OPERATORS,
        aliases=("op", "comparison"),
        doc="How the property compares with the value: greater, less, equal, or either.",
    )
    value: Any = fields.in_role(
        Role.UNSAID,
        fields.custom(
            _value,
            {"type": ["string", "number", "boolean"]},
            doc=f"What to compare with: {_VALUE_ALLOWED}. Without it, every object with the "
            "property.",
        ),
    )
    pattern: str = name_fields.name(
        "*", role=Role.UNSAID, doc="Only objects whose name or label looks like this, with * and ?."
    )


@command(
    "inspect_topology",
    example={"object_name": "Box"},
    reply=(
        "object_id, shape_type, is_compound, is_solid, vertex_count, edge_count, "
        "wire_count, face_count, shell_count, solid_count, compound_count, volume, "
        "surface_area, solids [{index, valid, closed, face_count, shell_count, "
        "volume, area, center, bounding_box}], shells [{index, closed, face_count, "
        "area}], compound_children, each without the volume and the area of the whole"
    ),
)
class InspectTopology(Concerns):
    """Count the parts of a shape; describe its solids, shells and the children of a compound."""
