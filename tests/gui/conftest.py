# SPDX-License-Identifier: MIT
"""What the tests in FreeCAD's window share. They run inside FreeCAD, see run_in_freecad.py."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import queue
import subprocess
import threading
import time
from pathlib import Path

import pytest

FREECAD = pytest.importorskip("FreeCAD", reason="these tests run inside FreeCAD's window")
FREECAD_GUI = pytest.importorskip("FreeCADGui")

if not getattr(FREECAD, "GuiUp", 0):
    # A plain pytest over all tests comes by here, too; scripts/test-gui.sh is the way in.
    collect_ignore_glob = ["*"]
else:
    from x_input import XInput

    from conjure_workbench import preferences
    from conjure_workbench.gui import bootstrap
    from conjure_workbench.gui.consent import privacy_text
    from conjure_workbench.local_hub.key import make_key
    from conjure_workbench.modeling.runner import Runner
    from conjure_workbench.qt import QtCore, QtGui, QtWidgets

KEY = "test-key-4711-zq"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that end the add-on of this FreeCAD after all others."""
    items.sort(key=lambda item: item.get_closest_marker("ends_add_on") is not None)


def wait_until_true(condition, seconds: float = 30.0):
    """Let FreeCAD process events until `condition()` is true; returns its value."""
    until = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < until, f"it did not happen within {seconds} s"
        QtCore.QCoreApplication.processEvents()
        time.sleep(0.005)


def focus_widget():
    """The widget with the focus, also where the window manager has not activated the window."""
    return QtWidgets.QApplication.focusWidget() or FREECAD_GUI.getMainWindow().focusWidget()


class ServerProcess:
    """The page-only server and what it has told so far."""

    def __init__(
        self,
        key: str = KEY,
        confirm_after_s: float = 0.0,
        features: tuple[str, ...] = (),
        port: int = 0,
    ) -> None:
        script = Path(__file__).with_name("page_only_server.py")
        python = os.environ["CONJURE_TEST_PYTHON"]
        self._process = subprocess.Popen(
            [python, str(script), key, str(confirm_after_s), *features],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "CONJURE_TEST_PORT": str(port)},
        )
        self._news: queue.Queue[dict] = queue.Queue()
        self.events: list[dict] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.url = f"ws://127.0.0.1:{self.event('port')}/api/v1/adapter/ws"

    def _read(self) -> None:
        for line in self._process.stdout:
            self._news.put(json.loads(line))

    def news(self, name: str):
        """The value of the next event of this name that has come; None without one."""
        return (self._take(name) or {}).get(name)

    def event(self, name: str, seconds: float = 30.0):
        """The value of the next event of this name; FreeCAD processes events meanwhile."""
        return wait_until_true(lambda: self._take(name), seconds)[name]

    def _take(self, name: str) -> dict | None:
        with contextlib.suppress(queue.Empty):
            while True:
                self.events.append(self._news.get_nowait())
        found = next((event for event in self.events if name in event), None)
        if found is not None:
            self.events.remove(found)
        return found

    def send(self, **message) -> None:
        self._order("send " + json.dumps(message))

    def command(self, command: str, command_id: str, **parameters) -> None:
        self.send(
            type="execute_command",
            command_id=command_id,
            command=command,
            parameters=parameters,
            timeout_ms=30_000,
        )

    def ping(self) -> None:
        self._order("ping")

    def close_connection(self, code: int) -> None:
        self._order(f"close {code}")

    def _order(self, line: str) -> None:
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join(5)
        self._process.stdin.close()
        self._process.stdout.close()


@pytest.fixture
def wait_until():
    return wait_until_true


@pytest.fixture
def window():
    return FREECAD_GUI.getMainWindow()


@pytest.fixture
def controller():
    return bootstrap.controller()


@pytest.fixture(scope="module")
def runner():
    """A runner of commands that needs no server; it allows no scripts."""
    made = Runner()
    yield made
    made.close()


@pytest.fixture
def run(runner):
    """`run("create_box", length=5)`: the result of a command."""
    return lambda command, **parameters: runner.run(command, parameters)


@pytest.fixture
def document():
    """An empty document, active, with a view; it is closed after the test."""
    return FREECAD.newDocument("Test")


@pytest.fixture
def view(document):
    """The document's 3D view."""
    return FREECAD_GUI.getDocument(document.Name).mdiViewsOfType("Gui::View3DInventor")[0]


@pytest.fixture
def make_server():
    """Start page-only servers; they are stopped after the test."""
    servers = []

    def make(**options) -> ServerProcess:
        servers.append(ServerProcess(**options))
        return servers[-1]

    yield make
    for server in servers:
        server.stop()


@pytest.fixture
def server(make_server):
    return make_server()


@pytest.fixture
def configure(monkeypatch):
    """Choose a server of the person's own, with its key, the way the preferences do."""

    def store(url: str, key: str = KEY) -> None:
        preferences.store_servers(preferences.servers().with_added("Test", url))
        if key:
            preferences.store_key(url, key)

    return store


@pytest.fixture
def connected(server, configure, controller):
    """A server to which FreeCAD is connected, with our workbench in front."""
    FREECAD_GUI.activateWorkbench("ConjureWorkbench")
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    return server


@pytest.fixture
def hub_of_this_computer(tmp_path, monkeypatch):
    """A hub was set up on this computer, by the key that it has."""
    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(tmp_path / "state"))
    monkeypatch.delenv("CONJURE_API_KEY", raising=False)
    return make_key()


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A person's folder without programs, and a state folder without a key."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", f"{tmp_path}/bin:/usr/bin:/bin")
    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(tmp_path / "state"))
    (tmp_path / "bin").mkdir()
    return tmp_path


