# SPDX-License-Identifier: MIT
"""The job object of Windows, with a library in place of that of Windows: sizes and calls.

The numbers are those of `winnt.h` for 64 bits.
"""

import ctypes

import pytest

from conjure_workbench.kernel.windows_job import BasicLimits, ExtendedLimits, Job

JOB, PROCESS = 0x1_0000_0088, 0x2_0000_0044


class Kernel32:
    """The library; the function of this name fails."""

    def __init__(self, failing=""):
        self.failing = failing
        self.calls = []

    def _did(self, name, *arguments):
        self.calls.append((name, *arguments))
        return 0 if name == self.failing else 1

    def CreateJobObjectW(self, security, name):  # noqa: N802 - the name of Windows
        return JOB if self._did("CreateJobObjectW", security, name) else None

    def SetInformationJobObject(self, job, kind, limits, size):  # noqa: N802 - the same
        told = ctypes.string_at(limits, size)
        return self._did("SetInformationJobObject", job, kind, told)

    def AssignProcessToJobObject(self, job, process):  # noqa: N802 - the same
        return self._did("AssignProcessToJobObject", job, process)


class Process:
    _handle = PROCESS


def test_structures_are_laid_out_as_windows_has_them():
    assert ctypes.sizeof(BasicLimits) == 64
    places = {name: getattr(BasicLimits, name).offset for name, _ in BasicLimits._fields_}
    assert places == {
        **{"process_time": 0, "job_time": 8, "flags": 16, "least_memory": 24, "most_memory": 32},
        **{"most_processes": 40, "affinity": 48, "priority": 56, "scheduling": 60},
    }
    assert ctypes.sizeof(ExtendedLimits) == 144
    places = {name: getattr(ExtendedLimits, name).offset for name, _ in ExtendedLimits._fields_}
    assert places["io"] == 64
    assert places["process_memory"] == 112
    assert places["peak_job_memory"] == 136


def test_a_job_takes_processes_and_ends_them_when_its_handle_is_closed():
    kernel = Kernel32()
    job = Job(kernel)
    job.take(Process())
    job.take(Process())
    made, limited, *taken = kernel.calls
    assert made == ("CreateJobObjectW", None, None)
    name, handle, kind, told = limited
    assert (name, handle, kind, len(told)) == ("SetInformationJobObject", JOB, 9, 144)
    assert int.from_bytes(told[16:20], "little") == 0x2000
    assert set(told[:16] + told[20:]) == {0}, "no other limit"
    assert taken == [("AssignProcessToJobObject", JOB, PROCESS)] * 2


@pytest.mark.parametrize(
    "function", ["CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject"]
)
def test_what_windows_refuses_is_an_error(function):
    with pytest.raises(OSError, match=function):
        Job(Kernel32(function)).take(Process())
