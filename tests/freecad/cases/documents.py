# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/documents.py`; see `test_coverage.py`."""

CASES = {
    "list_documents": {
        "result": "test_documents_are_listed_with_what_is_not_saved",
        "bad": ({"deep": True}, "UNKNOWN_PARAMETER"),
    },
    "new_document": {
        "result": "test_a_new_document_is_active_keeps_undo_and_tells_its_real_name",
        "bad": ({"close_current": True}, "UNSAVED_CHANGES"),
    },
    "open_document": {
        "result": "test_a_saved_document_comes_back_with_all_its_objects",
        "bad": ({"path": "/etc/passwd.FCStd"}, "NOT_PERMITTED"),
    },
    "save_document": {
        "result": "test_saving_as_changes_file_and_label_and_is_no_undo_step",
        "bad": ({}, "MISSING_PARAMETER"),
    },
    "close_document": {
        "result": "test_a_document_is_closed_only_when_nothing_is_lost_or_it_is_meant",
        "bad": ({}, "UNSAVED_CHANGES"),
    },
    "activate_document": {
        "result": "test_commands_work_in_the_document_that_was_activated",
        "bad": ({"document": "Nowhere"}, "NO_DOCUMENT"),
    },
    "clear_document": {
        "result": "test_a_document_is_cleared_but_for_what_is_to_be_kept",
        "bad": ({"confirm": False}, "INVALID_PARAMETER"),
        "change": {"confirm": True, "keep": ["A", "C"]},
    },
}
