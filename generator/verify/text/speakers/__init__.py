"""To whom a text gives words: by the labels of turns, and by the grammar of sentences."""
