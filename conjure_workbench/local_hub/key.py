# SPDX-License-Identifier: MIT
"""The key of this machine's hub: made once, kept in the state folder."""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path

from ..errors import ConjureError
from ..protocol.redaction import hide
from .owner_files import create_file, replace_file
from .state_folder import made_state_folder, state_folder
from .variables import KEY_VARIABLE

_NAME = "key"


def key_file() -> Path:
    """Return the path of the file that holds the key; it need not exist."""
    return state_folder() / _NAME


def is_made() -> bool:
    """Return True if a hub was set up on this machine, so that there is a key."""
    try:
        return os.path.exists(str(key_file()))
    except ConjureError:
        return False


def stored_key() -> str | None:
    """Return the stored key, or None if none was made yet.

    Raises:
        ConjureError: FILE_ERROR if the file cannot be read, or holds no key.
    """
    path = key_file()
    try:
        with open(path, encoding="utf-8") as file:
            if os.name == "posix" and stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077:
                path.chmod(0o600)
            key = file.read(4096).strip()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise ConjureError("FILE_ERROR", f"The key in {path} cannot be read: {error}.") from error
    if not can_be_key(key):
        raise ConjureError(
            "FILE_ERROR", f"{path} holds no key. Make a new one with 'conjure key --new'."
        )
    hide(key)
    return key


def can_be_key(text: str) -> bool:
    """Return True if a text can be shown as a key: one line, not blank, without control characters.

    The text is stripped of spaces around it.
    """
    return text.strip() != "" and text.strip().isprintable()


def make_key() -> str:
    """Return the stored key, after making one if there is none.

    Raises:
        ConjureError: FILE_ERROR if it can neither be read nor stored.
    """
    key = stored_key()
    if key is not None:
        return key
    path = made_state_folder() / _NAME
    try:
        create_file(path, new_key())
    except OSError as error:
        raise _unwritable(path, error) from error
    # Of two processes that made one at the same moment, both use that which was stored first.
    stored = stored_key()
    assert stored is not None
    return stored


def replace_key() -> str:
    """Store a new key in place of the old one, and return it. A hub that runs keeps the old one.

    Raises:
        ConjureError: FILE_ERROR if it cannot be stored; the old one stays.
    """
    path, key = made_state_folder() / _NAME, new_key()
    hide(key)
    try:
        replace_file(path, key)
    except OSError as error:
        raise _unwritable(path, error) from error
    return key


def new_key() -> str:
    """Return a new random key of 192 bits."""
    return f"conjure_local_{secrets.token_urlsafe(24)}"


def known_keys() -> list[str]:
    """Return the keys that a hub of this machine may have: that of the environment, the stored one.

    Raises:
        ConjureError: FILE_ERROR if the stored one cannot be read, and there is no other;
            INVALID_PARAMETER if that of the environment can be none.
    """
    given = os.environ.get(KEY_VARIABLE, "").strip()
    if given and not can_be_key(given):
        raise ConjureError(
            "INVALID_PARAMETER",
            f"{KEY_VARIABLE} is no key.",
            field=KEY_VARIABLE,
            allowed="one line without control characters",
        )
    if given:
        hide(given)
    try:
        stored = stored_key()
    except ConjureError:
        if not given:
            raise
        stored = None
    return [key for key in (given, stored) if key]


def _unwritable(path: Path, error: OSError) -> ConjureError:
    return ConjureError("FILE_ERROR", f"The key cannot be stored in {path}: {error.strerror}.")
