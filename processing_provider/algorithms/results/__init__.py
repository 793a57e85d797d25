"""The group “Results”."""
