"""How property tests choose their examples: fixed in `make test`, at random in `make fuzz`."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

FIXED, FUZZ = "fixed", "fuzz"
PROFILE = "ORTHODOCK_EXAMPLES"
"""The environment variable that names the profile; `fixed` where it is not set."""

# Time says how busy the machine is, and fixtures of one test serve all of its examples.
CHECKS = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)


def load_profile() -> None:
    """Set how all property tests that are defined afterwards choose their examples."""
    settings.register_profile(
        FIXED, derandomize=True, database=None, deadline=None, suppress_health_check=CHECKS
    )
    settings.register_profile(
        FUZZ, derandomize=False, database=None, deadline=None, suppress_health_check=CHECKS
    )  # said, since Hypothesis derandomizes by itself where it runs in a CI
    name = os.environ.get(PROFILE, FIXED)
    settings.load_profile(name)
    if name == FIXED:
        _ignore_loaded_modules()


def _ignore_loaded_modules() -> None:
    """Have Hypothesis not mix in constants of the modules that happen to be loaded.

    It does so since 6.131, without a setting for it. The examples of a seed would then depend on
    the files that were tested before.
    """
    none = providers.Constants()
    providers._get_local_constants = lambda: none
