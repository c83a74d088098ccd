"""Kills a call at each of its steps in the file system, in a child process, with SIGKILL or another signal."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator

_STEPS = frozenset(
    {"open", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.scandir", "os.listdir", "shutil.rmtree"}
)


def is_killed_at(step: int, call: Callable[[], object], by: signal.Signals = signal.SIGKILL) -> bool:
    """Run ``call`` in a child that gets a signal just before its file system step ``step`` (from 0).

    False if it had fewer; a child that lives on must go through all of the call.
    """
    child = os.fork()
    if child == 0:
        if by is not signal.SIGKILL:
            signal.signal(by, signal.SIG_DFL)
        _die_before(step, by)
        call()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    assert os.WEXITSTATUS(status) == 0
    return False


def each_kill(
    prepare: Callable[[], object], call: Callable[[], object], by: signal.Signals = signal.SIGKILL
) -> Iterator[int]:
    """For each step of ``call``: ``prepare``, kill it there, and yield the number of the step."""
    step = 0
    while True:
        prepare()
        if not is_killed_at(step, call, by):
            return
        yield step
        step += 1


def _die_before(step: int, by: signal.Signals) -> None:
    left = step

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event in _STEPS or event == "ctypes.call_function":
            left -= 1
            if left == -1:
                os.kill(os.getpid(), by)

    sys.addaudithook(count)
