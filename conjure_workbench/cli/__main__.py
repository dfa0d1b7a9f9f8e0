# SPDX-License-Identifier: MIT
"""`python -m conjure_workbench.cli`."""

from __future__ import annotations

import sys

from . import main

sys.exit(main())
