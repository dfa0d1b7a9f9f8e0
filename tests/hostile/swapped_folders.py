# SPDX-License-Identifier: MIT
"""A folder that becomes a link to another one again and again."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator


@contextmanager
def swapping(folder: Path, outside: Path) -> Iterator[None]:
    """A thread puts a link to `outside` in the place of `folder`, and the folder back.

    Args:
        folder: an existing folder.
        outside: where the link leads.
    """
    aside = folder.with_name(f"{folder.name}.aside")
    link = folder.with_name(f"{folder.name}.link")
    ended = threading.Event()

    def swap() -> None:
        while not ended.is_set():
            link.symlink_to(outside)
            os.rename(folder, aside)
            os.rename(link, folder)
            ended.wait(0.0005)
            folder.unlink()
            os.rename(aside, folder)
            ended.wait(0.0005)

    thread = threading.Thread(target=swap)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
