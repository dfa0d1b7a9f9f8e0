# SPDX-License-Identifier: MIT
"""The undo step of one command: opened, recorded, reported, and committed or taken back."""

from __future__ import annotations

from typing import Any, Callable

from ..document import documents
from ..document.transaction import LABEL_PREFIX, Transaction
from . import report
from .context import Context, Result
from .rollback import take_back


def in_one_step(context: Context, label: str, work: Callable[[], Result]) -> dict[str, Any]:
    """Change the context's document in one undo step.

    Args:
        context: the command's.
        label: the text for the Undo menu, without our prefix.
        work: makes the change; one that it discards is taken back after the report.

    Returns:
        The report of the change.

    Raises:
        ConjureError: USER_EDITING, or that of `work`, after everything is taken back.
    """
    document, services = context.document, context.services
    observer = services.observer
    saved = not documents.is_unsaved(document, observer)
    transaction = Transaction(document, LABEL_PREFIX + label)
    recording = observer.start(document)
    try:
        result = work()
        context.visibility.finish()
        reply = report.of_change(context, result, recording)
        # Whatever is noticed from here on belongs to FreeCAD's closing of the transaction.
        observer.stop()
        if result.discard:
            take_back(context, transaction, recording, saved)
            reply["revision"] = observer.revision(document)
        else:
            transaction.commit()
            services.expression_links.after_deletion(document)
    except BaseException:
        observer.stop()
        take_back(context, transaction, recording, saved)
        raise
    return reply
