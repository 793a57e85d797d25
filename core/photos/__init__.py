"""Photos on this machine: what they say, what they make up, what they show."""
