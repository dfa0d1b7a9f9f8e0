# SPDX-License-Identifier: MIT
"""Scenes of the screenshots: states of the connection, commands, and what the person is asked."""

from __future__ import annotations

import json
from typing import Any

from conjure_workbench.adapter.status import ConnectionState, Status
from conjure_workbench.local_hub.finding import FoundHub
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason

URL = "ws://127.0.0.1:9870/api/v1/adapter/ws"

OTHER_URL = "wss://cad.example.com/api/v1/adapter/ws"

HUB = FoundHub("http://127.0.0.1:9870", "a key of no server", "0.1.0", True, "2026-01-01T12:00:00")

CONNECTED = Status(ConnectionState.IDLE, f"Connected to {URL}.", URL)

# Name of the picture, whether a connection is wanted, and the status of the adapter.
STATES = (
    ("disconnected", False, Status()),
    ("connecting", True, Status(ConnectionState.CONNECTING, f"Connecting to {URL} ...", URL)),
    ("connected", True, CONNECTED),
    ("paused", True, CONNECTED),
    ("stopped", True, CONNECTED),
    (
        "busy",
        True,
        Status(ConnectionState.BUSY, "A command is being executed.", URL, running="create_box"),
    ),
    (
        "waiting",
        True,
        Status(
            ConnectionState.BUSY,
            "The person has a dialog open: 'Save changes?'.",
            URL,
            waiting_for=WaitingReason(WaitingCode.DIALOG_OPEN, "Save changes?"),
            queued=1,
        ),
    ),
    (
        "needs-attention",
        False,
        Status(
            ConnectionState.DISCONNECTED,
            "The server refused the API key.",
            URL,
            needs_attention=True,
        ),
    ),
)


QUESTIONS = {
    "question": ("set_properties", {"object_name": "Base", "properties": {"height": 25}}),
    "question-delete": ("delete_object", {"object_name": "Boss"}),
    "question-script": (
        "run_script",
        {"script": "for obj in doc.Objects:\n    obj.Label = obj.Label.title()\n" * 6},
    ),
    "question-last": ("clear_document", {"confirm": True}),
}
"""By the name of the picture, a command that the person is asked about."""
BY_SCRIPT = "question-script"
TOO_LATE = "question-last"
"""The question that nobody answers in the command's own time."""


class Sent:
    """A command as the adapter would hand it over; its result is sent to nobody."""

    by = "claude-code"
    newest_names = False
    size = 200
    result = None
    waits = False
    timed_out = False
    is_over = False

    def __init__(self, command: str, parameters: dict[str, Any]) -> None:
        self.command, self.parameters, self.command_id = command, parameters, command

    def start(self) -> bool:
        """Run it unless its time is over."""
        return not self.timed_out

    def put_back(self) -> None:
        """Do nothing: it waits on as it is."""

    def between_steps(self, fraction: float, doing: str) -> None:
        """Tell nobody."""

    def while_aside(self, doing: str) -> None:
        """Tell nobody."""

    def finish(self, outcome: object, elapsed_ms: float) -> None:
        """Note that it is over; nobody is sent the outcome."""
        self.is_over = True


ACTIVITY = (
    ("create_box", {"name": "Plate", "length": 60, "width": 40, "height": 8}),
    ("create_cylinder", {"name": "Bore", "radius": 5, "height": 20, "position": [15, 20, -5]}),
    ("boolean_cut", {"base": "Plate", "tool": "Bore", "name": "Drilled"}),
    ("get_bounding_box", {"object": "Drilled"}),
    ("create_fillet", {"object": "Drilled", "radius": 50}),
    ("create_fillet", {"object": "Drilled", "radius": 1, "edges": ["top"]}),
)
FAILED, UNDONE_FROM = 4, 2
"""Rows of the command that fails, and of the first one that is to be undone."""


ASSISTANTS = {
    "clients": [
        {
            "title": "Cursor",
            "found": True,
            "path": "/home/anna/.cursor/mcp.json",
            "entry": json.dumps({"mcpServers": {"conjure": {"command": "conjure"}}}, indent=2),
            "notes": ["Start it again afterwards: it reads the file only then."],
        },
        {"title": "Claude Desktop", "found": False, "error": "It knows programs only."},
    ]
}
"""Reply of `conjure setup --print --json`."""
