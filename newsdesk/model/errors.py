"""What can go wrong for the user, shaped by what he can do about it.

NewsdeskError
├── BadInput      skip this item: it is not what it claims to be
│   ├── TooLarge     skip this item: it is over a cap
│   └── BadQuestion  ask for one of those that there are
├── CannotFetch   try again later: the origin did not answer as it should
├── CannotWrite   make room or grant rights, then run again: nothing acknowledged was lost
├── NewerRecord   upgrade newsdesk: the record was written by a newer version
├── BadConfig     mend the setting
└── Missing       install the named part
"""


class NewsdeskError(Exception):
    """Root of all expected failures. `thing` names the URL, file or setting; `message` says what to do."""

    def __init__(self, thing: str, message: str) -> None:
        super().__init__(thing, message)
        self.thing = thing
        self.message = message

    def __str__(self) -> str:
        return f"{self.thing}: {self.message}"


class BadInput(NewsdeskError):
    """The item cannot be read for what it claims to be; the rest of the work goes on."""


class BadQuestion(BadInput):
    """Nothing is called what was asked for; the message names what there is."""


class TooLarge(BadInput):
    """The item is over a size cap."""


class CannotFetch(NewsdeskError):
    """The origin did not give the page; `retry_after` is in seconds, when the origin named it."""

    def __init__(self, thing: str, message: str, retry_after: float | None = None) -> None:
        super().__init__(thing, message)
        self.retry_after = retry_after


class CannotWrite(NewsdeskError):
    """The record or an output cannot be written; what was acknowledged before is safe."""


class NewerRecord(NewsdeskError):
    """The record was written by a newer newsdesk."""


class BadConfig(NewsdeskError):
    """A setting has a value that cannot be used."""


class Missing(NewsdeskError):
    """An optional part is not installed; the message names the command that installs it."""
