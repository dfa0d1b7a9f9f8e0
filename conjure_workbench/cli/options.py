# SPDX-License-Identifier: MIT
"""Options that several commands of `conjure` have."""

from __future__ import annotations

from typing import Annotated

import typer

HubOption = Annotated[
    str | None,
    typer.Option(
        "--hub",
        metavar="http://HOST:PORT",
        help="The hub to use, instead of CONJURE_HUB_URL or the hub of this machine.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
FreeCadOption = Annotated[
    str | None,
    typer.Option(
        "--freecad",
        metavar="NAME",
        help="The FreeCAD, if several are connected: its name, an id, or a document open there.",
    ),
]
FreeCadProgramOption = Annotated[
    str | None,
    typer.Option(
        "--freecad", metavar="PATH", help="FreeCAD's program without a window; by default, all."
    ),
]
