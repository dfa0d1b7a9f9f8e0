# SPDX-License-Identifier: MIT
"""Line for a key: masked, and shown while a button is held."""

from __future__ import annotations

from ...qt import QtWidgets
from ..status.form_parts import push_button, text_line
from ..status.texts import translate

_ECHO = QtWidgets.QLineEdit.EchoMode


class KeyLine(QtWidgets.QWidget):
    """Masked line beside a button that shows the key for as long as it is held.

    Args:
        name: the beginning of the object names.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = text_line(name)
        self.line.setEchoMode(_ECHO.Password)
        self.reveal = push_button(f"{name}Reveal", translate("Conjure", "Revea&l"))
        self.reveal.setToolTip(translate("Conjure", "Shows the key for as long as it is held"))
        self.reveal.pressed.connect(lambda: self.line.setEchoMode(_ECHO.Normal))
        self.reveal.released.connect(self._mask)
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.reveal)
        self.setFocusProxy(self.line)

    def hideEvent(self, event: object) -> None:
        """Mask the key; Qt calls this, also while the button is held."""
        self._mask()
        super().hideEvent(event)

    def _mask(self) -> None:
        self.line.setEchoMode(_ECHO.Password)
