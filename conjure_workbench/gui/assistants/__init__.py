# SPDX-License-Identifier: MIT
"""Connect an Assistant: what to put into the configuration of which assistant's program."""
