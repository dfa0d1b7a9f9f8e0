# SPDX-License-Identifier: MIT
"""Static types of FreeCAD's objects, as far as this package uses them.

FreeCAD's modules carry no type information. These protocols say what a parameter is, so that a
type checker finds misspelled methods and missing None checks. Lengths are in mm, angles in radians.
"""

from __future__ import annotations

from typing import Any, Protocol, Sequence


class Vector(Protocol):
    """`Base.Vector`: a point or a direction."""

    x: float
    y: float
    z: float
    Length: float

    def __add__(self, other: Vector) -> Vector: ...
    def __sub__(self, other: Vector) -> Vector: ...
    def __mul__(self, factor: float) -> Vector: ...
    def __getitem__(self, index: int) -> float: ...
    def dot(self, other: Vector) -> float: ...
    def cross(self, other: Vector) -> Vector: ...
    def negative(self) -> Vector: ...


class Rotation(Protocol):
    """`Base.Rotation`; Q is its unit quaternion, x, y, z, w."""

    Q: tuple[float, float, float, float]

    def multVec(self, vector: Vector) -> Vector: ...


class Placement(Protocol):
    """`Base.Placement`: a rotation, then a translation."""

    Base: Vector
    Rotation: Rotation

    def inverse(self) -> Placement: ...
    def multiply(self, other: Placement) -> Placement: ...
    def multVec(self, vector: Vector) -> Vector: ...
    def isIdentity(self) -> bool: ...


class BoundBox(Protocol):
    """`Base.BoundBox`."""

    XMin: float
    YMin: float
    ZMin: float
    XMax: float
    YMax: float
    ZMax: float
    DiagonalLength: float
    Center: Vector


class Shape(Protocol):
    """`Part.Shape`: a vertex, an edge, a wire, a face, a shell, a solid or a compound of them."""

    ShapeType: str
    Orientation: str
    Placement: Placement
    BoundBox: BoundBox
    CenterOfMass: Vector
    Length: float
    Area: float
    Volume: float
    Mass: float
    MatrixOfInertia: Any
    Vertexes: Sequence[Vertex]
    Edges: Sequence[Edge]
    Wires: Sequence[Wire]
    Faces: Sequence[Face]
    Shells: Sequence[Shape]
    Solids: Sequence[Shape]
    SubShapes: Sequence[Shape]

    def __getattr__(self, name: str) -> Any: ...
    def countElement(self, kind: str) -> int: ...
    def isNull(self) -> bool: ...
    def isValid(self) -> bool: ...
    def isClosed(self) -> bool: ...
    def isSame(self, other: Shape) -> bool: ...
    def copy(self, geometry: bool = ..., mesh: bool = ...) -> Any: ...
    def common(self, *others: Any) -> Shape: ...
    def section(self, *others: Any) -> Shape: ...
    def distToShape(self, other: Shape) -> tuple[float, Sequence[Any], Sequence[Any]]: ...
    def translated(self, vector: Vector) -> Shape: ...


class Vertex(Shape, Protocol):
    """`Part.Vertex`."""

    Point: Vector


class Edge(Shape, Protocol):
    """`Part.Edge`; parameters are those of its curve."""

    Curve: Any
    Degenerated: bool
    FirstParameter: float
    LastParameter: float
    ParameterRange: tuple[float, float]

    def valueAt(self, parameter: float) -> Vector: ...
    def tangentAt(self, parameter: float) -> Vector: ...
    def curvatureAt(self, parameter: float) -> float: ...
    def getParameterByLength(self, length: float) -> float: ...


class Wire(Shape, Protocol):
    """`Part.Wire`."""

    OrderedEdges: Sequence[Edge]


class Face(Shape, Protocol):
    """`Part.Face`; u and v are the parameters of its surface."""

    Surface: Any
    OuterWire: Wire
    ParameterRange: tuple[float, float, float, float]

    def normalAt(self, u: float, v: float) -> Vector: ...
    def valueAt(self, u: float, v: float) -> Vector: ...


class DocumentObject(Protocol):
    """`App::DocumentObject`. Its TypeId decides which further properties it has."""

    Name: str
    Label: str
    Label2: str
    TypeId: str
    Document: Document
    State: Sequence[str]
    PropertiesList: Sequence[str]
    ExpressionEngine: Sequence[tuple[str, str]]
    InList: Sequence[DocumentObject]
    OutList: Sequence[DocumentObject]
    Visibility: bool
    ViewObject: Any

    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...


class Document(Protocol):
    """`App::Document`."""

    Name: str
    Label: str
    FileName: str
    LastModifiedBy: str
    LastModifiedDate: str
    Uid: str
    Objects: Sequence[DocumentObject]
    UndoMode: int
    UndoCount: int
    UndoNames: Sequence[str]
    RedoCount: int
    RedoNames: Sequence[str]
    HasPendingTransaction: bool
    Importing: bool
    Recomputing: bool
    Restoring: bool
    Transacting: bool

    def addObject(self, type_id: str, name: str) -> DocumentObject: ...
    def copyObject(self, obj: Any, recursive: bool = ...) -> Any: ...
    def getObject(self, name: str) -> DocumentObject | None: ...
    def getObjectsByLabel(self, label: str) -> Sequence[DocumentObject]: ...
    def removeObject(self, name: str) -> None: ...
    def recompute(self, objects: Sequence[DocumentObject] = ..., force: bool = ...) -> int: ...
    def openTransaction(self, name: str) -> None: ...
    def commitTransaction(self) -> None: ...
    def abortTransaction(self) -> None: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def save(self) -> None: ...
    def saveAs(self, path: str) -> None: ...
    def saveCopy(self, path: str) -> None: ...
