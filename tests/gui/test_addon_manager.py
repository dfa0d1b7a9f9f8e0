# SPDX-License-Identifier: MIT
"""The README as FreeCAD's Addon Manager shows it, from a server that has the repository's files."""

from __future__ import annotations

import functools
import http.server
import importlib
import re
import threading
from pathlib import Path

import pytest
from addon_manager import ADDON_MANAGER, HAS_INSTALLER

from conjure_workbench.qt import QtGui

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    not HAS_INSTALLER, reason="this FreeCAD shows the page of the host in a browser"
)


class RawFiles(http.server.SimpleHTTPRequestHandler):
    """Files of the repository under /OWNER/raw/BRANCH/, as hosts of repositories have them."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(re.sub(r"^/conjure(/-)?/raw/main", "", path))

    def log_message(self, *told: object) -> None:
        """Say nothing: FreeCAD's output is read for errors."""


@pytest.fixture
def host():
    """The address of the repository."""
    handler = functools.partial(RawFiles, directory=str(ROOT))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/conjure"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def shown(host, tmp_path, monkeypatch, wait_until):
    """The Addon Manager's browser with the README in it."""
    monkeypatch.syspath_prepend(str(ADDON_MANAGER))
    addon_class = importlib.import_module("Addon").Addon
    controllers = importlib.import_module("addonmanager_readme_controller")
    browsers = importlib.import_module("Widgets.addonmanager_widget_readme_browser")
    text = (ROOT / "package.xml").read_text("utf-8")
    (tmp_path / "package.xml").write_text(
        text.replace("https://example.org/conjure-freecad", host), "utf-8"
    )
    addon = addon_class("Conjure", host, addon_class.Status.NOT_INSTALLED, "main")
    addon.load_metadata_file(str(tmp_path / "package.xml"))
    browser = browsers.WidgetReadmeBrowser()
    browser.resize(900, 700)
    browser.show()
    controller = controllers.ReadmeController(browser)
    controller.set_addon(addon)
    wait_until(lambda: "Conjure lets an AI assistant" in browser.toPlainText(), 20)
    wait_until(lambda: browser.image_map and not controller.resource_requests, 20)
    yield browser, controller
    browser.close()
    browser.deleteLater()


def test_all_pictures_of_the_readme_are_loaded_from_raw_addresses(shown, host):
    browser, controller = shown
    pictures = set(re.findall(r"!\[[^\]]*\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8")))
    assert controller.resource_failures == []
    assert {url.partition("/main/")[2] for url in browser.image_map} == pictures
    assert all(url.startswith(host) for url in browser.image_map)
    missing = [url for url, image in browser.image_map.items() if image is None or image.isNull()]
    assert missing == []
    assert isinstance(next(iter(browser.image_map.values())), QtGui.QImage)
