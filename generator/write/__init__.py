"""Pages into docs/: what changed is written, each file whole, and what has no page any more is removed.

How it knows what is its own: ``docs/.generated``, committed, lists the path of every file that the generator wrote. The
list holds paths alone, because digests would differ after every merge of two branches that changed one page in
different lines, where git merges the page itself rightly. A list of paths merges as a union, and lines of an unresolved
conflict are read as just that. Before anything else changes, the list becomes the union of old and new; when all is
done, the new. So whatever moment a run is killed at, each file of its own is listed, and the next run completes it. A
generated page that was edited by hand is written again (git has shown the edit); a file that the list does not name is
a person's, and is never overwritten or removed.

Two runs at the same time take turns: a lock on the folder docs/ itself, which leaves no file behind. POSIX only.
"""

from __future__ import annotations

from generator.write.differences import Difference, check_pages
from generator.write.listed import LIST_NAME, list_generated
from generator.write.pages import Written, write_pages
from generator.write.whole import read, write_whole

__all__ = [
    "LIST_NAME",
    "Difference",
    "Written",
    "check_pages",
    "list_generated",
    "read",
    "write_pages",
    "write_whole",
]
