# SPDX-License-Identifier: MIT
"""Imports made to do harm: an error within seconds of work, little memory, and nothing left."""

from __future__ import annotations

import re
import resource
import time

import Import
import pytest

from tests.hostile.exchange_files import HARMFUL

SECONDS, MEGABYTES = 8, 400


@pytest.mark.parametrize("name", HARMFUL)
def test_no_harmful_file_takes_long_or_much_memory(document, refused, tmp_path, name):
    path = tmp_path / name
    HARMFUL[name](path)
    began, peak = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    error = refused("import_file", path=str(path))
    assert error.code == "FILE_ERROR"
    assert time.process_time() - began < SECONDS
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) / 1024 < MEGABYTES


def test_an_assembly_of_parts_used_often_is_read(document, run, refused, tmp_path):
    run("box", name="B")
    low = document.B
    for level in range(2):
        whole = document.addObject("App::Part", f"Level{level}")
        for number in range(10):
            link = document.addObject("App::Link", f"Link{level}_{number}")
            link.LinkedObject = low
            whole.addObject(link)
        low = whole
    document.recompute()
    path = tmp_path / "a.step"
    Import.export([low], str(path))
    run("new_document", name="Other")
    assert run("import_file", path=str(path))["count"] >= 1
    text = path.read_text()
    whole, part = re.findall(r"NEXT_ASSEMBLY_USAGE_OCCURRENCE\([^#]*(#\d+),(#\d+)", text)[0]
    again = f"#99999=NEXT_ASSEMBLY_USAGE_OCCURRENCE('','','',{whole},{part},$);\n" * 4000
    path.write_text(text.replace("ENDSEC;\nEND-ISO", f"{again}ENDSEC;\nEND-ISO"))
    assert "more than 3000 parts" in refused("import_file", path=str(path)).message


def test_svg_that_names_its_document_type_is_read(document, refused, tmp_path):
    path = tmp_path / "a.svg"
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    path.write_text(f'{doctype}<svg xmlns="http://www.w3.org/2000/svg"/>')
    error = refused("import_file", path=str(path))
    assert "document type" not in error.message
