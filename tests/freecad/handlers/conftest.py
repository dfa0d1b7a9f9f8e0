# SPDX-License-Identifier: MIT
"""Edits of features, as several commands' tests make them."""

from __future__ import annotations

import pytest


@pytest.fixture
def edit(run):
    """Edits a feature by its parameters; returns the reply."""

    def edited(name, /, **parameters):
        return run("edit_feature", object_name=name, parameters=parameters)

    return edited


@pytest.fixture
def refuse(refused):
    """Edits a feature in a way that is refused; returns the error."""

    def edited(name, /, **parameters):
        return refused("edit_feature", object_name=name, parameters=parameters)

    return edited
