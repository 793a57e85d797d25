"""One module a kind of layer: each builds the layers of its products."""
