# SPDX-License-Identifier: MIT
"""Failures of the kernel's process that FreeCAD must not repeat."""

from __future__ import annotations

from .computation import Computation, End

_CRASHED = (
    "FreeCAD's kernel crashes on this; it was computed in a process of its own, so nothing is lost"
)
_KILLED = (
    "the process that computed this was ended from outside, perhaps for want of memory; nothing "
    "is lost"
)
_NO_MEMORY = "there is not enough memory for this"


class KernelFailedError(Exception):
    """A computation has no result, and FreeCAD must not try it itself.

    Attributes:
        reason: a clause that says why.
        timed_out: True if it was stopped because its time was over.
    """

    def __init__(self, reason: str, *, timed_out: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.timed_out = timed_out


def usable(computation: Computation) -> Computation | None:
    """Return a computation that has ended with an answer; None if FreeCAD is to compute it.

    Raises:
        KernelFailedError: FreeCAD must not try it itself.
    """
    if computation.end is End.UNUSABLE:
        return None
    if computation.end is End.STOPPED:
        raise KernelFailedError(
            f"FreeCAD's kernel did not come to an end within {computation.limit_s:.0f} s; it was "
            "stopped, and nothing is lost",
            timed_out=True,
        )
    if computation.end is End.CRASHED:
        raise KernelFailedError(_CRASHED)
    if computation.end is End.KILLED:
        raise KernelFailedError(_KILLED)
    if computation.told.get("no_memory"):
        raise KernelFailedError(_NO_MEMORY)
    return computation
