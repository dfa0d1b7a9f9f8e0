# SPDX-License-Identifier: MIT
"""Number of draws of the tests that draw at random: few in `make test`, many in `make soak`."""

from __future__ import annotations

import os

DRAWS = int(os.environ.get("CONJURE_TEST_DRAWS", "1"))
"""Factor by which each of these tests draws more often than in `make test`."""
