# SPDX-License-Identifier: MIT
"""Words to the person for errors of commands."""

from __future__ import annotations

from ...errors import COMMAND_ERRORS
from .texts import translate


def error_text(code: str, message: str) -> str:
    """Return why a command failed.

    In English that is its own sentence, which names what it is about. In other languages the
    meaning of its code stands before that.

    Args:
        code: the error's code.
        message: its sentence, in English.
    """
    kind = COMMAND_ERRORS.get(code)
    if kind is None:
        return message
    # The meanings are listed for translators by scripts/translations.py.
    meaning = translate("ConjureErrors", kind.meaning)
    return message if meaning == kind.meaning else f"{meaning} ({message})"
