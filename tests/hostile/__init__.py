# SPDX-License-Identifier: MIT
"""Documents, files and folders made to do harm, for the tests of all wings."""
