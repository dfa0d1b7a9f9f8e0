# SPDX-License-Identifier: MIT
"""The file hub.json, by which programs find the hub of this machine."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
from dataclasses import dataclass

from ..errors import ConjureError
from ..protocol.reading import load_object
from .connection import split_address
from .owner_files import replace_file
from .state_folder import made_state_folder, state_folder

_NAME = "hub.json"


@dataclass(frozen=True)
class HubFile:
    """Content of hub.json.

    Attributes:
        address: the hub's address, such as "http://127.0.0.1:9870".
        pid: the id of its process.
        version: the version of the hub.
        started: the time of its start, in ISO 8601.
        automatic: True if a program started it when it needed one, False if a person did.
    """

    address: str
    pid: int
    version: str
    started: str
    automatic: bool

    @staticmethod
    def read() -> HubFile | None:
        """Return the content of the file, or None if it is missing or damaged."""
        try:
            content = load_object((state_folder() / _NAME).read_bytes())
            split_address(str(content.get("address")))
        except (OSError, ConjureError):
            return None
        kinds = {"address": str, "pid": int, "version": str, "started": str, "automatic": bool}
        if not all(isinstance(content.get(name), kind) for name, kind in kinds.items()):
            return None
        return HubFile(**{name: content[name] for name in kinds})

    def write(self) -> None:
        """Write the file in place of the one that is there.

        Raises:
            ConjureError: FILE_ERROR if the state folder cannot be used.
            OSError: if it cannot be written.
        """
        replace_file(made_state_folder() / _NAME, json.dumps(dataclasses.asdict(self), indent=2))


def remove_own_file() -> None:
    """Remove the file if it names this process."""
    known = HubFile.read()
    if known is not None and known.pid == os.getpid():
        with contextlib.suppress(OSError):
            (state_folder() / _NAME).unlink()
