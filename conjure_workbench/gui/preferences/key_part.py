# SPDX-License-Identifier: MIT
"""Part of a form on the keys of servers: each belongs to its server and is taken to no other."""

from __future__ import annotations

import logging

from ... import preferences
from ...adapter.credentials import KeyStore, same_server
from ...protocol.redaction import hide
from ...qt import QtWidgets
from ..servers.key_line import KeyLine
from ..status.form_parts import note
from ..status.texts import plain_tooltip, translate

log = logging.getLogger(__name__)


class KeyPart(QtWidgets.QWidget):
    """Key of the server that is shown, the keys that were entered, and where they are kept."""

    def __init__(self) -> None:
        super().__init__()
        self._store = preferences.key_store()
        self._entered: dict[str, str] = {}
        self._address = ""
        self._known = ""
        self.key = KeyLine("ConjureApiKey")
        self.line = self.key.line
        self._place = note("ConjureKeyPlace", _words_for_place(self._store))
        # One line: a form reserves for a wrapping text what it needs at its narrowest.
        self._place.setWordWrap(False)
        if not self._store.uses_keyring:
            self._place.setToolTip(plain_tooltip(str(self._store.file)))
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.key)
        column.addWidget(self._place)
        self.setFocusProxy(self.line)

    def show_key_of(self, address: str) -> None:
        """Show the key of the server at an address: that which was entered, or the stored one."""
        self._address = address
        self._known = self._key_of(address)
        self.line.setText(self._known)

    def follow(self, address: str) -> None:
        """Take note that the server moved to another address.

        A key that was just entered goes along; one that was known belongs to the other server.
        """
        if self.text() == self._known and not same_server(address, self._address):
            self.show_key_of(address)
        self._address = address

    def text(self) -> str:
        """Return the key that is shown."""
        return str(self.line.text()).strip()

    def take(self) -> None:
        """Keep what was entered, to be stored by `save`."""
        if self.line.isEnabled() and self.text() != self._key_of(self._address):
            self._entered[self._address] = self.text()

    def forget_entered(self) -> None:
        """Drop what was entered and not stored."""
        self._entered.clear()

    def save(self) -> None:
        """Store what was entered; what cannot be stored is told, and tried again the next time."""
        for address, key in list(self._entered.items()):
            hide(key)
            try:
                preferences.store_key(address, key)
            except OSError as error:
                log.warning("The API key could not be stored: %s", error.strerror)
            else:
                del self._entered[address]
        self._known = self._key_of(self._address)

    def _key_of(self, address: str) -> str:
        for other, key in self._entered.items():
            if same_server(address, other):
                return key
        return self._store.load(address)


def _words_for_place(store: KeyStore) -> str:
    if store.uses_keyring:
        return translate("Conjure", "The key is kept in the keyring of your operating system.")
    return translate("Conjure", "The key is kept in a file that only your user account can read.")
