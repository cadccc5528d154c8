"""The desk as pages: Django around `review.core`. No right is decided here; all are asked for there."""
