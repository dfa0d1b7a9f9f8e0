# SPDX-License-Identifier: MIT
"""Form of a page of the preferences: boxes, each of which shows some of the preferences."""

from __future__ import annotations

from typing import Any, Callable, Mapping, Sequence

from ... import preferences
from ...qt import QtWidgets
from ..status.form_parts import note
from ..status.language import LanguageNews
from ..status.texts import translate


class Box(QtWidgets.QGroupBox):
    """Box of a form.

    Attributes:
        FIELDS: the fields of `preferences.decided` that it shows.
    """

    FIELDS: tuple[str, ...] = ()

    def show_values(self, values: Mapping[str, Any], decided: Mapping[str, str]) -> None:
        """Show preferences as `preferences.read_all` returns them.

        Args:
            values: the preferences.
            decided: what the environment decides, with its variables.
        """
        raise NotImplementedError

    def values(self) -> dict[str, Any]:
        """Return the preferences as they are entered."""
        raise NotImplementedError

    def save_keys(self) -> None:
        """Store the keys that were entered; most boxes have none."""

    def forget_keys(self) -> None:
        """Drop the keys that were entered and not stored; most boxes have none."""


class PageForm(QtWidgets.QWidget):
    """Form of a page. It is filled anew when the language changes.

    Args:
        name: the object name.
        title: returns the title of the page.
        make_boxes: makes its boxes, from above.
        parent: the parent widget.
    """

    def __init__(
        self,
        name: str,
        title: Callable[[], str],
        make_boxes: Callable[[], Sequence[Box]],
        parent: QtWidgets.QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._title = title
        self._make_boxes = make_boxes
        self._overrides = note(f"{name}Overrides")
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.addWidget(self._overrides)
        self._column.addStretch(1)
        self.boxes: Sequence[Box] = ()
        self._fill()
        LanguageNews(self).changed.connect(self._retranslate)

    def _fill(self) -> None:
        self.setWindowTitle(self._title())
        self.boxes = self._make_boxes()
        for at, box in enumerate(self.boxes):
            self._column.insertWidget(at, box)

    def _retranslate(self) -> None:
        """Make the boxes anew in the language of now, with what is entered."""
        values, before = self.values(), self.boxes
        for box in before:
            box.hide()
            box.setParent(None)
            box.deleteLater()
        self._fill()
        self.show_values({**preferences.read_all(), **values})

    def load(self) -> None:
        """Show what is stored, or what the environment decides instead."""
        for box in self.boxes:
            box.forget_keys()
        self.show_values(preferences.read_all())

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show preferences; they are stored by `save` only."""
        decided = preferences.decided()
        for box in self.boxes:
            box.show_values(values, decided)
        ours = {field for box in self.boxes for field in box.FIELDS}
        variables = [variable for field, variable in decided.items() if field in ours]
        self._overrides.setVisible(bool(variables))
        self._overrides.setText(
            translate(
                "Conjure", "Set by environment variables and not to be changed here: {}"
            ).format(", ".join(variables))
        )

    def values(self) -> dict[str, Any]:
        """Return the preferences as they are entered."""
        return {field: value for box in self.boxes for field, value in box.values().items()}

    def save(self) -> None:
        """Store what was entered; what the environment decides stays."""
        decided = preferences.decided()
        for box in self.boxes:
            box.save_keys()
        preferences.store_all(
            {field: value for field, value in self.values().items() if field not in decided}
        )


def forms_of(window: QtWidgets.QWidget) -> list[PageForm]:
    """Return the forms of the pages in a window."""
    return [form for form in window.findChildren(QtWidgets.QWidget) if isinstance(form, PageForm)]


def lock(widget: QtWidgets.QWidget, variable: str | None) -> None:
    """Have a widget not changed where the environment decides, and say by which variable."""
    widget.setEnabled(variable is None)
    if variable is not None:
        widget.setToolTip(
            translate("Conjure", "Set by the environment variable {}").format(variable)
        )
