# SPDX-License-Identifier: MIT
"""Editors of the features of PartDesign's bodies, by whomever they were made.

An editor of one type is one entry in the `EDITORS` of its module: the class of the command that
makes such a feature, what reads its parameters, and what writes them, by the functions that the
command uses, on a `Rewritten` feature. `set_properties`, `set_dimensions` and `edit_feature` take
them all.
"""
