# SPDX-License-Identifier: MIT
"""Commands found: by name, by what people call them, by words; and told in full or in a line."""
