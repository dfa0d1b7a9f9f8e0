# SPDX-License-Identifier: MIT
"""Shapes as bytes, as they pass between FreeCAD and the kernel's process."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from typing import Any, Iterator

import Part


def read_shape(binary: bytes) -> Any:
    """Return the shape of some bytes."""
    shape = Part.Shape()
    with _scratch() as path:
        with open(path, "wb") as file:
            file.write(binary)
        shape.importBinary(path)
    return shape


def binary_of(shape: Any) -> bytes:
    """Return the bytes of a shape."""
    with _scratch() as path:
        shape.exportBinary(path)
        with open(path, "rb") as file:
            return file.read()


@contextmanager
def _scratch() -> Iterator[str]:
    """A path for a file that FreeCAD writes or reads, which goes afterwards."""
    handle, path = tempfile.mkstemp(prefix="conjure-shape-", suffix=".bin")
    os.close(handle)
    try:
        yield path
    finally:
        os.unlink(path)
