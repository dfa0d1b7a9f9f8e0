# SPDX-License-Identifier: MIT
"""Rules for every test: its time limit, none for an example of hypothesis, Ctrl-C, coverage."""

from __future__ import annotations

import signal
import sys

import pytest

try:
    import hypothesis
except ImportError:
    # The FreeCADs in roots lack it; the tests that need it are not run there.
    hypothesis = None  # type: ignore[assignment]
else:
    # On a busy machine any example may take long; the test's own limit is enough.
    hypothesis.settings.register_profile("conjure", deadline=None)
    hypothesis.settings.load_profile("conjure")

TIME_LIMIT_S = 120


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Set the time limit here, not in pyproject.toml: FreeCADs in a root lack the plugin."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # A shell has what it starts with `&` ignore Ctrl-C, and every process of a test with it.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if config.pluginmanager.hasplugin("timeout"):
        if config.getoption("timeout", None) is None:
            config.option.timeout = TIME_LIMIT_S
    else:
        # Strict markers would refuse a test that sets its own limit.
        config.addinivalue_line("markers", "timeout(seconds): limit of one test; not in force")


def pytest_sessionfinish() -> None:
    """Save the coverage that is measured before the session ends.

    Once it has ended, xdist gives a process 10 s to go and then kills it. On a busy machine the
    figures of a third of the tests were lost so.
    """
    coverage = sys.modules.get("coverage")
    measured = coverage and coverage.Coverage.current()
    if measured:
        measured.save()
