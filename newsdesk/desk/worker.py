"""The process that does the pieces: reads `(module:function, arguments)` from stdin, writes `(fault?, result)` back."""

import os
import pickle
import struct
import sys
from importlib import import_module
from typing import Any, BinaryIO

LENGTH = struct.Struct(">Q")


def main() -> None:
    """Work until the parent closes the pipe, be it by ending or by being killed."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not get between the answers
    while task := _next(sys.stdin.buffer):
        message = pickle.dumps(_done(*task))
        answers.write(LENGTH.pack(len(message)) + message)
        answers.flush()


def _next(questions: BinaryIO) -> tuple[str, tuple[Any, ...]] | None:
    head = questions.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    task: tuple[str, tuple[Any, ...]] = pickle.loads(questions.read(LENGTH.unpack(head)[0]))  # noqa: S301 - our parent
    return task


def _done(function: str, arguments: tuple[Any, ...]) -> tuple[bool, Any]:
    module, _, name = function.partition(":")
    try:
        return False, getattr(import_module(module), name)(*arguments)
    except Exception as fault:  # noqa: BLE001 - raised again on the other side, where it is known which page it was
        return True, _portable(fault)


def _portable(fault: Exception) -> Exception:
    try:
        pickle.loads(pickle.dumps(fault))  # noqa: S301
    except Exception:  # noqa: BLE001
        return RuntimeError(f"{type(fault).__name__}: {fault}")
    return fault
