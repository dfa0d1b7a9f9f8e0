# SPDX-License-Identifier: MIT
"""The command line's own checks, without a server."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.server import cli
from conjure_workbench.server.auth import Hosts
from conjure_workbench.server.serve import ListenError, listen


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["serve", "--port", "65536"], "0 to 65535"),
        (["serve", "--port", "-1"], "0 to 65535"),
        (["serve", "--silence-s", "0"], "more than 0"),
        (["serve", "--silence-s", "inf"], "more than 0"),
        ([], "required"),
    ],
)
def test_an_option_out_of_range_is_refused(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 2
    assert says in capsys.readouterr().err


def test_missing_packages_are_named_with_the_command_that_installs_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "_NEEDED", ("starlette", "no_such_package"))
    assert cli.main(["serve"]) == 1
    assert "pip install no_such_package" in capsys.readouterr().err


@pytest.mark.parametrize("host", ["[::1", "user@127.0.0.1", "127.0.0.1/x", "", None])
def test_a_host_that_is_none_is_not_allowed(host: str | None) -> None:
    assert not Hosts("0.0.0.0").allows(host)


@pytest.mark.parametrize("origin", ["http://[::1", "ftp://127.0.0.1:9870", "null"])
def test_an_origin_that_is_none_is_refused(origin: str) -> None:
    headers = [(b"host", b"127.0.0.1:9870"), (b"origin", origin.encode())]
    with pytest.raises(ConjureError) as caught:
        Hosts("127.0.0.1").check({"type": "http", "headers": headers})
    assert caught.value.code == "FORBIDDEN_ORIGIN"


def test_a_host_that_does_not_exist_cannot_be_listened_on() -> None:
    with pytest.raises(ListenError, match="cannot be used"):
        listen("no host has blanks", 0)
