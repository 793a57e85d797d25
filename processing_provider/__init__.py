"""The OrthoDock provider of the Processing toolbox: algorithms and models."""
