# SPDX-License-Identifier: MIT
"""Fixtures of the tests of questions to the person."""

from __future__ import annotations

import pytest

from conjure_workbench.qt import QtCore


@pytest.fixture
def mine(document):
    """A box that the person drew."""
    document.UndoMode = 1
    document.openTransaction("Mine")
    box = document.addObject("Part::Box", "Base")
    document.recompute()
    document.commitTransaction()
    # Not something that the view was just used for.
    QtCore.QCoreApplication.processEvents()
    return box


@pytest.fixture
def bar(find, wait_until):
    """The bar, once it asks; one that tells that it is too late has no buttons."""

    def asked():
        found = find("ConjureApprovalBar")
        return found if found is not None and found.allow.isVisible() else None

    return lambda: wait_until(asked, 40)


@pytest.fixture
def opened(bar, wait_until):
    """The bar, once its buttons are alive."""

    def alive():
        found = bar()
        wait_until(found.refuse.isEnabled)
        return found

    return alive


def result_of(server):
    return server.event("result", 20)
