# SPDX-License-Identifier: MIT
"""Names that people give to commands and parameters, beside those that these have."""
