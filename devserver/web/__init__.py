"""HTTP: requests, answers, who asks, and the dialect of old servers."""
