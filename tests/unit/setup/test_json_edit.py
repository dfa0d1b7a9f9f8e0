# SPDX-License-Identifier: MIT
"""The editor of JSON with comments: nothing but the entry changes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conjure_workbench.setup.formats import UnreadableTextError
from conjure_workbench.setup.json_edit import entry_at, with_entry, without_entry
from conjure_workbench.setup.json_text import read, tokens

PATH = ("servers", "conjure")
ENTRY = {"command": "/opt/conjure", "args": ["mcp"]}

_gaps = st.lists(
    st.sampled_from([" ", "\n", "\r\n", "\t", "// note, {\n", "/* } */", '// "servers": {}\r\n']),
    max_size=3,
).map("".join)
_keys = st.text(max_size=5).filter(lambda key: key not in PATH)
_scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
).map(lambda value: json.dumps(value, ensure_ascii=False))


@st.composite
def _lists(draw, values):
    items = draw(st.lists(values, max_size=3))
    return "[" + ",".join(draw(_gaps) + item + draw(_gaps) for item in items) + "]"


@st.composite
def _objects(draw, values, servers=None):
    members = draw(st.dictionaries(_keys, values, max_size=3))
    if servers is not None and draw(st.booleans()):
        members["servers"] = draw(servers)
    parts = [
        f"{draw(_gaps)}{json.dumps(key)}{draw(_gaps)}:{draw(_gaps)}{value}{draw(_gaps)}"
        for key, value in draw(st.permutations(list(members.items())))
    ]
    comma = "," if parts and draw(st.booleans()) else ""
    return "{" + ",".join(parts) + comma + draw(_gaps) + "}"


_values = st.recursive(
    _scalars, lambda inner: st.one_of(_lists(inner), _objects(inner)), max_leaves=6
)
_texts = st.builds(
    lambda before, root, after: before + root + after,
    _gaps,
    _objects(_values, servers=_objects(_values)),
    _gaps,
)


def comments(text: str) -> list[str]:
    return [text[one.start : one.end] for one in tokens(text) if one.kind == "comment"]


@given(_texts)
def test_the_entry_is_there_and_all_else_means_the_same(text):
    made = with_entry(text, PATH, ENTRY)
    data = read(made).data
    assert data.pop("servers") == {**read(text).data.get("servers", {}), "conjure": ENTRY}
    assert data == {key: value for key, value in read(text).data.items() if key != "servers"}


@given(_texts)
def test_putting_the_entry_in_adds_one_piece_and_at_most_a_comma(text):
    made = with_entry(text, PATH, ENTRY)
    same = next(
        (at for at, (a, b) in enumerate(zip(text, made)) if a != b), min(len(text), len(made))
    )
    rest, new = text[same:], made[same:]
    end = 0
    while end < len(rest) and rest[-1 - end] == new[-1 - end]:
        end += 1
    gone = rest[: len(rest) - end]
    put = new[: len(new) - end]
    # What is gone is white space of an empty object, or it stands behind a comma that came.
    assert not gone.strip() or put.startswith(f",{gone}")


@given(_texts)
def test_comments_stay_in_their_order(text):
    made = with_entry(text, PATH, ENTRY)
    assert comments(made) == comments(text)
    assert comments(without_entry(made, PATH)) == comments(text)


@given(_texts)
def test_taking_the_entry_out_restores_the_text_where_servers_were(text):
    made = with_entry(text, PATH, ENTRY)
    back = without_entry(made, PATH)
    servers = read(text).member("servers")
    if servers is not None and servers.value.members:
        assert back == text
    else:
        assert read(back).data == {**read(text).data, "servers": {}}


@given(_texts)
def test_another_entry_takes_the_place_of_the_first(text):
    made = with_entry(with_entry(text, PATH, {"url": "http://127.0.0.1:1/mcp"}), PATH, ENTRY)
    assert read(made).data == read(with_entry(text, PATH, ENTRY)).data
    assert comments(made) == comments(text)


@given(_texts, st.data())
def test_a_text_cut_off_is_refused_or_means_what_it_says(text, data):
    cut = text[: data.draw(st.integers(0, len(text)))]
    try:
        made = with_entry(cut, PATH, ENTRY)
    except UnreadableTextError:
        return
    assert read(made).data["servers"]["conjure"] == ENTRY


@given(st.text(alphabet='{}[]":,/*\\\n ab1', max_size=40))
def test_any_characters_are_edited_in_sense_or_refused(text):
    try:
        made = with_entry(text, PATH, ENTRY)
    except UnreadableTextError:
        return
    assert entry_at(made, PATH) == ENTRY


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('{"a": 1', "line 1: ',' or '}' was expected"),
        ('{\n"a" 1}', "line 2: ':' was expected"),
        ("{a: 1}", "line 1: a key in double quotes was expected"),
        ('{"a": [1 2]}', "line 1: ',' or ']' was expected"),
        ('{"a": }', "line 1: a value was expected"),
        ('{"a": NaN}', "line 1: this is no JSON value"),
        ('{"a": 1} x', "line 1: there is more after the end"),
        ('{"a": "\t"}', "line 1: this is no JSON value"),
        ("{'a': 1}", 'line 1: unexpected "\'"'),
        ('{"a": /* 1}', "line 1: unexpected '/'"),
        ("[" * 300, "line 1: more than 200 levels"),
        ('{"servers": {}, "servers": {"a": 1}}', "a key stands in it twice"),
        ('{"servers": []}', "servers is not an object"),
        ("[]", "the whole is not an object"),
    ],
)
def test_what_cannot_be_edited_is_refused_with_the_place(text, where):
    with pytest.raises(UnreadableTextError, match="^" + where.replace("[", r"\[")):
        with_entry(text, PATH, ENTRY)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{\n"a": 1 // x\n}', "line 2: a comment"),
        ('{"a": 1,}', "line 1: a comma before the bracket"),
        ('{"a": [1,]}', "line 1: a comma before the bracket"),
    ],
)
def test_a_strict_client_s_file_has_neither_comments_nor_trailing_commas(text, problem):
    with pytest.raises(UnreadableTextError, match=problem):
        with_entry(text, PATH, ENTRY, strict=True)
    assert entry_at(with_entry(text, PATH, ENTRY), PATH) == ENTRY


def test_one_line_stays_one_line():
    text = '{"servers":{"files":{"command":"files"}}}'
    made = with_entry(text, PATH, ENTRY)
    assert made == (
        '{"servers":{"files":{"command":"files"}, '
        '"conjure": {"command": "/opt/conjure", "args": ["mcp"]}}}'
    )
    assert without_entry(made, PATH) == text


def test_an_entry_among_others_is_taken_out_with_its_comma_and_line():
    text = '{\n  "servers": {\n    "conjure": {},\n    // mine\n    "b": 1\n  }\n}\n'
    assert without_entry(text, PATH) == '{\n  "servers": {\n    // mine\n    "b": 1\n  }\n}\n'


def test_what_is_not_there_cannot_be_taken_out():
    with pytest.raises(UnreadableTextError, match=r"there is no servers\.conjure"):
        without_entry('{"servers": {}}', PATH)
    with pytest.raises(UnreadableTextError, match=r"there is no servers\.conjure"):
        without_entry("{}", PATH)


def test_nothing_is_at_a_path_through_what_is_no_object():
    assert entry_at('{"servers": 1}', PATH) is None
    assert entry_at("", PATH) is None
