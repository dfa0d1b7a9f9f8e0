# SPDX-License-Identifier: MIT
"""FreeCAD's and its kernel's messages in plain words.

They are written for their programmers. Those that were met are put into words for the receiver of
a reply; the others are only quoted, under a key that says so.
"""

from __future__ import annotations

import re

NO_WORDS = "FreeCAD gives no reason in plain words"
"""The reason where FreeCAD's own message is not known here."""

_NO_SOLUTION = "the geometry kernel found no solution"
_UNITS = "its units do not go together"
_KINDS = "its values do not go together"
_ARGUMENTS = "a function has arguments that it does not take"
_NO_VALUE = "a function has no value there"

_IN_WORDS = [
    (re.compile(pattern), words)
    for pattern, words in (
        # The kernel
        (r"BRep_API: command not done|^BRepOffset\w* not done|makeFillet.*fail", _NO_SOLUTION),
        (r"(?i)input shape is null|null input shape|null shape|shape is null", "a shape is empty"),
        (r"(?i)multi ?fusion failed|multi fuse failed|(?:cut|fuse|common).* failed$", _NO_SOLUTION),
        (r"(?i)boolean operation|^ThruSections failed", _NO_SOLUTION),
        (r"^Resulting shape is invalid", "its shape would not be valid"),
        (r"^Drafting shape failed", "no shape can have this taper"),
        (r"^Spine is neither an edge nor a wire", "the path is neither an edge nor a wire"),
        (
            r"^Failed to create draft|^no faces can be used",
            "the faces cannot lean so",
        ),
        (r"result of offsetting is null", "the offset leaves nothing"),
        (r"wires must be closed|[Ww]ire is not closed", "an outline is not closed"),
        (r"_IndexedMap::FindKey", "it refers to an edge, a face or a point that is not there"),
        (r"null determinant", "it flattens a shape to nothing"),
        (r"^check failed, shape may be empty", "the shape is empty or too broken to examine"),
        # Features
        (
            r"(?i)multiple solids",
            "its result would be in several pieces, of which FreeCAD allows one",
        ),
        (r"^(\w+) of (\w+) too (small|large)", r"\1 of the \2 is too \3"),
        (r"^AttachEngine", "it cannot be attached to this"),
        (r"^No (?:part )?object linked|^Linked shape object is empty", "it has no input"),
        (r"^Linked object is not a Part object", "it is made of something without a shape"),
        (r"^Link broken", "its link leads nowhere"),
        (r"(?i)must be a DAG|cyclic", "it would depend on itself"),
        # Expressions
        (r"^Property '\w+' not found in '([^']+)'", r"there is no '\1'"),
        (r"^(?:Property|Document|Object) '([^']+)' not found", r"there is no '\1'"),
        (r"^No attribute named '([^']+)'", r"it has no part '\1'"),
        (r"^Array out of bound: (\d+), (\d+)", r"there is no item \1, only \2 of them"),
        (r"index out of range", "there is no item of this number"),
        (r"by zero$|modulo by zero", "division by zero"),
        (r"(?i)unit mismatch|need to have same unit|units must be equal|to Quantity", _UNITS),
        (r"(?i)pow\(\) of unit|divisible by root|dimensions must be even|have a unit\.$", _UNITS),
        (r"^Unit must be either empty or an angle", "an angle was expected, or a plain number"),
        (r"^unsupported operand|^bad operand|not supported between|concatenate|multiply", _KINDS),
        (r"^Invalid number of arguments|^Function requires|^Invalid .* argument", _ARGUMENTS),
        (r"^(?:First|Second|Third) arg|^PyCXX", _ARGUMENTS),
        (r"(?i)math domain error|^Not implemented", _NO_VALUE),
        (r"(?i)overflow|too large", "its value is too large"),
        (r"(?i)parse expression|^syntax error|^Unknown function", "FreeCAD cannot read it"),
        # Files
        (r"(?i)cannot read .* file", "its contents are not of this format"),
    )
]
_KERNEL_CLASS = re.compile(r"^\d+(?:Standard|StdFail|BRep|Geom|gp|TopoDS)\w+\s+(?=\S)")


def in_words(text: str) -> str | None:
    """A message of FreeCAD in plain words; None for one that is not known.

    The words begin in small letters and have no sign at their end.
    """
    bare = _KERNEL_CLASS.sub("", text.strip())
    for pattern, words in _IN_WORDS:
        found = pattern.search(bare)
        if found is not None:
            return found.expand(words)
    return None
