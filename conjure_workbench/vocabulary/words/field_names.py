# SPDX-License-Identifier: MIT
"""Names of parameters as a person says them: their own words, with a few exceptions."""

from __future__ import annotations

_NAMES = {
    "copy_object": {"offset": "by"},
    "create_chamfer": {"size2": "second size"},
    "chamfer_face": {"size2": "second size"},
    "create_cone": {"radius1": "bottom radius", "radius2": "top radius"},
    "create_ellipsoid": {"radius1": "Z radius", "radius2": "X radius", "radius3": "Y radius"},
    "create_sphere": {"angle1": "latitude from", "angle2": "latitude to", "angle3": "turn"},
    "create_torus": {
        **{"radius1": "ring radius", "radius2": "tube radius"},
        **{"angle1": "tube from", "angle2": "tube to", "angle3": "turn"},
    },
    "create_wedge": {
        **{"xmin": "X from", "xmax": "X to", "ymin": "Y from", "ymax": "Y to"},
        **{"zmin": "Z from", "zmax": "Z to"},
        **{"x2min": "far X from", "x2max": "far X to"},
        **{"z2min": "far Z from", "z2max": "far Z to"},
    },
    "extrude": {"distance2": "second distance"},
    "grid_pattern": {
        f"spacing_{axis.lower()}": f"spacing along {axis}" for axis in ("X", "Y", "Z")
    },
    "move_object": {"vector": "by"},
    "take_back": {"step": "number"},
    "run_script": {"time_limit_s": "time limit"},
    "eval_expression": {"time_limit_s": "time limit"},
}
"""Names of a command's parameters that do not read well."""

SWITCHES = {"visible": ("hidden", "visible"), "solo": ("with others", "alone")}
"""Words for a setting that is off, and for one that is on."""


def field_name(command: str, name: str) -> str:
    """Return the name of a command's parameter: "outer radius", "bottom radius"."""
    return _NAMES.get(command, {}).get(name) or name.replace("_", " ")
