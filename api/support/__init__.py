"""Helpers of the client, below all else: texts, files, waiting, repetition."""
