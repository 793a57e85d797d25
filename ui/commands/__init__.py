"""What can be done in the panel: one table of commands, one module a subject."""
