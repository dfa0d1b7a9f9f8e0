# SPDX-License-Identifier: MIT
"""Roles of parameters in the sentence that tells a person what a command does."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    """Role of a parameter; the value shows where its words stand."""

    SUBJECT = "cut THIS with ..."
    """The objects that the command works on."""
    TOOL = "cut ... with THIS"
    PLACE = "place ... on THIS"
    PATH = "sweep ... along THIS"
    EXCEPTION = "clear ... except THIS"
    SOURCE_FILE = "import from THIS"
    TARGET_FILE = "export ... to THIS"
    PROPERTY = "set expression of ...: THIS = ..."
    """The name of a property, whose value is another parameter's."""
    VALUE = "set expression of ...: ... = THIS"
    PROPERTIES = "change ...: THIS"
    """Properties or cells, by name, with their values."""
    SETTING = "set visibility of ...: its name = THIS"
    COLOR = "change appearance of ...: its name = #rrggbb"
    SIZE = "create box (its name THIS, ...)"
    """A measure or a number."""
    ITEM = "close document THIS, delete snapshot THIS"
    """The document or the snapshot that the command is about."""
    STEPS = "batch of THIS, ..."
    """Commands in their order."""
    NEW_NAME = "fuse ... -> THIS"
    """The name of what the command makes."""
    UNSAID = "text that names nothing, or nothing that helps a reader"
