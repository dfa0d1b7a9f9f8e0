# SPDX-License-Identifier: MIT
"""Loading of many modules at once, while FreeCAD waits for it."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import Iterator


@contextmanager
def without_collection() -> Iterator[None]:
    """Let Python's garbage collection rest meanwhile.

    Modules make many objects that stay; each collection among them looks through all of FreeCAD's
    and takes up to 45 ms.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
