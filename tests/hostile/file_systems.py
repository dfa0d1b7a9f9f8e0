# SPDX-License-Identifier: MIT
"""File systems that take nothing: full, read-only, past a quota, or closed to this user."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

_NOBODY = 65534
_SIZE = "192k"


@contextmanager
def small_disk():
    """A disk of 192 kB in a folder that all users reach; skips where none can be mounted."""
    if shutil.which("mount") is None or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    folder = Path(tempfile.mkdtemp(prefix="conjure-disk-", dir="/tmp"))
    options = ["-t", "tmpfs", "-o", f"size={_SIZE},mode=0777", "conjure-test", str(folder)]
    made = subprocess.run(["mount", *options], check=False, capture_output=True, text=True)
    if made.returncode:
        folder.rmdir()
        pytest.skip(f"no small disk can be mounted here: {made.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
        folder.rmdir()


def fill(folder):
    """Use up a small disk; returns the file that does."""
    ballast = Path(folder) / "ballast"
    with open(ballast, "ab", buffering=0) as file:
        for size in (4096, 512, 1):
            with contextlib.suppress(OSError):
                while True:
                    file.write(b"x" * size)
    assert shutil.disk_usage(folder).free == 0
    return ballast


def make_read_only(folder):
    """Have a small disk take no writes any more."""
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)


@contextmanager
def as_nobody():
    """Another user than root, whom no folder of root's lets write."""
    if os.geteuid() != 0:
        pytest.skip("becoming another user needs root")
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def past_quota(monkeypatch):
    """Have everything that is written be past the user's quota, which network disks tell last."""

    def refuse(descriptor):
        raise OSError(errno.EDQUOT, os.strerror(errno.EDQUOT))

    monkeypatch.setattr(os, "fsync", refuse)
