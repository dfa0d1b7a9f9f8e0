# SPDX-License-Identifier: MIT
"""Form of the page on the servers."""

from __future__ import annotations

from ...qt import QtWidgets
from ..status.texts import translate
from .package_box import PackageBox
from .page_form import PageForm
from .server_box import ServerBox


def server_form(parent: QtWidgets.QWidget | None) -> PageForm:
    """Return the form."""
    return PageForm(
        "ConjureServerPage",
        lambda: translate("Conjure", "Server"),
        lambda: (PackageBox(), ServerBox()),
        parent,
    )
