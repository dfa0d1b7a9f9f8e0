# SPDX-License-Identifier: MIT
"""What lies around the code: manifest, pages, installation, release zip, the demo's sums."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from math import pi
from pathlib import Path

import pytest

import conjure_workbench

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ET.parse(ROOT / "package.xml").getroot()


def script(name):
    """A module of scripts/, which is no package."""
    if str(ROOT / "scripts") not in sys.path:
        sys.path.append(str(ROOT / "scripts"))
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    # Dataclasses look their module up while they are made.
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def text_of(tag, start=MANIFEST):
    return start.findtext(f"{{*}}{tag}")


def test_manifest_changelog_and_package_state_the_same_version():
    assert script("package").disagreements(ROOT) == []


def test_another_version_in_the_manifest_is_found(tmp_path):
    package = script("package")
    (tmp_path / "conjure_workbench").mkdir()
    (tmp_path / "conjure_workbench/__init__.py").write_text('__version__ = "9.9.9"\n')
    (tmp_path / "package.xml").write_bytes((ROOT / "package.xml").read_bytes())
    (tmp_path / "CHANGELOG.md").write_text("## [9.9.9]\n")
    assert package.disagreements(tmp_path) == [
        f"package.xml states version {conjure_workbench.__version__}, the package 9.9.9"
    ]


def test_the_manifest_follows_the_rules_of_the_addon_index():
    for text in (text_of("name"), text_of("description")):
        assert "freecad" not in text.lower()
        assert "workbench" not in text.lower()
        assert not re.search(r"[<>*_`]", text)
    assert re.fullmatch(r"\d+\.\d+\.\d+", text_of("freecadmin"))
    assert re.fullmatch(r"\d+\.\d+", text_of("pythonmin"))
    repository = [url for url in MANIFEST.findall("{*}url") if url.get("type") == "repository"]
    assert [url.get("branch") for url in repository] == ["main"]
    urls = {url.get("type"): url.text for url in MANIFEST.findall("{*}url")}
    # FreeCAD 0.20 shows this page in a browser; later ones read the Markdown at "raw" instead.
    assert urls["readme"] == f"{repository[0].text}/blob/main/README.md"
    tags = [tag.text for tag in MANIFEST.findall("{*}tag")]
    assert 3 <= len(tags) <= 7
    assert all(tag == tag.lower() for tag in tags)


def test_files_that_the_manifest_names_exist():
    workbench = MANIFEST.find("{*}content/{*}workbench")
    named = [text_of("icon"), text_of("icon", workbench), MANIFEST.find("{*}license").get("file")]
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_the_class_that_the_manifest_names_is_the_workbench_of_the_gui():
    name = text_of("classname", MANIFEST.find("{*}content/{*}workbench"))
    sources = (path.read_text("utf-8") for path in (ROOT / "conjure_workbench/gui").glob("*.py"))
    assert sum(bool(re.search(rf"^\s*class {name}\b", text, re.MULTILINE)) for text in sources) == 1


def test_the_manifest_asks_for_the_python_package_that_the_adapter_imports():
    names = [depend.text for depend in MANIFEST.findall("{*}depend")]
    assert names == ["websocket-client"]


@pytest.mark.parametrize(
    "page",
    [
        *("PRIVACY.md", "docs/errors.md", "docs/warnings.md", "docs/commands.md"),
        *("docs/words.md", "docs/clients.md", "docs/mcp.md"),
    ],
)
def test_a_generated_page_is_what_make_docs_would_write(page):
    assert (ROOT / page).read_text("utf-8") == script("make_docs").PAGES[page]()


@pytest.mark.parametrize(
    "page",
    sorted(
        path.relative_to(ROOT).as_posix() for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
    ),
)
def test_links_of_a_page_lead_to_files_that_exist(page):
    text = (ROOT / page).read_text("utf-8")
    targets = re.findall(r"\]\(([^)\s#]+)(?:#[^)]*)?\)", text)
    local = [target for target in targets if not re.match(r"[a-z]+:", target)]
    missing = [target for target in local if not ((ROOT / page).parent / target).exists()]
    assert missing == []


def test_make_targets_that_a_page_names_exist():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
    named = {
        name for page in pages for name in re.findall(r"\bmake ([a-z-]+)`", page.read_text("utf-8"))
    }
    assert named
    assert named - targets == set()


def test_installing_twice_makes_one_link(tmp_path):
    install = script("install")
    mod = tmp_path / "FreeCAD/Mod"
    install.link(ROOT, mod)
    assert "already" in install.link(ROOT, mod)
    assert [path.resolve() for path in mod.iterdir()] == [ROOT]


def test_a_link_to_another_checkout_is_replaced_and_told(tmp_path):
    install = script("install")
    other, mod = tmp_path / "other", tmp_path / "Mod"
    other.mkdir()
    install.link(other, mod)
    assert str(other) in install.link(ROOT, mod)
    assert (mod / "Conjure").resolve() == ROOT


def test_a_real_folder_is_never_replaced(tmp_path):
    install = script("install")
    kept = tmp_path / "Mod/Conjure/precious.txt"
    kept.parent.mkdir(parents=True)
    kept.write_text("mine")
    with pytest.raises(install.InstallError, match="is no link"):
        install.link(ROOT, tmp_path / "Mod")
    assert kept.read_text() == "mine"


ADDED = {
    "bundled/lib/__init__.py": b"x = 1",
    "bundled/lib-1.dist-info/METADATA": b"Name: lib\nLicense: Apache-2.0\nRequires-Python: >=3.8\n",
    "bundled/lib-1.dist-info/LICENSE": b"the text",
}


@pytest.fixture
def committed(tmp_path):
    """A small repository with all that a release takes from ours, and something besides."""
    package = script("package")
    for name in package.CONTENT:
        path = tmp_path / name
        if (ROOT / name).is_dir():
            path.mkdir(parents=True)
            path /= "file.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    (tmp_path / "package.xml").write_bytes((ROOT / "package.xml").read_bytes())
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/test_x.py").write_text("x")
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x"]):
        subprocess.run([*git, *command], cwd=tmp_path, check=True)
    (tmp_path / "docs/secret.txt").write_text("not committed")
    return tmp_path


@pytest.mark.parametrize("folder", ["Conjure/", ""])
def test_the_zip_holds_what_is_committed_and_what_is_bundled_and_nothing_else(committed, folder):
    package = script("package")
    with zipfile.ZipFile(package.make_zip(committed, "Conjure-1", ADDED, folder)) as made:
        files = [name for name in made.namelist() if not name.endswith("/")]
    names = [
        f"{folder}{name}" + ("/file.txt" if (ROOT / name).is_dir() else "")
        for name in package.CONTENT
    ]
    assert sorted(files) == sorted([*names, *(f"{folder}{name}" for name in ADDED)])


def test_the_manifest_in_the_zip_asks_for_nothing_and_names_the_bundled_licenses(committed):
    package = script("package")
    with zipfile.ZipFile(package.make_zip(committed, "Conjure-1", ADDED)) as made:
        manifest = ET.fromstring(made.read("Conjure/package.xml"))
        files = set(made.namelist())
    assert manifest.findall("{*}depend") == []
    licenses = {one.text: one.get("file") for one in manifest.findall("{*}license")}
    assert licenses == {"MIT": "LICENSE", "Apache-2.0": "bundled/lib-1.dist-info/LICENSE"}
    assert {f"Conjure/{file}" for file in licenses.values()} <= files
    rest = [one for one in manifest if one.tag.rpartition("}")[2] not in ("license", "depend")]
    assert len(rest) == len(MANIFEST) - 2


def test_a_bundled_package_without_its_license_is_refused():
    packages = script("bundled_packages")
    without = {name: text for name, text in ADDED.items() if "LICENSE" not in name}
    with pytest.raises(ValueError, match="no license"):
        packages.licenses(without)
    assert packages.python_needed(ADDED) == "3.8"


def test_what_freecad_runs_at_removal_can_be_read_in_any_encoding():
    # FreeCAD 0.20 opens it in the system's own.
    assert (ROOT / "uninstall.py").read_bytes().isascii()


def test_the_bracket_s_volume_is_the_sum_of_its_parts():
    volume = script("bracket").BRACKET
    # Written out once more, from the drawing: two slabs without their common part, then what the
    # fillet adds and the round corners, the bevels and the holes take away.
    corner = 1 - pi / 4
    by_hand = (
        (80 * 60 * 8 + 8 * 60 * 50 - 8 * 60 * 8)
        + corner * 6**2 * 60
        - 2 * corner * 12**2 * 8
        - 2 * (10 * 10 / 2) * 8
        - 2 * pi * 4.5**2 * 8
        - pi * 7**2 * 8
    )
    assert volume == pytest.approx(by_hand, rel=1e-12)


@pytest.mark.parametrize(
    ("result", "told"),
    [
        ({"shape": {"volume": 8.0}, "bounding_box": {"min": [0, 0, 0], "max": [2, 2, 2]}}, 0),
        ({"shape": {"volume": 8.00002}, "bounding_box": {"min": [0, 0, 0], "max": [2, 2, 2]}}, 1),
        ({"shape": {"volume": 8.0}, "bounding_box": {"min": [0, 0, 0], "max": [2, 2, 2.1]}}, 1),
        ({"shape": {"volume": 8.0}, "bounding_box": None}, 2),
        ({}, 3),
    ],
)
def test_the_demo_sees_a_figure_that_is_off(result, told):
    bracket = script("bracket")
    step = bracket.Step("create_box", {}, "a cube", 8.0, ((0, 0, 0), (2, 2, 2)))
    assert len(bracket.deviations(step, {"success": True, "result": result})) == told


def test_the_demo_sees_a_failure_and_a_failure_that_did_not_come():
    bracket = script("bracket")
    refused = {"success": False, "error_code": "GEOMETRY_ERROR", "error": "It is too large."}
    wanted = bracket.Step("create_fillet", {}, "impossible", error_code="GEOMETRY_ERROR")
    assert bracket.deviations(wanted, refused) == []
    assert bracket.deviations(wanted, {"success": True, "result": {}}) != []
    assert bracket.deviations(bracket.Step("undo", {}, "back"), refused) != []
