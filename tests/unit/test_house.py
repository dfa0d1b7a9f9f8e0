# SPDX-License-Identifier: MIT
"""The plan of the package: which wing imports which, no circles, and rooms of a readable size."""

from __future__ import annotations

import ast

import pytest

from conjure_workbench.vocabulary.commands import MODULES
from tests.unit.source_imports import PACKAGE, ROOT, imports_of, our_modules

_GROUND = {"doing", "document", "geometry", "measure", "approval", "command"}
_MIDDLE = (
    *("features", "bodies", "sketching", "objects", "exchange", "history", "view", "scripting"),
    "rehearsal",
)

WINGS = {
    "modeling": {
        "document": set(),
        "geometry": {"document"},
        "measure": {"document", "geometry"},
        "approval": {"document"},
        "doing": set(),
        "command": {"doing", "document", "geometry", "measure", "approval"},
        **{wing: _GROUND for wing in _MIDDLE},
        "editing": {*_GROUND, "features", "bodies", "objects", "sketching"},
        "handlers": {*_GROUND, *_MIDDLE, "editing"},
        "durations": {"document", "geometry"},
        "runner": {
            "document",
            "measure",
            "approval",
            "command",
            "history",
            "view",
            "rehearsal",
            "handlers",
            "durations",
        },
        "put_aside": set(),
        "pace": set(),
        "executor": {"approval", "put_aside", "pace"},
    },
    "vocabulary": {
        "values": set(),
        "words": set(),
        "schema": {"values", "words"},
        "search": {"schema", "words"},
        "elements": {"values", "schema"},
        "profiles": {"values", "schema", "elements", "sketching"},
        "sketching": {"values", "schema", "elements"},
        "sentences": {"words", "schema"},
        "commands": {
            *("values", "words", "schema", "search", "elements", "profiles", "sketching"),
        },
        "__init__": {"values", "schema", "search", "commands"},
    },
    "gui": {
        "timers": set(),
        "bundled": set(),
        "loading": set(),
        "announcing": set(),
        "drawing_style": set(),
        "status": {"timers", "announcing"},
        "report_view": set(),
        "session_log": {"report_view"},
        "handover": {"timers"},
        "dependency": {"status"},
        "person": {"status", "timers"},
        "background": set(),
        "servers": {"status"},
        "local_server": {"status", "servers", "timers", "background"},
        "preferences": {"status", "servers", "dependency", "background", "local_server"},
        "consent": {"status", "local_server"},
        "activity": {"status", "timers", "drawing_style"},
        "approval": {"status", "timers", "announcing", "drawing_style"},
        "running_command": {"status", "person"},
        "engine": {
            *("status", "person", "activity", "approval", "checkpoints"),
            *("handover", "running_command"),
        },
        "undo_last": {"status"},
        "checkpoints": {"status", "timers", "announcing"},
        "assistants": {"status", "local_server"},
        "changed_settings": {"timers"},
        "indicator_menus": {"status", "servers", "approval", "local_server", "engine"},
        "controller": {
            *("status", "approval", "changed_settings", "consent", "dependency", "person"),
            *("indicator_menus", "session_log", "loading", "engine", "timers"),
        },
        "commands": {"status", "assistants", "controller", "undo_last", "checkpoints"},
        "workbench": {"status", "approval", "commands"},
        "bootstrap": {
            *("status", "approval", "preferences", "commands", "workbench", "controller"),
            "bundled",
        },
        "uninstall": {"status", "bootstrap"},
    },
}
"""The wings that a wing imports, besides itself. Modules beside the wings, and the package's own
face, count as wings."""

MOST_LINES = 320
MOST_MODULES = 24
MIRRORS = {"modeling/handlers", "vocabulary/commands"}
"""Folders that grow with the commands: one module for each group of them, in both."""
IMPORT_BY_NAME = {mirror.replace("/", ".") for mirror in MIRRORS}
"""Packages that import the modules in `MODULES`, which their source does not show."""


def graph() -> dict[str, set[str]]:
    """The modules that each module imports, by dotted names without the package's."""
    names = {_dotted(path) for path in our_modules()}
    found: dict[str, set[str]] = {}
    for path in our_modules():
        targets = set()
        for one in imports_of((ROOT / path).read_text("utf-8"), path):
            if one.name.split(".")[0] == PACKAGE:
                inside = one.name[len(PACKAGE) + 1 :]
                parent = inside.rpartition(".")[0]
                targets |= {name for name in (inside, parent) if name in names and name}
        found[_dotted(path)] = targets - {_dotted(path)}
    for package in IMPORT_BY_NAME:
        found[package] |= {f"{package}.{module}" for module in MODULES}
    return found


def _dotted(path: str) -> str:
    inside = path[len(PACKAGE) + 1 : -len(".py")].replace("/", ".")
    return inside[: -len(".__init__")] if inside.endswith(".__init__") else inside


def upward(part: str, path: str, source: str) -> list[str]:
    """The imports of a module that lead into a wing which its own must not import."""
    rules = WINGS[part]
    wing = path.split("/")[2].removesuffix(".py")
    found = []
    for one in imports_of(source, path):
        if not one.name.startswith(f"{PACKAGE}.{part}."):
            continue
        target = one.name.split(".")[2]
        if target in rules and target != wing and target not in rules[wing]:
            found.append(str(one))
    return found


