"""The life of tasks: nodes, options, runs, files."""
