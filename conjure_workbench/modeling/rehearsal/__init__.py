# SPDX-License-Identifier: MIT
"""Commands tried on a copy of their document, where a try in it would end what can be redone."""
