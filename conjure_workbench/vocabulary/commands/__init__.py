# SPDX-License-Identifier: MIT
"""One class of parameters per command, in modules that mirror modeling/handlers/."""
