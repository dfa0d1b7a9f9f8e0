# SPDX-License-Identifier: MIT
"""Imports made to do harm: an error within seconds, without much memory, and nothing left."""

from __future__ import annotations

import resource
import time

import pytest

from tests.hostile.exchange_files import HARMFUL

SECONDS, MEGABYTES = 8, 400


@pytest.mark.parametrize("name", HARMFUL)
def test_no_harmful_file_takes_long_or_much_memory(document, refused, tmp_path, name):
    path = tmp_path / name
    HARMFUL[name](path)
    began, peak = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    error = refused("import_file", path=str(path))
    # Without Draft, FreeCAD reads no SVG at all.
    assert error.code in ("FILE_ERROR", "UNSUPPORTED")
    assert time.monotonic() - began < SECONDS
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) / 1024 < MEGABYTES


@pytest.mark.parametrize("name", [name for name in HARMFUL if name.endswith(".svg")])
def test_harmful_svg_is_refused_before_freecad_is_asked(document, refused, tmp_path, name):
    HARMFUL[name](tmp_path / name)
    error = refused("import_file", path=str(tmp_path / name))
    assert error.code == "FILE_ERROR"


def test_svg_that_names_its_document_type_is_read(document, refused, tmp_path):
    path = tmp_path / "a.svg"
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    path.write_text(f'{doctype}<svg xmlns="http://www.w3.org/2000/svg"/>')
    error = refused("import_file", path=str(path))
    assert "document type" not in error.message
