"""The group “Projects”."""
