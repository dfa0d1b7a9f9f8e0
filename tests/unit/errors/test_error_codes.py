# SPDX-License-Identifier: MIT
"""The table of error codes: complete rows, and the HTTP statuses that the server's page lists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conjure_workbench.errors import (
    COMMAND_ERRORS,
    ERRORS,
    HUB_ERRORS,
    REQUEST_ERRORS,
    SETUP_ERRORS,
)

ROOT = Path(__file__).resolve().parents[3]
SERVER_PAGE = ROOT / "docs/server.md"
TABLE = ROOT / "conjure_workbench/errors/error_codes.py"


def listed() -> dict[str, int]:
    """The status of every code in the page's table; a row may pair several, in order."""
    found = {}
    for statuses, text in re.findall(r"^\| ([45][\d, ]+) \| (.+)$", SERVER_PAGE.read_text(), re.M):
        codes = re.findall(r"`([A-Z_]+)`", text)
        numbers = [int(number) for number in statuses.split(", ")]
        found.update(zip(codes, numbers if len(numbers) > 1 else numbers * len(codes)))
    return found


LISTED = listed()


def test_no_code_stands_in_the_table_twice():
    tables = (COMMAND_ERRORS, REQUEST_ERRORS, HUB_ERRORS, SETUP_ERRORS)
    assert len(ERRORS) == sum(map(len, tables))
    assert re.findall(r'^    "(\w+)": ', TABLE.read_text("utf-8"), re.M) == list(ERRORS)


@pytest.mark.parametrize(("code", "kind"), ERRORS.items(), ids=ERRORS)
def test_an_error_code_says_what_it_means(code, kind):
    assert code == code.upper()
    assert kind.meaning.endswith(".")


@pytest.mark.parametrize(
    "kind", [*COMMAND_ERRORS.values(), *HUB_ERRORS.values(), *SETUP_ERRORS.values()]
)
def test_the_code_of_a_command_or_of_a_hub_says_what_to_do(kind):
    assert kind.advice.endswith(".")


def test_the_servers_page_lists_every_code_that_has_a_status_of_its_own():
    own = {code for code, kind in ERRORS.items() if kind.status not in (400, 500)}
    assert own <= set(LISTED)


@pytest.mark.parametrize("code", LISTED)
def test_a_status_on_the_servers_page_is_that_of_the_table(code):
    assert LISTED[code] == ERRORS[code].status


@pytest.mark.parametrize("code", ERRORS)
def test_an_advice_that_names_a_key_has_another_for_where_it_is_not_there(code):
    kind = ERRORS[code]
    keys = ("field", "allowed", "candidates", "remove_one_of")
    named = any(f"`{key}`" in kind.advice for key in keys)
    assert bool(kind.otherwise) is named
    assert not any(f"`{key}`" in kind.otherwise for key in ("allowed", "candidates"))
