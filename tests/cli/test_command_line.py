# SPDX-License-Identifier: MIT
"""The command line's own checks, without a hub."""

from __future__ import annotations

import pytest

from conjure_workbench import __version__, cli


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["serve", "--port", "65536"], "65535"),
        (["serve", "--port", "-1"], "--port"),
        (["serve", "--silence-s", "0"], "more than 0"),
        (["serve", "--silence-s", "inf"], "more than 0"),
        (["serve", "--idle-exit", "0"], "more than 0"),
        (["stop", "--wait", "-1"], "--wait"),
        (["no_such_command"], "no_such_command"),
        ([], "Commands:"),
    ],
)
def test_a_command_line_that_is_wrong_is_refused(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(arguments) == 2
    told = capsys.readouterr()
    assert says in told.err + told.out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"conjure {__version__}\n"


@pytest.mark.parametrize(
    "name", ["serve", "start", "stop", "status", "key", "worker", "setup", "addon"]
)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([name, "--help"]) == 0
    assert f"Usage: conjure {name}" in capsys.readouterr().out