@pytest.fixture
def install(home):
    """`install("exit 1")`: a program `conjure` of these lines of shell."""

    def write(script):
        program = home / "bin/conjure"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)

    return write


@pytest.fixture
def installed_program(home):
    """The program `conjure` of the tests' Python, where the person's programs are."""
    program = Path(os.environ["CONJURE_TEST_PYTHON"]).parent / "conjure"
    try:
        # It is there also in a root for which it was not made.
        subprocess.run([str(program), "--version"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no program that runs beside the Python of the tests")
    (home / "bin/conjure").symlink_to(program)
    return program


@pytest.fixture
def find(window):
    """Find one of our widgets by its object name."""

    def look(name: str, inside=None):
        return (inside or window).findChild(QtCore.QObject, name)

    return look


@pytest.fixture
def toolbar(window, wait_until):
    """Our toolbar, with our workbench in front."""
    FREECAD_GUI.activateWorkbench("ConjureWorkbench")
    found = window.findChild(QtWidgets.QToolBar, "Conjure")
    # FreeCAD lays the toolbars of a workbench out a moment later.
    wait_until(lambda: any(one.isVisible() for one in found.findChildren(QtWidgets.QToolButton)))
    return found


@pytest.fixture
def connect_button(toolbar, find):
    """The toolbar's button that connects and disconnects."""
    return find("ConjureConnectButton", toolbar)


@pytest.fixture
def focus():
    return focus_widget


@pytest.fixture
def press():
    """`press("L")`, `press("F2")`: a key pressed and released where the focus is.

    As QtTest does it, which FreeCAD's Python does not have in every version.
    """

    def send(name: str, target=None) -> None:
        key = getattr(QtCore.Qt.Key, f"Key_{name.upper() if len(name) == 1 else name}")
        text = name if len(name) == 1 else ""
        focus = target or focus_widget()
        for kind in (QtCore.QEvent.Type.KeyPress, QtCore.QEvent.Type.KeyRelease):
            event = QtGui.QKeyEvent(kind, key, QtCore.Qt.KeyboardModifier.NoModifier, text)
            QtWidgets.QApplication.sendEvent(focus, event)
        QtCore.QCoreApplication.processEvents()

    return send


@pytest.fixture
def model_panels(window):
    """Show FreeCAD's panels of tree and properties."""
    for name in ("Combo View", "Model"):
        panel = window.findChild(QtWidgets.QDockWidget, name)
        if panel is not None:
            panel.show()
            # It may share its place with the tasks, which FreeCAD raises by itself.
            panel.raise_()
    # FreeCAD 0.20 has both in one panel, and shows the tasks when a workbench has some.
    both = window.findChild(QtWidgets.QTabWidget, "combiTab")
    if both is not None:
        both.setCurrentIndex(0)


@pytest.fixture
def tree(model_panels, window, wait_until):
    """FreeCAD's tree of documents and objects."""

    def look():
        found = window.findChildren(QtWidgets.QTreeWidget)
        return next((t for t in found if t.inherits("Gui::TreeWidget") and t.isVisible()), None)

    return wait_until(look)


@pytest.fixture
def x_input(window, wait_until):
    """Keyboard and mouse as the display sends them, with FreeCAD's window in front."""
    made = XInput(window.devicePixelRatioF())
    # Qt may still take a dialog of an earlier test for active that went before the display had
    # shown it; a window that comes and goes has it asked again.
    other = QtWidgets.QWidget()
    other.show()
    other.activateWindow()
    wait_until(other.isActiveWindow)
    other.close()
    window.activateWindow()
    wait_until(window.isActiveWindow)
    made.move(600, 850)
    yield made
    made.move(600, 850)
    QtCore.QCoreApplication.processEvents()
    made.close()


@pytest.fixture
def user_cfg():
    """The text of FreeCAD's configuration file, written just now."""

    def read() -> str:
        FREECAD.saveParameter()
        file = Path(FREECAD.ConfigGet("UserParameter"))
        return file.read_text("utf-8")

    return read


@pytest.fixture(autouse=True)
def clean_state(monkeypatch):
    """Start and end each test disconnected, with default preferences, no document, no dialog."""
    for name in list(os.environ):
        if name.startswith("CONJURE_") and not name.startswith("CONJURE_TEST_"):
            monkeypatch.delenv(name)
    preferences.consent_to(privacy_text.version())
    yield
    controller = bootstrap.controller()
    controller.disconnect_from_server()
    controller.pause.go_on()
    for widget in QtWidgets.QApplication.topLevelWidgets():
        if isinstance(widget, QtWidgets.QDialog) and widget.isVisible():
            widget.close()
    FREECAD_GUI.Control.closeDialog()
    for name in list(FREECAD.listDocuments()):
        FREECAD.closeDocument(name)
    # What the test did as the person is not to count in the next one.
    controller.following.set_on(False)
    controller.following.set_on(True)
    FREECAD.ParamGet(preferences.PREFERENCES_PATH).Clear()
    preferences.key_store().file.unlink() if preferences.key_store().file.exists() else None
    wait_until_true(lambda: not [one for one in threading.enumerate() if one.name == "conjure-io"])
    # Its last records wait in the queue of events; printed later, they would be another test's.
    QtCore.QCoreApplication.processEvents()
    logging.getLogger("conjure_workbench").setLevel(logging.DEBUG)
