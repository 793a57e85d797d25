"""What takes several calls: endpoints and transfers, with journal and repetition."""
