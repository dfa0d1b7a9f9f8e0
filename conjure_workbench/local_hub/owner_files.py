# SPDX-License-Identifier: MIT
"""Files that only their owner may read, written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def replace_file(path: Path, text: str) -> None:
    """Write a file in place of the one that may be there; nobody ever sees a part of it.

    Raises:
        OSError: if it cannot be written; the old one is as it was.
    """
    temporary = write_temporary(path.parent, text)
    try:
        os.replace(temporary, path)
    except OSError:
        temporary.unlink()
        raise


def create_file(path: Path, text: str) -> bool:
    """Write a file unless it exists; return True if this call made it.

    Of several processes that create it at once, one does.

    Raises:
        OSError: if it cannot be written.
    """
    temporary = write_temporary(path.parent, text)
    try:
        # Linking fails if another process was first; replacing would lose what that one wrote.
        os.link(temporary, path)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        if path.exists():
            return False
        os.replace(temporary, path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            temporary.unlink()
    return True


def write_temporary(folder: Path, text: str) -> Path:
    """Write a new file beside the one that it will become; return its path.

    Raises:
        OSError: if it cannot be written; nothing of it is left.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    # mkstemp opens with O_EXCL and 0600: the content is never readable by others, not even briefly.
    descriptor, name = tempfile.mkstemp(prefix=".conjure-", dir=str(folder))
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        os.unlink(name)
        raise
    return Path(name)
