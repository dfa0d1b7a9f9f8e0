# SPDX-License-Identifier: MIT
"""What holds for every test: a time limit, where pytest-timeout is installed."""

from __future__ import annotations

import pytest

TIME_LIMIT_S = 120


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Set the time limit here, not in pyproject.toml: FreeCADs in a root lack the plugin."""
    if config.pluginmanager.hasplugin("timeout"):
        if config.getoption("timeout", None) is None:
            config.option.timeout = TIME_LIMIT_S
    else:
        # Strict markers would refuse a test that sets its own limit.
        config.addinivalue_line("markers", "timeout(seconds): limit of one test; not in force")
