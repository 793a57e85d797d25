"""The algorithms, one a module, by their group in the toolbox."""
