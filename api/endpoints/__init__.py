"""The calls that a server answers, by subject; each takes a `Transport` alone."""
