# SPDX-License-Identifier: MIT
"""Storage of API keys: the system's keyring if there is one, else a file only the owner reads.

Keys never reach FreeCAD's user.cfg, a log, an exception's text or a repr. A key belongs to the
server it was entered for and is never offered to another one.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import logging
import os
import stat
import uuid
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from ..local_hub.owner_files import create_file, replace_file

logger = logging.getLogger(__name__)

SERVICE = "Conjure for FreeCAD"
"""Name under which the system's keyring lists the keys."""

INSTALLATION_FILE = "installation.json"
"""Name of the file beside the keys that holds the name of this installation."""


class Keyring(Protocol):
    """Methods of the `keyring` package's back ends that are used here."""

    def get_password(self, service: str, username: str, /) -> str | None: ...  # noqa: D102

    def set_password(self, service: str, username: str, password: str, /) -> None: ...  # noqa: D102

    def delete_password(self, service: str, username: str, /) -> None: ...  # noqa: D102


def system_keyring() -> Keyring | None:
    """Return this system's keyring, or None if `keyring` is missing or has no safe back end."""
    try:
        # By name, because nothing here depends on the package: it is used when it happens to exist.
        keyring = importlib.import_module("keyring")
        backend: Keyring = keyring.get_keyring()
        # Below 1 stand the back ends that refuse everything and those that store plain text.
        usable = float(getattr(backend, "priority", 0)) >= 1
    except ImportError:
        return None
    except Exception as error:  # back ends raise whatever their system library raises
        logger.warning("The system's keyring cannot be used: %s", type(error).__name__)
        return None
    return backend if usable else None


class KeyStore:
    """Stored API keys, one per server.

    Args:
        folder: Conjure's folder in the user's FreeCAD data; made when something is saved.
        keyring: the keyring to use; None for the file alone; left out, the system's.
    """

    _SYSTEM = object()

    def __init__(self, folder: Path, keyring: Keyring | object | None = _SYSTEM) -> None:
        self._file = folder / "credentials.json"
        self._keyring_found = keyring is not self._SYSTEM
        self._keyring: Keyring | None = keyring if self._keyring_found else None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"KeyStore({str(self._file.parent)!r})"

    @property
    def file(self) -> Path:
        """File that holds the keys where the keyring does not."""
        return self._file

    @property
    def uses_keyring(self) -> bool:
        """True if a saved key goes to the system's keyring."""
        return self._backend() is not None

    def load(self, server_url: str) -> str:
        """Return the key of this server, or an empty string."""
        backend = self._backend()
        if backend is not None:
            try:
                key = backend.get_password(SERVICE, _server(server_url))
            except Exception as error:  # a locked or absent keyring service, any exception type
                self._give_up_keyring(error)
            else:
                if key:
                    return key
        return self._read().get(_server(server_url), "")

    def save(self, server_url: str, key: str) -> None:
        """Store a key for this server; an empty one removes it.

        Raises:
            OSError: if there is no keyring and the file cannot be written.
        """
        key = key.strip()
        if not key:
            self.forget(server_url)
            return
        backend = self._backend()
        if backend is not None:
            try:
                backend.set_password(SERVICE, _server(server_url), key)
            except Exception as error:  # a locked or absent keyring service, any exception type
                self._give_up_keyring(error)
            else:
                self._remove_from_file(server_url)
                return
        keys = self._read()
        keys[_server(server_url)] = key
        self._write(keys)

    def forget(self, server_url: str) -> None:
        """Remove the key of this server wherever it is kept.

        Raises:
            OSError: if the file cannot be written.
        """
        backend = self._backend()
        if backend is not None:
            # Back ends raise when there is nothing to delete; then nothing is left to do.
            with contextlib.suppress(Exception):
                backend.delete_password(SERVICE, _server(server_url))
        self._remove_from_file(server_url)

    def _backend(self) -> Keyring | None:
        if not self._keyring_found:
            self._keyring = system_keyring()
            self._keyring_found = True
        return self._keyring

    def _give_up_keyring(self, error: Exception) -> None:
        # The text of the exception is the back end's and might quote what it was given.
        logger.warning(
            "The system's keyring failed (%s); using the key file instead.", type(error).__name__
        )
        self._keyring = None

    def _read(self) -> dict[str, str]:
        try:
            with open(self._file, encoding="utf-8") as file:
                if os.name == "posix" and stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077:
                    logger.warning("The key file was readable by others; closing it to them.")
                    os.chmod(self._file, 0o600)
                content = json.load(file)
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            logger.warning("The key file cannot be read: %s", type(error).__name__)
            return {}
        if not isinstance(content, dict):
            logger.warning("The key file does not hold keys; it is ignored.")
            return {}
        return {server: key for server, key in content.items() if isinstance(key, str)}

    def _remove_from_file(self, server_url: str) -> None:
        keys = self._read()
        if keys.pop(_server(server_url), None) is None:
            return
        if keys:
            self._write(keys)
        else:
            self._file.unlink()

    def _write(self, keys: dict[str, str]) -> None:
        replace_file(self._file, json.dumps(keys, indent=2))


def same_server(url: str, other: str) -> bool:
    """Return True if one key serves both addresses."""
    return _server(url) == _server(other)


def installation_id(folder: Path) -> str:
    """Return the name of this installation, made at the first call and kept beside the keys.

    Two FreeCADs that start for the first time at the same moment get the same name.

    Raises:
        OSError: if the name can neither be read nor stored.
    """
    path = folder / INSTALLATION_FILE
    known = _read_installation(path)
    if known:
        return known
    fresh = f"freecad-{uuid.uuid4()}"
    text = json.dumps({"adapter_id": fresh})
    if not create_file(path, text):
        other = _read_installation(path)
        if other:
            return other
        replace_file(path, text)
    return _read_installation(path) or fresh


def _read_installation(path: Path) -> str:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ""
    except ValueError:
        logger.warning("The file with this installation's name is damaged; making a new one.")
        return ""
    name = content.get("adapter_id") if isinstance(content, dict) else None
    return name if isinstance(name, str) else ""


def _server(url: str) -> str:
    """Return the name under which a key is stored: scheme, host and port, but not the path."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return url.strip()
    return f"{parts.scheme}://{host}:{port}" if port else f"{parts.scheme}://{host}"
