# SPDX-License-Identifier: MIT
"""Calls as the methods of the vendor's SDK send them, kept with the answer to each.

The SDK itself hands on neither a failure nor its reason: its methods return the name that was asked
for, whatever became of it. So does this; the test reads `record`.
"""

from __future__ import annotations

from typing import Any, Callable


class SdkCalls:
    """Methods with the SDK's names, which send its parameters in its order.

    Args:
        request: sends a method, a path and a body; returns the JSON of the answer.

    Attributes:
        record: every operation with its parameters and the answer to it.
    """

    def __init__(self, request: Callable[[str, str, Any], Any]) -> None:
        self._request = request
        self.record: list[tuple[str, dict[str, Any], dict[str, Any]]] = []

    def op(self, name: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """Send an operation; returns the answer."""
        answer: dict[str, Any] = self._request("POST", "/op", {"op": name, "p": parameters})
        self.record.append((name, parameters, answer))
        return answer

    def failures(self) -> list[tuple[str, str]]:
        """Return the operations that failed, each with its reason."""
        return [(name, answer["e"]) for name, _, answer in self.record if not answer["s"]]

    def last(self) -> dict[str, Any]:
        """Return the result of the last operation."""
        result: dict[str, Any] = self.record[-1][2]["r"]
        return result

    def box(
        self,
        length: float,
        width: float,
        height: float,
        name: str | None = None,
        position: list[float] | None = None,
    ) -> str | None:
        """Make a box; the SDK sends the sizes one key further on than it names them."""
        sizes = {"width": length, "height": width, "depth": height}
        self.op("create_box", {**sizes, "name": name, "position": position})
        return name

    def cylinder(
        self,
        radius: float,
        height: float,
        name: str | None = None,
        position: list[float] | None = None,
    ) -> str | None:
        sizes = {"radius": radius, "height": height}
        self.op("create_cylinder", {**sizes, "name": name, "position": position})
        return name

    def sphere(
        self, radius: float, name: str | None = None, position: list[float] | None = None
    ) -> str | None:
        self.op("create_sphere", {"radius": radius, "name": name, "position": position})
        return name

    def union(self, *objects: str, name: str | None = None) -> str | None:
        self.op("boolean_fuse", {"objects": list(objects), "name": name})
        return name

    def intersect(self, *objects: str, name: str | None = None) -> str | None:
        self.op("boolean_intersect", {"objects": list(objects), "name": name})
        return name

    def cut(self, target: str, tool: str | None, name: str | None = None) -> str:
        """Cut; returns the name that the SDK's reference to the result has."""
        answer = self.op("boolean_cut", {"target": target, "tool": tool, "name": name})
        result: str = (answer["r"] or {}).get("object") or target
        return result

    def move(self, name: str | None, x: float = 0, y: float = 0, z: float = 0) -> None:
        self.op("move_object", {"name": name, "x": x, "y": y, "z": z})

    def rotate(self, name: str | None, axis: str = "z", angle: float = 0) -> None:
        self.op("rotate_object", {"name": name, "axis": axis, "angle": angle})

    def scale(self, name: str, factor: float | list[float] = 1.0) -> None:
        self.op("scale_object", {"name": name, "factor": factor})

    def fillet(self, name: str, radius: float, edges: str | list[str] | None = None) -> None:
        self.op("create_fillet", {"object_name": name, "radius": radius, "edges": _listed(edges)})

    def chamfer(self, name: str, size: float, edges: str | list[str] | None = None) -> None:
        self.op("create_chamfer", {"object_name": name, "size": size, "edges": _listed(edges)})

    def list_objects(self) -> list[dict[str, Any]]:
        answer = self.op("find_objects", {"pattern": "*"})
        listed: list[dict[str, Any]] = answer["r"]["o"]
        return listed

    def measure(self, first: str, second: str) -> dict[str, Any]:
        result: dict[str, Any] = self.op("measure_distance", {"from": first, "to": second})["r"]
        return result

    def bounding_box(self, name: str) -> dict[str, Any]:
        result: dict[str, Any] = self.op("get_bounding_box", {"name": name})["r"]
        return result

    def export(
        self, kind: str, filename: str | None = None, objects: list[str] | None = None
    ) -> dict[str, Any]:
        name = "export_stl" if kind == "stl" else "export_step"
        sent = {"filepath": filename, "objects": objects or []}
        result: dict[str, Any] = self.op(name, sent)["r"]
        return result


def _listed(edges: str | list[str] | None) -> list[str]:
    return [edges] if isinstance(edges, str) else edges or []
