# SPDX-License-Identifier: MIT
"""Identity of a command apart from its id: its name and parameters, hashed."""

from __future__ import annotations

import hashlib
import json
from typing import Any


def fingerprint(command: str, parameters: dict[str, Any]) -> bytes:
    """Return 32 bytes that are equal for two requests of the same command.

    The order of keys does not matter. The hash is kept instead of the parameters, which may be
    large and of which thousands would be kept.
    """
    content = json.dumps([command, parameters], sort_keys=True)
    return hashlib.sha256(content.encode("ascii")).digest()
