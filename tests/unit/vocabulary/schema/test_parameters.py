# SPDX-License-Identifier: MIT
"""What every parameter class does with what a client sent."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import Parameters, find_command
from conjure_workbench.vocabulary.schema import fields


class Sample(Parameters):
    """A class with one field of each sort."""

    size: float = fields.size(aliases=("extent", "measure"), doc="A size.")
    count: int = fields.integer(3, minimum=1, maximum=9, doc="A count.")
    exact: bool | None = fields.ignored("nothing comes of it.")


class Narrower(Sample):
    """A class that declares a field of its base anew."""

    count: int = fields.integer(1, minimum=1, maximum=2, doc="A smaller count.")


def refusal(raw: Any, parameters: type[Parameters] = Sample) -> ConjureError:
    with pytest.raises(ConjureError) as caught:
        parameters.parse(raw)
    return caught.value


def test_values_are_normalized_and_the_rest_has_its_default() -> None:
    read = Sample.parse({"size": "1 cm"})
    assert (read.size, read.count, read.exact, read.document) == (10.0, 3, None, None)
    assert read.given == {"size"}
    assert read.notices == ()


def test_null_means_not_given() -> None:
    read = Sample.parse({"size": 1, "count": None, "document": None, "unheard_of": None})
    assert read.count == 3
    assert read.given == {"size"}


def test_no_parameters_are_the_same_as_none_given() -> None:
    assert find_command("get_state").parse(None).verbose is False
    assert refusal(None).code == "MISSING_PARAMETER"


@pytest.mark.parametrize("raw", [[], "size", 5, True, [["size", 1]]])
def test_parameters_that_are_no_object_are_refused(raw: Any) -> None:
    error = refusal(raw)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "parameters")


def test_a_missing_parameter_is_named_as_the_original_did() -> None:
    error = refusal({})
    assert error.code == "MISSING_PARAMETER"
    assert error.field == "size"
    assert error.message.startswith("Missing required parameter: 'size'")


def test_an_unknown_parameter_is_answered_with_the_nearest() -> None:
    error = refusal({"size": 1, "cuont": 2})
    assert error.code == "UNKNOWN_PARAMETER"
    assert error.field == "cuont"
    assert error.given == 2
    assert error.candidates is not None
    assert error.candidates[0] == "count"
    assert "count" in error.allowed
    assert "did you mean 'count'" in error.message


def test_a_misspelt_alias_is_answered_with_the_canonical_name() -> None:
    assert refusal({"mesure": 2}).candidates == ["size"]


def test_an_unknown_parameter_near_nothing_has_no_candidates() -> None:
    error = refusal({"qqqqqq": 2})
    assert (error.candidates, "size" in error.allowed) == ([], True)
    assert error.to_details()["advice"] == "Use a name of those in `allowed`."


def test_an_alias_is_accepted_and_the_error_uses_the_clients_word() -> None:
    assert Sample.parse({"extent": 4}).size == 4.0
    error = refusal({"extent": -4})
    assert error.field == "extent"
    assert error.message == "Invalid parameter: extent must be positive"


def test_two_names_of_one_parameter_must_agree() -> None:
    assert Sample.parse({"size": 10, "extent": "1 cm"}).size == 10.0
    error = refusal({"size": 10, "extent": 11})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "extent")
    assert "contradicts size" in error.message


def test_a_parameter_without_effect_makes_a_notice_only_when_given() -> None:
    read = Sample.parse({"size": 1, "exact": True})
    accepted = "Accepted for compatibility, without effect: nothing comes of it."
    assert read.notices == (("PARAMETER_WITHOUT_EFFECT", f"'exact' had no effect. {accepted}"),)
    assert Sample.declared["exact"].schema()["x-without-effect"] is True


def test_a_subclass_can_declare_a_field_anew() -> None:
    assert Narrower.parse({"size": 1}).count == 1
    assert refusal({"size": 1, "count": 3}, Narrower).field == "count"
    assert Sample.parse({"size": 1, "count": 3}).count == 3


def test_one_spelling_cannot_name_two_parameters() -> None:
    with pytest.raises(TypeError, match="'extent' names both"):
        type("Twice", (Sample,), {"extent": fields.length(1, doc="Again.")})


def test_an_instance_can_be_made_of_normalized_values() -> None:
    made = Sample(size=2.0)
    assert (made.size, made.count) == (2.0, 3)
    assert repr(made) == "Sample(size=2.0, count=3, exact=None, document=None)"
    with pytest.raises(TypeError, match="needs size"):
        Sample()
    with pytest.raises(TypeError, match="no parameter extent"):
        Sample(size=1.0, extent=1.0)


@pytest.mark.parametrize(
    "value",
    ["\ud800", 10**5000, float("nan"), "x" * 100_000, [[1]] * 3, {"a": 1}, [1] * 9, object(), b"x"],
    ids=lambda value: type(value).__name__,
)
def test_what_was_given_is_repeated_short_and_as_json(value: Any) -> None:
    error = refusal({"size": value})
    written = json.dumps(error.given, allow_nan=False, ensure_ascii=False).encode("utf-8")
    assert len(written) < 120


def test_a_parameter_name_that_nobody_can_print_is_refused_all_the_same() -> None:
    error = refusal({"\ud800" * 500: 1})
    assert error.code == "UNKNOWN_PARAMETER"
    assert len(error.message.encode("utf-8")) < 800
    assert refusal({10**5000: 1}).code == "UNKNOWN_PARAMETER"
