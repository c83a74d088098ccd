"""The vault: received files to passages and spans."""
