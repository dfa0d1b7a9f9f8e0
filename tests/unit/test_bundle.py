# SPDX-License-Identifier: MIT
"""Products of `make bundle`: complete, of the forms that their readers expect, and harmless."""

from __future__ import annotations

import base64
import copy
import json
import urllib.parse
import zipfile

import jsonschema
import pytest
import tomlkit

import conjure_workbench
from conjure_workbench.setup.addon_files import addon_files
from tests.unit.test_package import ROOT, script

ENTRY = {"command": "uvx", "args": ["conjure-freecad", "mcp"]}


@pytest.fixture(scope="module")
def bundle():
    return script("make_bundle")


def test_the_bundle_holds_what_it_starts_and_the_add_on_whole(bundle, tmp_path):
    made, entry, links = bundle.make(tmp_path)
    assert [path.name for path in (made, entry, links)] == [
        "conjure.mcpb",
        "server.json",
        "install-links.json",
    ]
    with zipfile.ZipFile(made) as content:
        names = content.namelist()
        manifest = json.loads(content.read("manifest.json"))
        project = tomlkit.parse(content.read("pyproject.toml").decode()).unwrap()
    assert set(names) == {"manifest.json", "pyproject.toml", "server.py", *addon_files()}
    assert len(names) == len(set(names))
    server = manifest["server"]
    assert server["type"] == "uv"
    assert server["entry_point"] in names
    assert server["mcp_config"]["args"][-1] == server["entry_point"]
    assert manifest["version"] == conjure_workbench.__version__
    ours = tomlkit.parse((ROOT / "pyproject.toml").read_text("utf-8")).unwrap()
    assert project["project"]["dependencies"] == ours["project"]["dependencies"]
    compile(bundle.SERVER, "server.py", "exec")


@pytest.mark.parametrize(
    ("content", "schema", "wrong"),
    [
        ("manifest", "mcpb-manifest-0.4.schema.json", {"manifest_version": "0.2"}),
        ("manifest", "mcpb-manifest-0.4.schema.json", {"surprise": 1}),
        ("registry_entry", "server-2025-12-11.schema.json", {"description": "x" * 101}),
        ("registry_entry", "server-2025-12-11.schema.json", {"name": "no-namespace"}),
        ("registry_entry", "server-2025-12-11.schema.json", {"packages": []}),
    ],
)
def test_what_does_not_fit_the_schema_is_found(bundle, content, schema, wrong):
    made = getattr(bundle, content)()
    bundle.check(made, schema)
    with pytest.raises(jsonschema.ValidationError):
        bundle.check({**copy.deepcopy(made), **wrong}, schema)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://github.com/ada/conjure", "io.github.ada/conjure-freecad"),
        ("https://code.example.org/conjure-freecad", "org.example.code/conjure-freecad"),
    ],
)
def test_the_registry_s_name_follows_from_the_repository(bundle, monkeypatch, address, name):
    monkeypatch.setattr(bundle, "repository", lambda: address)
    entry = bundle.registry_entry()
    bundle.check(entry, "server-2025-12-11.schema.json")
    assert entry["name"] == name
    assert ("repository" in entry) == name.startswith("io.github.")


def test_the_readme_says_whose_package_it_is(bundle):
    name = bundle.registry_entry()["name"]
    assert f"mcp-name: {name} " in (ROOT / "README.md").read_text("utf-8")


def test_the_links_add_a_server_that_any_machine_can_start_and_hold_no_key(bundle):
    links = {name: urllib.parse.urlsplit(link) for name, link in bundle.links().items()}
    for name in ("cursor", "lm-studio"):
        query = dict(urllib.parse.parse_qsl(links[name].query))
        assert query["name"] == "conjure"
        assert json.loads(base64.b64decode(query["config"])) == ENTRY
    named = json.loads(urllib.parse.unquote(links["vscode"].query))
    assert named == {"name": "conjure", "type": "stdio", **ENTRY}
