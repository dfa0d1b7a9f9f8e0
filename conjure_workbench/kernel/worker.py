# SPDX-License-Identifier: MIT
"""Program of the kernel's process: it computes one thing after the other until its input ends.

`freecadcmd` runs it, in a FreeCAD with no settings and no add-ons. A frame comes in with what to
compute, a frame goes out with what came of it; see `frames`.
"""

from __future__ import annotations

import os
import sys
import threading
import time

# FreeCAD runs this file alone, in a settings folder that knows no add-on.
sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
from conjure_workbench.kernel import confinement, frames, worker_jobs

_NO_MEMORY = ("bad_alloc", "bad alloc", "MemoryError", "out of memory")
"""Signs in a reason that a computation needs more memory than there is."""


def _take_streams():
    """Return input and output; what FreeCAD prints from now on goes to the error output."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return os.fdopen(os.dup(0), "rb"), out


def _next_frame(source, idle_s):
    """Wait for a frame; end the process where none comes, or nobody can send one any more."""
    idle = threading.Timer(idle_s, os._exit, [0])
    idle.daemon = True
    idle.start()
    try:
        return frames.read(source)
    except EOFError:
        os._exit(0)
    finally:
        idle.cancel()


def _answer(job, blobs):
    started = time.perf_counter()
    try:
        told, made = worker_jobs.compute(job, blobs)
    except Exception as error:  # the kernel and FreeCAD raise all kinds
        told, made = {"reason": str(error) or type(error).__name__}, []
    told["no_memory"] = any(sign in str(told["reason"]) for sign in _NO_MEMORY)
    told["seconds"] = time.perf_counter() - started
    return told, made


def main() -> None:
    """Compute until nobody asks any more."""
    source, out = _take_streams()
    out.write(frames.MARK)
    out.flush()
    settings, _ = frames.read(source)
    confinement.confine(settings["parent"], settings["limit_s"])
    worker_jobs.take_parameters(settings["parameters"])
    while True:
        job, blobs = _next_frame(source, settings["idle_s"])
        frames.write(out, *_answer(job, blobs))


main()
