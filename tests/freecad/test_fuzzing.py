# SPDX-License-Identifier: MIT
"""Whatever is sent, a command is done and verified, or refused with a code and without a trace."""

from __future__ import annotations

import json
import re

import FreeCAD
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS
from tests.draws import DRAWS

EXAMPLES = 50 * DRAWS

NAMES = ["A", "B", "C", "D", "E", "K", "P", "Q", "F", "G", "I", "N", "Sheet"]
"""The objects of the scene, see `scene`."""

ODD = [
    float("nan"),
    float("inf"),
    -1e308,
    5e-324,
    10**400,
    -1,
    0,
    1e6,
    "1e999 mm",
    "10 parsec",
    "1/0 in",
    "-0 mm",
    "\ud800",
    "a\x00b",
    "Größe ✂ 立方体",
    "../../etc/passwd",
    "Edge99999",
    "Face0",
    "$x.object_id",
    "__import__('os')",
    "x" * 3000,
    [],
    {},
    [[]],
    [None],
    [0, 0, 0],
    [float("nan"), 0, 0],
    [1e300, 1e300, 1e300],
    {"x": 1, "y": None},
    {"axis": [0, 0, 0], "angle": 1},
    {"type": "circle", "radius": -1},
    {"near": [0, 0, 0], "radius": "wide"},
    [["A"], ["B", ["C"]]],
]
FITTING = [
    *NAMES,
    ["A", "B"],
    ["C", "A", "K"],
    1,
    2.5,
    7,
    45,
    "3 mm",
    "1/8 in",
    "30 deg",
    [1, 2, 3],
    [0, 0, 1],
    [10, 0, 0],
    {"x": 4, "y": 5, "z": 6},
    "x",
    "-z",
    "xy",
    "top",
    "front",
    ["left", "right"],
    "vertical",
    "all",
    "Face1",
    "Edge2",
    ["Edge1", 4, {"face": "top"}],
    {"type": "Circle"},
    {"near": [0, 0, 20]},
    {"type": "circle", "radius": 3},
    {"type": "rectangle", "width": 4, "height": 6, "position": [40, 0, 0]},
    {"type": "line", "start": [0, 0, 0], "end": [0, 0, 15]},
    "Length",
    "=2 * 3 mm",
    {"Length": 12},
    {"A1": "5 mm"},
    True,
    False,
]
WORD = re.compile(r"[A-Za-z_]\w*")


def odd(at):
    """By index: hypothesis prints its strategies, and some of these cannot be printed."""
    return ODD[at]


ANY_VALUE = st.one_of(
    st.integers(0, len(ODD) - 1).map(odd),
    st.sampled_from(FITTING),
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8)),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
        max_leaves=5,
    ),
)


def example_of(spec, data):
    """The command's own example, with objects of the scene in the place of its objects."""
    properties = spec.schema()["properties"]

    def with_names(name, value):
        if isinstance(value, list):
            return [with_names(name, item) for item in value]
        is_word = isinstance(value, str) and WORD.fullmatch(value) is not None
        if is_word and "enum" not in properties.get(name, {}) and data.draw(st.booleans()):
            return data.draw(st.sampled_from(NAMES))
        return value

    return {name: with_names(name, value) for name, value in spec.example.items()}


def parameters_of(spec, data):
    """What a client might send: often nearly right, sometimes wild."""
    sent = example_of(spec, data) if data.draw(st.integers(0, 9)) else {}
    spellings = sorted(spec.parameters.spellings)
    for name in data.draw(st.lists(st.sampled_from([*spellings, "nonsense"]), max_size=3)):
        sent[name] = data.draw(ANY_VALUE)
    return sent


