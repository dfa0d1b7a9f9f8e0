# SPDX-License-Identifier: MIT
"""The box that installs `websocket-client` where it is missing."""

from __future__ import annotations

import gc

from conjure_workbench.gui import dependency
from conjure_workbench.gui.preferences.package_box import PackageBox
from conjure_workbench.qt import QtCore, QtWidgets


def test_the_install_button_is_there_only_when_the_package_is_missing(opened, monkeypatch):
    assert not opened["ConjureMissingPackage"].isVisible()
    monkeypatch.setattr(dependency, "MODULE", "conjure_no_such_module")
    opened.load()
    assert opened["ConjureMissingPackage"].isVisible()
    assert str(dependency.package_folder()) in opened["ConjurePackageNote"].text()


def test_an_installation_that_fails_is_said_in_words(wait_until, tmp_path):
    program = tmp_path / "pip-that-fails"
    program.write_text("#!/bin/sh\necho 'no network here'\nexit 1\n")
    program.chmod(0o755)
    outcomes = []
    installer = dependency.Installer()
    installer.finished.connect(lambda worked, sentence: outcomes.append((worked, sentence)))
    installer.start(str(program))
    wait_until(lambda: outcomes)
    assert outcomes == [(False, "pip could not install the package: no network here")]


def test_an_installation_puts_the_package_where_freecad_looks(wait_until, tmp_path, monkeypatch):
    program = tmp_path / "pip"
    # Does what `pip install --target FOLDER NAME` does, without a network.
    program.write_text(
        '#!/bin/sh\nwhile [ "$1" != --target ]; do shift; done\n'
        'mkdir -p "$2" && echo > "$2/conjure_installed_module.py"\n'
    )
    program.chmod(0o755)
    monkeypatch.setattr(dependency, "MODULE", "conjure_installed_module")
    assert dependency.is_missing()
    outcomes = []
    installer = dependency.Installer()
    installer.finished.connect(lambda worked, sentence: outcomes.append(worked))
    installer.start(str(program))
    wait_until(lambda: outcomes)
    assert outcomes == [True]
    assert not dependency.is_missing()


def test_closing_the_preferences_does_not_end_an_installation(wait_until, tmp_path, monkeypatch):
    go, done = tmp_path / "go", tmp_path / "done"
    program = tmp_path / "slow-pip"
    program.write_text(f"#!/bin/sh\nuntil [ -e '{go}' ]; do sleep 0.05; done\necho > '{done}'\n")
    program.chmod(0o755)
    monkeypatch.setattr(dependency, "python_program", lambda: str(program))
    running = QtCore.QProcess.ProcessState.Running

    def begin():
        box = PackageBox()
        box._install()
        wait_until(lambda: box._installer._process.state() == running)
        box.deleteLater()

    begin()
    QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
    gc.collect()
    # The window has not waited for pip, and has not ended it.
    assert not done.exists()
    go.touch()
    wait_until(done.exists)
    wait_until(lambda: not dependency.Installer._running)
