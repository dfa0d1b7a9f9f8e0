# SPDX-License-Identifier: MIT
"""Who may import whom, read from the source: imports inside functions count as well."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from tests.unit.source_imports import PACKAGE, ROOT, imports_of, our_modules

# What each part may import of ours. A part is a folder or a module of the package.
ALLOWED = {
    "__init__": set(),
    "errors": set(),
    "protocol": {"errors"},
    "vocabulary": {"errors"},
    "logs": {"protocol"},
    "qt": set(),
    "broken_pipes": set(),
    "local_hub": {"errors", "protocol"},
    "adapter": {"errors", "protocol", "local_hub"},
    "kernel": set(),
    "modeling": {"errors", "vocabulary", "kernel", "qt"},
    "mcp": {"errors", "protocol", "vocabulary", "local_hub"},
    "server": {"errors", "protocol", "vocabulary", "logs", "mcp", "local_hub"},
    "setup": {"errors", "protocol", "local_hub"},
    "cli": {"errors", "protocol", "vocabulary", "local_hub", "mcp", "server", "setup"},
    "preferences": {"adapter", "local_hub", "modeling"},
    "kept_data": {"adapter", "modeling", "logs", "preferences"},
    "addon": {"protocol", "adapter", "kernel", "modeling", "preferences"},
    "headless": {"protocol", "adapter", "logs", "preferences", "addon", "broken_pipes"},
    "start_headless": {"headless"},
    "gui": {
        "errors",
        "protocol",
        "vocabulary",
        "local_hub",
        "adapter",
        "kernel",
        "modeling",
        "logs",
        "preferences",
        "kept_data",
        "addon",
        "broken_pipes",
        "qt",
    },
}
PURE = {"errors", "protocol", "vocabulary", "local_hub", "adapter", "mcp", "server", "cli", "setup"}
# FreeCAD loads none of these; they need Python 3.10.
OUTSIDE_FREECAD = {"mcp", "server", "cli", "setup"}
HOST_NAMES = {
    "FreeCAD",
    "FreeCADGui",
    "Part",
    "Sketcher",
    "Mesh",
    "MeshPart",
    "Import",
    "ImportGui",
    "TechDraw",
    "importSVG",
    "App",
    "Gui",
    "pivy",
}
WINDOW_NAMES = {"FreeCADGui", "pivy"}
QT_NAMES = {"PySide", "PySide2", "PySide6", "shiboken2", "shiboken6", "PyQt5", "PyQt6"}
# Python packages that a part needs beside the standard library.
THIRD_PARTY = {
    "adapter": {"websocket", "keyring"},
    "mcp": {"mcp", "mcp_types", "anyio", "httpx2", "httpcore2"},
    "server": {"mcp", "starlette", "uvicorn", "websockets"},
    # An assistant's entry is tried with the official client.
    "setup": {"tomlkit", "mcp"},
    "cli": {"typer", "rich"},
}


def part_of(dotted: str) -> str:
    """The part of the package that a module belongs to, given after the package's name."""
    return dotted.split(".")[0] if dotted else "__init__"


def broken_rules(source: str, path: str) -> list[str]:
    """The imports of a module of ours that its part is not allowed."""
    inside = path[len(PACKAGE) + 1 : -len(".py")].replace("/", ".")
    part = part_of(inside)
    broken = []
    for found in imports_of(source, path):
        top = found.name.split(".")[0]
        if top == PACKAGE:
            target = found.name[len(PACKAGE) + 1 :]
            own = target == part or target.startswith(f"{part}.")
            # `from .. import __version__` is a constant, not a part.
            fine = own or target == "__version__" or allows(ALLOWED[part], target)
            # The same modules run without a window.
            window = part == "modeling" and allows({"qt"}, target)
            fine = fine and not (window and found.at_import_time)
        elif top in QT_NAMES:
            fine = part == "qt"
        elif top in HOST_NAMES:
            fine = part not in PURE and not (
                part == "modeling" and top in WINDOW_NAMES and found.at_import_time
            )
        else:
            fine = top in sys.stdlib_module_names or top in THIRD_PARTY.get(part, ())
        if not fine:
            broken.append(str(found))
    return broken


def allows(allowed: set[str], target: str) -> bool:
    """True if a rule covers a module: `protocol` covers `protocol.limits`, not the reverse."""
    return any(target == rule or target.startswith(f"{rule}.") for rule in allowed)


@pytest.mark.parametrize("path", our_modules())
def test_a_module_imports_only_what_its_part_is_allowed(path):
    assert broken_rules((ROOT / path).read_text("utf-8"), path) == []


@pytest.mark.parametrize(
    "path", [path for path in our_modules() if path.split("/")[1] not in OUTSIDE_FREECAD]
)
def test_a_module_that_runs_inside_freecad_keeps_to_the_syntax_of_python_3_8(path):
    ast.parse((ROOT / path).read_text("utf-8"), path, feature_version=(3, 8))