class Desk:
    """A document with something of everything, put back after each command."""

    def __init__(self, runner, fingerprints):
        self.runner = runner
        self.fingerprints = fingerprints
        self.open()

    def open(self):
        for name in list(FreeCAD.listDocuments()):
            FreeCAD.closeDocument(name)
        self.document = FreeCAD.newDocument("Scene")
        self.document.UndoMode = 1
        self.build()
        self.steps = self.document.UndoCount
        self.before = self.fingerprints(self.document)

    def build(self):
        def run(command, **parameters):
            return self.runner.run(command, parameters)

        run("box", name="A", length=20, width=20, height=20)
        run("box", name="B", position=[15, 15, 15])
        run("cylinder", name="C", radius=2, height=60, position=[5, 5, -10])
        run("sphere", name="D", position=[0, 60, 0], rotation=[10, 20, 30])
        run("box", name="E", position=[0, 90, 0])
        run("box", name="P", position=[100, 0, 0])
        run("box", name="Q", position=[105, 5, 5])
        run("cut", base="P", tool="Q", name="K")
        run("fillet", object_name="E", radius=1, edges=["top"], name="F")
        document = self.document
        part = document.addObject("App::Part", "G")
        part.Placement = FreeCAD.Placement(
            FreeCAD.Vector(0, 0, 100), FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 30)
        )
        part.addObject(document.addObject("Part::Box", "I"))
        document.addObject("Part::Plane", "N").Placement.Base = FreeCAD.Vector(50, 50, 0)
        document.addObject("Spreadsheet::Sheet", "Sheet").set("A1", "=5 mm")
        document.recompute()

    def revision(self):
        return self.runner.observer.revision(self.document)

    def answer(self, command, parameters):
        """The reply, or the error."""
        try:
            return self.runner.run(command, parameters)
        except ConjureError as error:
            return error

    def put_back(self, revision):
        """Undo what a command did; what cannot be undone has the scene made anew."""
        if self.document not in FreeCAD.listDocuments().values():
            self.open()
            return
        while self.document.UndoCount > self.steps:
            self.runner.run("undo", {})
        for name in set(FreeCAD.listDocuments()) - {"Scene"}:
            FreeCAD.closeDocument(name)
        if self.document.UndoCount < self.steps:
            self.open()
        elif self.revision() != revision:
            assert self.difference() is None

    def difference(self):
        """What is not as it was, or None."""
        if list(FreeCAD.listDocuments()) != ["Scene"]:
            return list(FreeCAD.listDocuments())
        if FreeCAD.getActiveTransaction() is not None:
            return FreeCAD.getActiveTransaction()
        now = self.fingerprints(self.document)
        changed = [
            name for name in {**now, **self.before} if now.get(name) != self.before.get(name)
        ]
        return [(name, self.before.get(name), now.get(name)) for name in changed] or None


@pytest.fixture
def desk(runner, objects_of, no_documents):
    made = Desk(runner, objects_of)
    # The files that the examples of imports name; the document is not saved, so they lie at home.
    for name in ("bracket.step", "bracket.stl", "logo.svg"):
        runner.run("export_file", {"objects": ["A", "F"], "path": name})
    return made


def check_reply(reply):
    """What holds for every reply of a command that was done."""
    json.dumps(reply, allow_nan=False).encode("utf-8")
    for entry in reply.get("changes", {}).get("created", []):
        # A short row tells these only where something is wrong.
        assert entry.get("state", "up_to_date") == "up_to_date", entry
        assert entry.get("valid", True), entry


@pytest.mark.parametrize("name", list(COMMANDS))
@settings(
    max_examples=EXAMPLES,
    database=None,
    # The same each time in `make test`, others in each `make soak`.
    derandomize=DRAWS == 1,
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_a_command_is_done_and_undone_or_refused_without_a_trace(desk, name, data):
    sent = parameters_of(COMMANDS[name], data)
    revision = desk.revision()
    outcome = desk.answer(name, sent)
    if not isinstance(outcome, ConjureError):
        check_reply(outcome)
        desk.put_back(revision)
        return
    assert outcome.code != "INTERNAL_ERROR", (sent, outcome.message)
    json.dumps([outcome.message, outcome.to_details()], allow_nan=False).encode("utf-8")
    if desk.revision() != revision:
        assert desk.difference() is None, (sent, outcome.message)
