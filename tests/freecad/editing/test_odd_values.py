# SPDX-License-Identifier: MIT
"""Odd values for every parameter of everything that commands make: refused, never a failure."""

from __future__ import annotations

import itertools

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.editing import families
from conjure_workbench.vocabulary import COMMANDS
from tests.freecad.editing.test_catalogue_walk import WALKED, editor_for

ODD = (
    *(True, 0, -1, 3, 1e-9, 1e6, 1e300, "", "x", "Box", "5 deg", "1 mm", "top"),
    *([], [1], [[1, 2]], [1, 2, 3], [[0, 0], [0, 0]], ["Box"], ["Edge99"], ["Box", "Box"]),
    *({}, {"x": 1}, {"type": "circle", "radius": 2}, {"diameter": 1}, {"position": [1, 2, 3]}),
)
EACH = 4
"""Values that each parameter gets, in turn."""


@pytest.mark.parametrize("name", WALKED)
def test_an_odd_value_is_taken_or_refused_as_a_whole(make, run, objects_of, name):
    obj = make(name, COMMANDS[name].example)
    document, codes = obj.Document, []
    odd = itertools.islice(itertools.cycle(ODD), WALKED.index(name), None)
    names = {*editor_for(name, obj).parameters.declared, *families.PLACED.parameters.declared}
    for parameter, value in ((each, next(odd)) for each in sorted(names) for _ in range(EACH)):
        before, steps = objects_of(document), document.UndoCount
        try:
            run("set_properties", object_name=obj.Name, properties={parameter: value})
        except ConjureError as error:
            codes.append(error.code)
            assert objects_of(document) == before, (parameter, value)
        if document.UndoCount > steps:
            run("undo")
    assert codes
    assert "INTERNAL_ERROR" not in codes
