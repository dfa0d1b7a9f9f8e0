# SPDX-License-Identifier: MIT
"""FreeCAD documents, .FCStd, that are made to do harm when they are opened."""

from __future__ import annotations

import re
import struct
import zipfile
from pathlib import Path
from typing import Callable

_HEAD = (
    "<?xml version='1.0' encoding='utf-8'?>\n{doctype}"
    '<Document SchemaVersion="4" ProgramVersion="1.0" FileVersion="1">\n'
    '<Properties Count="1" TransientCount="0"><Property name="Label" type="App::PropertyString">'
    '<String value="{label}"/></Property></Properties>\n'
    '<Objects Count="0"></Objects><ObjectData Count="0"></ObjectData>{more}</Document>\n'
)


def _document(path: Path, doctype: str = "", label: str = "x", more: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Document.xml", _HEAD.format(doctype=doctype, label=label, more=more))
    return path


def billion_laughs(path: Path, encoding: str = "utf-8") -> Path:
    """Nine levels of entities: 421 bytes that become gigabytes."""
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    doctype = f'<!DOCTYPE Document [<!ENTITY e0 "lol lol lol lol ">{levels}]>\n'
    _document(path, doctype, "&e8;")
    if encoding != "utf-8":
        with zipfile.ZipFile(path) as archive:
            text = archive.read("Document.xml").decode().replace("utf-8", encoding)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("Document.xml", text.encode(encoding))
    return path


def outside_entity(path: Path) -> Path:
    """The label is the content of a file."""
    doctype = '<!DOCTYPE Document [<!ENTITY e SYSTEM "file:///etc/hostname">]>\n'
    return _document(path, doctype, "&e;")


def outside_doctype(path: Path) -> Path:
    """The rules of the document lie in another file."""
    return _document(path, '<!DOCTYPE Document SYSTEM "file:///etc/hostname">\n')


def deep(path: Path) -> Path:
    """Elements in elements, a million deep: 7 kB on which FreeCAD crashes."""
    return _document(path, more="<a>" * 1_000_000 + "</a>" * 1_000_000)


def long_label(path: Path) -> Path:
    """A label of 64 MB in 64 kB."""
    return _document(path, label="A" * (64 << 20))


def zeros(path: Path) -> Path:
    """A part of 256 MB of zeros beside a good description."""
    _document(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("PartShape.brp", bytes(256 << 20))
    return path


def many_objects(path: Path) -> Path:
    """A description that counts more objects than anybody has."""
    _document(path)
    return changed(path, path, lambda text: text.replace('Count="0"', 'Count="9999999"'))


def many_parts(path: Path) -> Path:
    """A table of contents of 17 MB for 400,000 empty parts."""
    _document(path)
    content = path.read_bytes()
    at = content.rindex(b"PK\1\2")
    end = content.rindex(b"PK\5\6")
    entry = content[at:end]
    table = entry * (17 * 2**20 // len(entry))
    tail = bytearray(content[end:])
    tail[12:16] = len(table).to_bytes(4, "little")
    path.write_bytes(content[:at] + table + bytes(tail))
    return path


def hidden_part(path: Path) -> Path:
    """Another Document.xml before the first one that the table of contents knows."""
    bomb = billion_laughs(path).read_bytes()
    hidden = bomb[: bomb.rindex(b"PK\1\2")]
    _document(path)
    path.write_bytes(hidden + path.read_bytes())
    return path


def laughs_in_a_drawing(path: Path, encoding: str = "utf-8") -> Path:
    """Entities in an included file that is XML, and not named so."""
    with zipfile.ZipFile(billion_laughs(path)) as archive:
        text = archive.read("Document.xml").decode()
    _document(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("Template.svg", text.encode(encoding))
    return path


def twins(path: Path) -> Path:
    """Two parts of one name, of which readers take different ones."""
    bomb = billion_laughs(path)
    with zipfile.ZipFile(bomb) as archive:
        text = archive.read("Document.xml")
    _document(path)
    other = path.with_suffix(".twin")
    with zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Document.xm2", text)
        with zipfile.ZipFile(path) as good:
            archive.writestr("Document.xml", good.read("Document.xml"))
    path.write_bytes(other.read_bytes().replace(b"Document.xm2", b"Document.xml"))
    other.unlink()
    return path


def climbing_part(path: Path) -> Path:
    """A part whose name leads out of the folder that it would be unpacked to."""
    _document(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../../../../../../../../../../tmp/climbed.txt", "x")
    return path


def climbing_file(path: Path) -> Path:
    """An included file that is to be put outside the document's folder for such files."""
    return _document(path, more='<FileIncluded file="../../../climbed.txt"/>')


def absolute_file(path: Path) -> Path:
    """An included file with a whole path."""
    return _document(path, more='<FileIncluded file="/tmp/climbed.txt"/>')


def long_list_of_points(path: Path) -> Path:
    """A list whose part announces 500 million points, and holds one."""
    _document(path, more='<VectorList file="Points"/>')
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("Points", struct.pack("<I3d", 500_000_000, 1, 2, 3))
    return path


def long_list_of_materials(path: Path) -> Path:
    """The same, with the number of a format before that of the items, as in FreeCAD 1.1."""
    _document(path, more='<MaterialList file="Materials"/>')
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("Materials", struct.pack("<iI", -3, 500_000_000))
    return path


def many_long_lists(path: Path) -> Path:
    """Lists of which each would do, but not all together."""
    _document(path, more='<StringList count="500"/>' * 1000)
    return path


HARMFUL: dict[str, Callable[[Path], Path]] = {
    one.__name__: one
    for one in (
        billion_laughs,
        outside_entity,
        outside_doctype,
        deep,
        long_label,
        zeros,
        many_objects,
        many_parts,
        hidden_part,
        laughs_in_a_drawing,
        twins,
        climbing_part,
        climbing_file,
        absolute_file,
        long_list_of_points,
        long_list_of_materials,
        many_long_lists,
    )
} | {
    "long_list": lambda path: _document(path, more='<StringList count="300000000"/>'),
    "list_without_end": lambda path: _document(path, more='<IntegerList count="-1"/>'),
    "many_poles": lambda path: _document(path, more='<BSplineCurve PolesCount="300000000"/>'),
    "laughs_in_utf_16": lambda path: billion_laughs(path, "utf-16"),
    "laughs_in_a_drawing_16": lambda path: laughs_in_a_drawing(path, "utf-16"),
}


def changed(source: Path, target: Path, change: Callable[[str], str]) -> Path:
    """A copy of a document with another Document.xml; at least something must change."""
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts["Document.xml"].decode("utf-8")
    parts["Document.xml"] = change(text).encode("utf-8")
    assert parts["Document.xml"] != text.encode("utf-8")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target


def with_string(source: Path, target: Path, name: str, value: str) -> Path:
    """A copy of a document in which the string property `name` of all objects has another value."""
    pattern = rf'(<Property name="{name}" [^>]*>\s*<(?:String|Path) value=")[^"]*'
    return changed(source, target, lambda text: re.sub(pattern, lambda m: m[1] + value, text))
