"""The lock: what it holds, how it is written, made and compared, and what of it still stands."""
