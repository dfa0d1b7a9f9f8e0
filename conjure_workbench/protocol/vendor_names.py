# SPDX-License-Identifier: MIT
"""Replies with the further keys by which the vendor's add-on and SDK look for what is in them.

Our replies tell each fact once; theirs tell some under two names, or at two levels.
"""

from __future__ import annotations

from typing import Any, Callable

_OF_OBJECT = ("object", "object_name", "name", "label")
_OF_REPLY = {"filepath": "path", "__return__": "value"}


def with_vendor_names(reply: dict[str, Any]) -> dict[str, Any]:
    """Return a reply in which every `object_id` also stands under the vendor's keys.

    A listing stands at `o`, too, its rows with name and type as `n` and `t`. A key that is there
    already keeps its value.
    """
    named: dict[str, Any] = _with_names(reply)
    for keys, further in _FURTHER:
        if keys <= named.keys():
            named = {**further(named), **named}
    for second, first in _OF_REPLY.items():
        if first in named:
            named.setdefault(second, named[first])
    changed = named.get("properties")
    if isinstance(changed, dict) and len(changed) == 1:
        ((name, values),) = changed.items()
        if isinstance(values, dict) and "old" in values and "new" in values:
            named.update(property=name, old_value=values["old"], new_value=values["new"])
    listed = named.get("o", named.get("objects"))
    if isinstance(listed, list) and all(isinstance(row, dict) for row in listed):
        named["o"] = [_listed(row) for row in listed]
    return named


def _of_export(reply: dict[str, Any]) -> dict[str, Any]:
    keys = ("path", "format", "objects", "facets", "bytes")
    files = [{key: reply[key] for key in keys if key in reply}]
    return {"files": files, **_of_files({"files": files})}


def _of_files(reply: dict[str, Any]) -> dict[str, Any]:
    facets = [entry["facets"] for entry in reply["files"] if "facets" in entry]
    total = {"total_facets": sum(facets)} if facets else {}
    return {"total_files": len(reply["files"]), **total}


def _of_import(reply: dict[str, Any]) -> dict[str, Any]:
    objects = reply.get("objects", [reply["object_id"]])
    labels = reply.get("labels", objects if "objects" in reply else [reply["label"]])
    primary = reply["object_id"]
    return {
        "objects": objects,
        "labels": labels,
        "count": len(objects),
        "primary_object": primary,
    }


def _of_distance(reply: dict[str, Any]) -> dict[str, Any]:
    first = {"point_a": reply["point_a"], "point_b": reply["point_b"]}
    points = [first, *reply.get("other_points", [])]
    return {"gap": reply["distance"], "closest_points": points}


def _of_shape(reply: dict[str, Any]) -> dict[str, Any]:
    shape = reply["shape"]
    if not isinstance(shape, dict):
        return {}
    sizes = {key: shape[key] for key in ("volume", "area") if key in shape}
    if "vertices" not in shape:
        return sizes
    kinds = {"vertex": "vertices", "edge": "edges", "face": "faces", "solid": "solids"}
    counts = {f"{kind}_count": shape[several] for kind, several in kinds.items()}
    return {**sizes, **counts, "topology": counts}


def _of_history(reply: dict[str, Any]) -> dict[str, Any]:
    return {f"{word}_names": [step["label"] for step in reply[word]] for word in ("undo", "redo")}


def _of_deletion(reply: dict[str, Any]) -> dict[str, Any]:
    return {"deleted_objects": [row["object_id"] for row in reply["changes"]["deleted"]]}


def _of_placement(reply: dict[str, Any]) -> dict[str, Any]:
    placement = reply["placement"]
    return {"position": placement["position"]} if isinstance(placement, dict) else {}


def _of_cells(reply: dict[str, Any]) -> dict[str, Any]:
    cells = reply["cells"]
    single = {"cell": next(iter(cells)), **next(iter(cells.values()))} if len(cells) == 1 else {}
    return {"spreadsheet": reply["object_id"], **single}


_FURTHER: list[tuple[set[str], Callable[[dict[str, Any]], dict[str, Any]]]] = [
    ({"path", "format", "objects", "bytes"}, _of_export),
    ({"files"}, _of_files),
    ({"object_id", "path", "format"}, _of_import),
    ({"distance", "point_a", "delta"}, _of_distance),
    ({"shape"}, _of_shape),
    ({"undo", "redo"}, _of_history),
    ({"undone"}, lambda reply: {"labels": [reply["undone"]]}),
    ({"redone"}, lambda reply: {"labels": [reply["redone"]]}),
    ({"deleted", "changes"}, _of_deletion),
    ({"placement", "moved_by"}, _of_placement),
    ({"object_id", "cells"}, _of_cells),
]
"""By the keys of a reply, what the vendor's replies of that kind tell besides."""


def _with_names(value: Any) -> Any:
    if isinstance(value, list):
        return [_with_names(item) for item in value]
    if not isinstance(value, dict):
        return value
    named = {key: _with_names(item) for key, item in value.items()}
    if isinstance(value.get("object_id"), str):
        for key in _OF_OBJECT:
            named.setdefault(key, value["object_id"])
    return named


def _listed(row: dict[str, Any]) -> dict[str, Any]:
    """Return an entry of a listing with its object's name, type and box under all their keys."""
    name = row.get("name", row.get("n"))
    box = {"bounds": row["bounding_box"]} if "bounding_box" in row else {}
    return {**row, **box, "name": name, "n": name, "t": row.get("type", row.get("t"))}