@pytest.mark.parametrize("name", ["InitGui.py", "Init.py", "uninstall.py"])
def test_what_freecad_executes_defines_nothing(name):
    # FreeCAD runs these inside a function of its own, where no definition can see another.
    tree = ast.parse((ROOT / name).read_text("utf-8"))
    definitions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    assert [node.name for node in ast.walk(tree) if isinstance(node, definitions)] == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("errors/x.py", "from ..protocol import limits"),
        ("protocol/x.py", "from ..vocabulary import COMMANDS"),
        ("protocol/x.py", "from conjure_workbench import adapter"),
        ("vocabulary/x.py", "def f():\n    import FreeCAD"),
        ("adapter/x.py", "from .. import modeling"),
        ("adapter/x.py", "from PySide import QtCore"),
        ("server/x.py", "from ..adapter.settings import Settings"),
        ("server/x.py", "import Part"),
        ("server/x.py", "from ..cli import main"),
        ("local_hub/x.py", "from ..server.auth import ApiKey"),
        ("local_hub/x.py", "import rich"),
        ("mcp/x.py", "import typer"),
        ("mcp/x.py", "from ..server import hub"),
        ("mcp/x.py", "import FreeCAD"),
        ("vocabulary/x.py", "import mcp_types"),
        ("modeling/x.py", "import FreeCADGui"),
        ("modeling/handlers/x.py", "from ...protocol import messages"),
        ("modeling/x.py", "import websocket"),
        ("modeling/x.py", "from ..qt import QtGui"),
        ("modeling/x.py", "import pivy.coin"),
        ("modeling/x.py", "def f():\n    from ..gui import gate"),
        ("addon.py", "from .gui import workbench"),
        ("gui/x.py", "from PySide2 import QtCore"),
        ("logs.py", "from . import addon"),
    ],
)
def test_a_forbidden_import_is_found(path, source):
    assert len(broken_rules(source, f"{PACKAGE}/{path}")) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("protocol/x.py", "from ..errors import ERRORS"),
        ("adapter/x.py", "import websocket"),
        ("adapter/x.py", "from .. import __version__"),
        ("modeling/x.py", "def f():\n    import FreeCADGui"),
        ("modeling/x.py", "def f():\n    from ..qt import QtGui"),
        ("modeling/handlers/x.py", "from ...errors import ConjureError"),
        ("gui/x.py", "from ..qt import QtCore"),
        ("qt.py", "from PySide import QtCore"),
    ],
)
def test_an_allowed_import_is_not_complained_of(path, source):
    assert broken_rules(source, f"{PACKAGE}/{path}") == []


def loaded_at_start() -> dict[str, str]:
    """The modules that FreeCAD's start loads, each with the one that imports it."""
    modules = set(our_modules())
    waiting, found = ["conjure_workbench/gui/bootstrap.py"], {}
    while waiting:
        path = waiting.pop()
        for one in imports_of((ROOT / path).read_text("utf-8"), path):
            parts = one.name.split(".")
            for end in range(1, len(parts) + 1) if one.at_import_time else ():
                stem = "/".join(parts[:end])
                for target in {f"{stem}.py", f"{stem}/__init__.py"} & modules:
                    if target not in found:
                        found[target] = str(one)
                        waiting.append(target)
    return found


LATER = (
    *("errors/", "vocabulary/", "logs.py", "addon.py", "kept_data.py", "protocol/messages.py"),
    *("adapter/credentials.py", "adapter/journal.py", "adapter/opening/"),
    *("local_hub/connection.py", "local_hub/key.py"),
    *("modeling/handlers/", "modeling/runner.py", "modeling/view/"),
    *("gui/activity/", "gui/assistants/", "gui/engine.py", "gui/uninstall/", "gui/report_view.py"),
    *("gui/approval/approval_bar.py", "gui/approval/approval_desk.py"),
    *("gui/consent/consent_page.py", "gui/consent/privacy_text.py"),
    *("gui/preferences/server_form.py", "gui/preferences/assistant_form.py"),
    *("gui/preferences/page_form.py", "gui/preferences/connection_test.py"),
    *("gui/local_server/program.py", "gui/local_server/local_server_part.py"),
)
"""Modules that FreeCAD's start does not load: at first use, or once its window is there."""

HEAVY = {
    *("asyncio", "ctypes", "difflib", "email", "hashlib", "hmac", "http", "json", "secrets"),
    *("logging.handlers", "multiprocessing", "random", "socket", "ssl", "subprocess"),
    *("tempfile", "unittest", "urllib.request", "uuid", "xml"),
}
"""Modules of Python that take a millisecond or more, also where another one imports them."""


def test_the_start_of_freecad_loads_neither_commands_nor_what_is_shown_later() -> None:
    found = loaded_at_start()
    assert f"{PACKAGE}/gui/controller.py" in found
    later = tuple(f"{PACKAGE}/{one}" for one in LATER)
    assert [by for path, by in found.items() if path.startswith(later)] == []


@pytest.mark.parametrize("name", LATER)
def test_what_is_to_be_loaded_later_exists(name: str) -> None:
    assert (ROOT / PACKAGE / name).exists()


def test_the_start_of_freecad_loads_no_heavy_module_of_python() -> None:
    paths = ["conjure_workbench/gui/bootstrap.py", *loaded_at_start()]
    names = {
        # A name that is imported from a module may be a module itself.
        part
        for path in paths
        for one in imports_of((ROOT / path).read_text("utf-8"), path)
        if one.at_import_time and one.name.split(".")[0] in sys.stdlib_module_names
        for part in {one.name, one.name.rpartition(".")[0]} - {""}
    }
    assert "logging" in names
    program = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]:\n"
        "    try: importlib.import_module(name)\n"
        "    except ModuleNotFoundError: pass\n"
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", program, *sorted(names)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert set(done.stdout.split()) & HEAVY == set()
