"""How the command ends when somebody has had enough: Ctrl-C, or the reader of a pipe that closes it (`| head`)."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager


def end_at_once() -> None:
    """From now on both end the process without a word, and whoever started it sees by which signal it died.

    What a shell started in the background, or `nohup`, has Ctrl-C ignored, and that stays so.
    """
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)


@contextmanager
def clean_up_first() -> Iterator[None]:
    """Within, Ctrl-C is raised as KeyboardInterrupt, so that nothing half done is left; then it ends the process."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_DFL:  # ignored, or a caller has its own way
        yield
        return
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
