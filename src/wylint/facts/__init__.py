"""What the provisions of the law say: fragments first, facts resolved from them."""
