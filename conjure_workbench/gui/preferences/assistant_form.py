# SPDX-License-Identifier: MIT
"""Form of the page on what an assistant may do, and what is kept of it."""

from __future__ import annotations

from ...qt import QtWidgets
from ..status.texts import translate
from .page_form import PageForm
from .permissions_box import PermissionsBox
from .settings_file_box import SettingsFileBox
from .window_box import WindowBox


def assistant_form(parent: QtWidgets.QWidget | None) -> PageForm:
    """Return the form."""
    return PageForm(
        "ConjureAssistantPage",
        lambda: translate("Conjure", "Assistant"),
        lambda: (PermissionsBox(), WindowBox(), SettingsFileBox()),
        parent,
    )
