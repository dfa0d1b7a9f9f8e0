# SPDX-License-Identifier: MIT
"""Job object of Windows, which ends the kernel's process with FreeCAD, however that ends."""

from __future__ import annotations

import ctypes
from ctypes import wintypes
from subprocess import Popen
from typing import Any

_KILL_ON_CLOSE = 0x2000
"""`JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE`."""
_EXTENDED_LIMITS = 9
"""`JobObjectExtendedLimitInformation`."""


class BasicLimits(ctypes.Structure):
    """`JOBOBJECT_BASIC_LIMIT_INFORMATION`."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_memory", ctypes.c_size_t),
        ("most_memory", ctypes.c_size_t),
        ("most_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """`JOBOBJECT_EXTENDED_LIMIT_INFORMATION`."""

    _fields_ = (
        ("basic", BasicLimits),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class Job:
    """Job object whose processes end when this process ends: the system closes its only handle.

    Args:
        kernel32: the library; by default that of Windows.

    Raises:
        OSError: the system makes none.
    """

    def __init__(self, kernel32: Any = None) -> None:
        self._kernel = kernel32 or _kernel32()
        self._handle = self._kernel.CreateJobObjectW(None, None)
        if not self._handle:
            raise _failed("CreateJobObjectW")
        limits = ExtendedLimits()
        limits.basic.flags = _KILL_ON_CLOSE
        size = ctypes.sizeof(limits)
        told = ctypes.byref(limits)
        if not self._kernel.SetInformationJobObject(self._handle, _EXTENDED_LIMITS, told, size):
            raise _failed("SetInformationJobObject")

    def take(self, process: Popen[bytes]) -> None:
        """Have a process, and all that it starts, end with this one.

        Raises:
            OSError: the system does not allow that.
        """
        handle = int(process._handle)  # type: ignore[attr-defined]
        if not self._kernel.AssignProcessToJobObject(self._handle, handle):
            raise _failed("AssignProcessToJobObject")


def _kernel32() -> Any:
    """Return the library with the types of its functions: a handle is longer than an `int`."""
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    kernel.CreateJobObjectW.argtypes = (wintypes.LPVOID, wintypes.LPCWSTR)
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    limits = (wintypes.HANDLE, ctypes.c_int, wintypes.LPVOID, wintypes.DWORD)
    kernel.SetInformationJobObject.argtypes = limits
    kernel.SetInformationJobObject.restype = wintypes.BOOL
    kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    kernel.AssignProcessToJobObject.restype = wintypes.BOOL
    return kernel


def _failed(function: str) -> OSError:
    code = ctypes.get_last_error() if hasattr(ctypes, "get_last_error") else 0
    return OSError(code, f"{function} failed")
