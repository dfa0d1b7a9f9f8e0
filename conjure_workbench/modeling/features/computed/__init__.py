# SPDX-License-Identifier: MIT
"""Objects whose shapes the add-on computes, from parameters that they keep."""
