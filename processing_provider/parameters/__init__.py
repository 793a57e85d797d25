"""Parameters that several algorithms have, and their values."""