def circle(modules: dict[str, set[str]]) -> list[str]:
    """Modules that import one another in a circle, in its order; empty if there is none."""
    done: set[str] = set()

    def follow(name: str, way: list[str]) -> list[str]:
        if name in way:
            return [*way[way.index(name) :], name]
        if name in done:
            return []
        for target in sorted(modules[name]):
            found = follow(target, [*way, name])
            if found:
                return found
        done.add(name)
        return []

    return next((found for name in modules if (found := follow(name, []))), [])


def in_wings() -> list[tuple[str, str]]:
    return [
        (part, path)
        for part in WINGS
        for path in our_modules()
        if path.startswith(f"{PACKAGE}/{part}/") and path != f"{PACKAGE}/modeling/__init__.py"
    ]


@pytest.mark.parametrize(("part", "path"), in_wings())
def test_a_wing_imports_only_wings_below_it(part: str, path: str) -> None:
    assert upward(part, path, (ROOT / path).read_text("utf-8")) == []


@pytest.mark.parametrize("part", list(WINGS))
def test_every_folder_and_module_of_a_divided_part_is_a_wing(part: str) -> None:
    folder = ROOT / PACKAGE / part
    folders = {path.name for path in folder.iterdir() if (path / "__init__.py").is_file()}
    modules = {path.stem for path in folder.glob("*.py")}
    assert folders | modules | {"__init__"} == set(WINGS[part]) | {"__init__"}


@pytest.mark.parametrize(
    "path", [path for path in our_modules() if path.startswith(f"{PACKAGE}/server/hub/")]
)
def test_the_hub_of_the_server_knows_neither_sockets_nor_an_event_loop(path: str) -> None:
    found = {one.name for one in imports_of((ROOT / path).read_text("utf-8"), path)}
    ours = {name for name in found if name.startswith(f"{PACKAGE}.server.")}
    assert {name for name in ours if not name.startswith(f"{PACKAGE}.server.hub")} == set()
    assert {name.split(".")[0] for name in found} & {"asyncio", "socket", "starlette"} == set()


def test_an_import_into_a_wing_above_is_found() -> None:
    path = f"{PACKAGE}/modeling/geometry/x.py"
    assert len(upward("modeling", path, "from ..measure import mass")) == 1
    assert len(upward("modeling", path, "def f():\n    from ..measure.mass import mass_of")) == 1
    assert upward("modeling", path, "from ..document import naming") == []
    beside = f"{PACKAGE}/modeling/features/x.py"
    assert len(upward("modeling", beside, "from ..objects import expressions")) == 1


def test_only_the_packages_that_list_their_modules_import_ours_by_name() -> None:
    by_name = set()
    for path in our_modules():
        tree = ast.parse((ROOT / path).read_text("utf-8"))
        for node in ast.walk(tree):
            name = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            if name.endswith(("import_module", "__import__")):
                by_name.add((_dotted(path), ast.unparse(node)))
    assert by_name == {
        *((package, "import_module(f'{__name__}.{_module}')") for package in IMPORT_BY_NAME),
        ("adapter.credentials", "importlib.import_module('keyring')"),
        ("modeling.features.python_features", "importlib.import_module(module)"),
    }


def test_handlers_are_in_modules_of_the_names_that_the_vocabulary_lists() -> None:
    folder = ROOT / PACKAGE / "modeling/handlers"
    assert sorted(path.stem for path in folder.glob("*.py")) == sorted(["__init__", *MODULES])


def test_modules_import_one_another_in_no_circle() -> None:
    assert circle(graph()) == []


def test_a_circle_is_found() -> None:
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c", "b"]
    assert circle({"a": {"b"}, "b": set(), "c": {"a", "b"}}) == []


def test_modeling_has_at_most_eight_floors_of_wings() -> None:
    rules = WINGS["modeling"]

    def floor(wing: str) -> int:
        return 1 + max(map(floor, rules[wing]), default=0)

    assert max(map(floor, rules)) <= 8


@pytest.mark.parametrize("path", our_modules())
def test_a_module_can_be_read_in_one_go(path: str) -> None:
    assert len((ROOT / path).read_text("utf-8").splitlines()) <= MOST_LINES


def test_no_folder_holds_more_modules_than_a_reader_can_survey() -> None:
    folders: dict[str, int] = {}
    for path in our_modules():
        folder, _, name = path.rpartition("/")
        if name != "__init__.py":
            folders[folder] = folders.get(folder, 0) + 1
    grown = {f"{PACKAGE}/{mirror}" for mirror in MIRRORS}
    assert {
        folder: count
        for folder, count in folders.items()
        if count > MOST_MODULES and folder not in grown
    } == {}


@pytest.mark.parametrize("path", [path for path in our_modules() if path.endswith("/__init__.py")])
def test_a_package_says_what_it_is_for(path: str) -> None:
    charter = ast.get_docstring(ast.parse((ROOT / path).read_text("utf-8")))
    assert charter


def sleeps(source: str) -> list[int]:
    """The lines of a source that sleep."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "sleep"
    ]


@pytest.mark.parametrize(
    "path", sorted(str(path.relative_to(ROOT)) for path in (ROOT / "tests/unit").rglob("*.py"))
)
def test_no_unit_test_sleeps(path: str) -> None:
    assert sleeps((ROOT / path).read_text("utf-8")) == []


def test_sleeping_is_found() -> None:
    assert sleeps("import time\ntime.sleep(1)") == [2]
    assert sleeps("from time import sleep\nsleep(0.1)") == [2]
