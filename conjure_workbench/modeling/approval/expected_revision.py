# SPDX-License-Identifier: MIT
"""Check of the revision that a command expects its document to have."""

from __future__ import annotations

from typing import Any, Iterator, Sequence

from ...errors import ConjureError
from ...vocabulary.sentences.plain_text import plain
from ..document import documents
from ..document.change_observer import ChangeObserver
from ..document.freecad_types import Document
from .change_log import Change, ChangeLog
from .owners import Owner

_NAMED = 4
"""Most objects of each of the two that the sentence names."""
_LISTED = 10
"""Most changes that the details list."""
_LONGEST_LABEL = 40

_WHO = {Owner.PERSON: "the person", Owner.ASSISTANT: "an assistant"}


def check(values: Any, observer: ChangeObserver, log: ChangeLog) -> None:
    """Return if nothing changed in the document of a command since the revision that it expects.

    Args:
        values: the command's parameters, read.
        observer: counts the revisions.
        log: who changed what.

    Raises:
        ConjureError: STALE_REVISION with what changed and by whom, the last change first;
            NO_DOCUMENT.
    """
    expected = values.expected_revision
    if expected is None:
        return
    document = documents.required(values.document)
    revision = observer.revision(document)
    changes = log.since(document, expected)
    complete = log.is_complete(document, expected)
    if expected <= revision and complete and not changes:
        return
    listed = changes[:_LISTED]
    more = {} if len(listed) == len(changes) else {"count": len(changes)}
    raise ConjureError(
        "STALE_REVISION",
        _sentence(document, expected, revision, changes),
        field="expected_revision",
        given=expected,
        details={
            "document": document.Name,
            "revision": revision,
            "changed": [_told(one, document, expected) for one in listed],
            **more,
            "advice": "Nothing was done. Look at what changed; if the command is still meant, send "
            f"it with expected_revision {revision}.",
        },
    )


def _sentence(document: Document, expected: int, revision: int, changes: Sequence[Change]) -> str:
    label = plain(document.Label or document.Name, _LONGEST_LABEL)
    if expected > revision:
        return f"Document '{label}' is at revision {revision}, and never had {expected}."
    if not changes:
        return (
            f"Document '{label}' is not what it was at revision {expected}: it was made or opened "
            "since, or changed by a script that failed."
        )
    who = "; ".join(_by_each(document, changes))
    return f"Document '{label}' has changed since revision {expected}: {who}."


def _by_each(document: Document, changes: Sequence[Change]) -> Iterator[str]:
    for owner, called in _WHO.items():
        labels = [_label(one, document) for one in changes if one.by is owner]
        if labels:
            more = len(labels) - _NAMED
            named = ", ".join(f"'{label}'" for label in labels[:_NAMED])
            yield f"{called} changed {named}" + (f" and {more} more" if more > 0 else "")


def _label(change: Change, document: Document) -> str:
    obj = document.getObject(change.name)
    label = change.label or (change.name if obj is None else obj.Label)
    return plain(label, _LONGEST_LABEL)


def _told(change: Change, document: Document, expected: int) -> dict[str, Any]:
    label = _label(change, document)
    called = {} if label == change.name else {"label": label}
    facts = {"how": change.how(expected), "by": change.by.value}
    return {"object_id": change.name, **called, **facts}
