# SPDX-License-Identifier: MIT
"""Consent of the person: whether it was given, and the page that asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from ... import preferences
from ...adapter.server_profiles import THIS_COMPUTER
from ...qt import QtCore, QtWidgets
from ..local_server.start_entry import start_server
from ..status.language import LanguageNews

if TYPE_CHECKING:
    from .consent_page import ConsentPage


class Consent:
    """Consent to the privacy text as it is now; without it nothing connects.

    Args:
        window: FreeCAD's window.
        connect: called after the person has chosen a server.
    """

    def __init__(self, window: QtWidgets.QMainWindow, connect: Callable[[], object]) -> None:
        self._window = window
        self._connect = connect
        self._page: ConsentPage | None = None
        self._asked = False
        LanguageNews(window).changed.connect(self._retranslate)

    @property
    def is_given(self) -> bool:
        """True if the person agreed to this text, or the environment connects FreeCAD."""
        return preferences.consented_to() == _version() or preferences.environment_connects()

    def ask(self) -> None:
        """Show the page beside the person's work, or bring it to the front."""
        self._asked = True
        if self._page is None:
            from .consent_page import ConsentPage

            self._page = ConsentPage(self._window)
            self._page.chosen.connect(self._take)
            self._page.finished.connect(self._forget)
            self._page.show()
        self._page.raise_()

    def ask_once(self) -> None:
        """Show the page if consent is missing and the page has not been shown yet."""
        if not self._asked and not self.is_given:
            self.ask()

    def _retranslate(self) -> None:
        """Show the page anew in the language of now, if it is shown."""
        if self._page is not None:
            key = self._page.api_key.text()
            self._page.close()
            self.ask()
            self._page.api_key.setText(key)

    def close(self) -> None:
        """Close the page without an answer."""
        if self._page is not None:
            self._page.close()

    def _forget(self) -> None:
        if self._page is not None:
            # Not the window's child any more: a new one may be shown before this one is deleted.
            self._page.setParent(None)
            self._page.deleteLater()
            self._page = None

    def _take(self, this_machine: bool) -> None:
        chosen = THIS_COMPUTER if this_machine else preferences.other_server().id
        preferences.store_servers(preferences.servers().choosing(chosen))
        preferences.consent_to(_version())
        if this_machine:
            start_server(self._window)
        # Later, so that the page is gone before a notice of a connection that fails.
        QtCore.QTimer.singleShot(0, self._connect)


def _version() -> str:
    # Here and not above, as the page: FreeCAD's start need not wait for it.
    from .privacy_text import version

    return version()
