# SPDX-License-Identifier: MIT
"""Tolerances of modeling: each with its unit and the reason for its size.

Double precision is right to `ROUNDING`; a point of FreeCAD's kernel to `CONFUSION`, after several
operations to `COINCIDENT`; its lengths, areas and volumes to `EXACT`. The rest serve one
purpose each.
"""

from __future__ import annotations

# Lengths, in mm.

CONFUSION = 1e-7
"""Points nearer than this are one point to the kernel (`Precision::Confusion` of OCCT)."""
COINCIDENT = 1e-6
"""Ten times `CONFUSION`: points, sizes and positions that went through several operations, and ends
of lines in drawings, whose numbers have six decimals or so."""
NO_EXTENT = 1e-9
"""A line, an axis or a radius of a drawing that is shorter is none, also in units of the file."""
THINNEST_OVERLAP = 1e-6
"""Solids that share a thinner layer touch: faces are off by `CONFUSION`, after booleans by more."""
BURIED = 1e-4
"""A point that lies deeper in a solid shows that a boolean overlooked it: edges of the kernel's
booleans are off by 1e-5 at most."""
BOX_ERROR = 2e-6
"""The kernel's boxes are up to 1e-7 mm too large, and are then rounded to six decimals."""
BOX_CLOSE = 5e-3
"""A box of threads and coils may be larger by this without a longer search; see `reach`."""
SAME_POSITION = 1e-9
"""Positions and distances that are computed twice from the same coordinates, of up to 1e6 mm."""
UNMOVED = 1e-12
"""A placement that differs by less is the one that was set, and the object is not touched."""
ACROSS_AXIS = 1e-5
"""A profile that touches its axis of revolution may reach over it by this: the kernel makes a valid
solid of it."""
TOOTH_FLANK = 2e-4
"""Distance of a gear's flank from the exact one: a fiftieth of what grinding leaves."""
THREAD_FLANK = 1e-5
"""Distance of a thread's flank from the exact one, with which its volume is right to 1e-6."""
FINEST_MESH = 1e-4
"""Deflection below which a mesh of a tiny shape is not made finer."""
COLLAPSED = 1e-4
"""Elements of a sketch below this size are none, if the solver has shrunk them; it leaves them with
1e-6 or so."""

# Directions: the sine of an angle, or the difference of unit vectors.

SAME_DIRECTION = 1e-9
"""Unit vectors that are computed twice from the same coordinates."""
IN_PLANE = 1e-7
"""Normals of a face and of the plane that it lies in; over 1 m it leaves it by 1e-4 mm."""
PARALLEL = 1e-6
"""Directions of edges and faces, imported ones included: 0.2 seconds of arc."""
SMOOTH = 1e-4
"""Unit normals of two faces that meet smoothly: 0.006 degrees, as blends are made."""

# Directions: by how much a cosine may be below 1.

ALIGNED = 1e-6
"""Directions given by a person, such as `top`: 0.08 degrees."""
HANDLE_ALIGNED = 1e-5
"""The same where one direction comes from a handle, in which numbers have single precision."""

# Angles.

PARALLEL_DEGREES = 1e-6
"""Degrees: the arc cosine of a number near 1 loses half of its digits."""

# Rotations, as FreeCAD compares them: by the squared distance of their unit quaternions.

UNTURNED = 1e-14
"""2e-7 radians: a rotation that differs by less is the one that was set."""
SAME_ROTATION = 1e-12
"""2e-6 radians: rotations that are computed twice from the same numbers."""
ATTACHED_ROTATION = 1e-9
"""6e-5 radians: FreeCAD computes the rotation of an attached object from its support."""

SAME_ANGLE = 1e-9
"""Radians by which an arc of a drawing may differ from none."""
NEARLY_A_TURN = 1e-4
"""Radians by which an arc of a drawing may miss a whole turn: some files have five decimals."""

# Relative to a size.

ROUNDING = 1e-12
"""Rounding of double precision after some thousand operations."""
EXACT = 1e-9
"""Lengths, areas and volumes of the kernel where it integrates exactly: planes, cylinders, cones,
spheres and tori."""
CELL_RIM = 1e-6
"""Part of a grid's cell: a point that is nearer to its border is in the next cell, too."""
APPROXIMATED_EDGES = 1e-9
"""Volumes integrated from faces whose common edge FreeCAD approximates: never better than this."""
INTEGRATED = 1e-7
"""Volumes by our own integration within its usual number of points."""
PIECES = 1e-6
"""The sum of the volumes of pieces and the volume of the whole, both by the kernel."""
FUZZY = 2e-6
"""Distance by the size of all inputs together by which a boolean may shift faces: FreeCAD 1.0
and later take those for one that are nearer than half of it."""
OPEN_SURFACE = 2e-5
"""Volume by which a result's faces do not close, from which on a better one is looked for: most
sound booleans stay below 1e-6 of it."""
MOST_OPEN = 5e-5
"""The same, from which on a result is refused: those above 1e-4 were wrong, by up to ten times as
much."""
LOOSE_CORNER = 2e-5
"""Tolerance of a result's corners by its size, from which on the result is doubted: some with 8e-5
were wrong by 2e-4 of the volume."""
SAME_VOLUME = 1e-5
"""Volumes of one boolean that is computed in two ways."""
APPROXIMATE = 1e-2
"""Volumes by the kernel on free-form faces; seen on cylinders made of splines."""
TOLD_OF = 1e-3
"""Error of a volume, or of a box by its size, from which on a reply warns of it."""
AGREEMENT = 5e-2
"""Volumes of one solid, integrated and by the kernel: farther apart, the integration is wrong."""
HANDLE = 1e-6
"""Sizes and coordinates in a handle, in single precision: right to 1e-7."""
ANCESTRAL = 1e-5
"""Distance in mm of a point from a face that it lies on: a curve of a sketch meets it to 1e-7."""
WALL = 1e-3
"""Thickness of a wall that is too thin: offsets of free-form surfaces are approximations."""
OPEN_WIRE = 1e-4
"""Gap between the ends of a wire in a face's parameters, relative to the face's extent."""
SHRUNK = 1e-2
"""Part of its drawn size below which an element of a sketch counts as shrunk by the solver."""

# Numerical integration and linear algebra, relative.

INTEGRATION = 1e-11
"""Error at which the integration over faces stops refining."""
SAME_PARAMETER = 1e-9
"""Knots on an edge that are one, by the length of its range: nothing is integrated between them."""
NO_WIDTH = 1e-14
"""Width of a strip that contributes nothing to an integral."""
OFF_DIAGONAL = 1e-17
"""Entry of a matrix that Jacobi's rotations need not remove: below the diagonal's last digit."""
TENSOR_NOISE = 1e-14
"""Entries of a tensor this far below its largest are rounding."""
DERIVATIVE_STEP = 1e-6
"""Step of a central difference, relative to a number above 1: derivatives right to 1e-9."""
NO_DERIVATIVE = 1e-9
"""Derivatives by such differences that are rounding."""
DEPENDENT_ROW = 1e-7
"""Remainder of a row of such derivatives, by its largest entry, that follows from other rows."""
SAME_FREE_DIRECTION = 1e-6
"""Sine of the angle between two ways in which a point can move, both from such rows."""

# Other units.

STRAIGHT_CURVATURE = 1e-9
"""1/mm: a curve with a radius of 1000 km is a line."""
