"""A WebODM-compatible server on one machine, for tests and the demo."""
