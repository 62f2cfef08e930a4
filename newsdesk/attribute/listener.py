"""Who speaks, statement after statement? Each is heard with all who have spoken before it in mind."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.cast import Cast
from newsdesk.attribute.description import ANONYMOUS
from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import root_of
from newsdesk.attribute.hearers import hears
from newsdesk.attribute.memory import Memory
from newsdesk.attribute.names import bare_name
from newsdesk.attribute.outlet_names import name_beside
from newsdesk.attribute.places import Places
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.source_line import Header
from newsdesk.attribute.speakers import speaker_of
from newsdesk.language import is_a_word
from newsdesk.model import Span, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

#: What a label in capitals may be taken for.
_DOUBTFUL: Final = frozenset({ANONYMOUS, "organisation"})
_OF_FLESH: Final = frozenset({"person", ANONYMOUS, "group"})


class Listener:
    """Hears the statements of one article in their order."""

    def __init__(self, reading: Reading, cast: Cast, header: Header) -> None:
        self._doc = reading.parse.doc
        self._cast = cast
        self._names_a_speaker = header.names_a_speaker
        self._memory = Memory()
        self._in_words: Places[Found] = Places()

    def speaker(self, found: Found, cue: "Token | None") -> Speaker | None:
        """Who says it; what is told in another's words changes nobody outside of them."""
        memory = self._memory
        memory.words = found.content
        memory.in_words = self._in_words.holds(*found.cue)
        genders = dict(memory.gender) if memory.in_words else memory.gender
        meant = None if hears(found.source, cue) else self._meant(found.source)
        memory.gender = genders
        speaker = self._behind_name(found, meant) or self._behind_label(found, meant)
        if not memory.in_words:
            memory.note(speaker)
            memory.spoken_until = max(span.end for span in (*found.content, *found.cue))
        if speaker is not None and speaker.kind in _OF_FLESH:
            for span in found.content:
                self._in_words.put(span, found)
        return speaker

    def outlet(self, found: Found) -> tuple[str, ...]:
        """The outlet that cites who speaks."""
        through = self._doc.char_span(*found.through[-1], alignment_mode="expand") if found.through else None
        named = self._named_alone(through) if through is not None else None
        if named is not None:
            return (named,)
        outlet = self._meant(found.through) if found.through else None
        return (outlet.name,) if outlet is not None else ()

    def _named_alone(self, phrase: "Phrase") -> str | None:
        """ "Hale, citing two officials", "the Hale news agency": whoever cites goes by the name, whatever it was taken for."""
        is_one = len(phrase) == 1 and phrase[0].is_title and phrase[0].pos_ != "PRON"
        return self._cast.body(phrase.text) if is_one else name_beside(root_of(phrase))

    def _meant(self, source: Sequence[Span]) -> Speaker | None:
        return speaker_of(source, self._doc, self._cast, self._memory)

    def _behind_name(self, found: Found, meant: Speaker | None) -> Speaker | None:
        """Vance behind "VANCE:": the label of a transcript that is no English word and no body of the article names a person."""
        if found.rule != "transcript" or not found.source or meant is None or meant.kind not in _DOUBTFUL:
            return None
        label = self._doc.char_span(*found.source[0], alignment_mode="expand")
        if label is None:
            return None
        is_body = meant.kind == "organisation" and self._cast.is_a_body(label.text)
        if is_body or (meant.kind == ANONYMOUS and is_a_word(label[-1].text)):
            return None
        name = self._cast.person(bare_name(label.text))
        return Speaker(name, "person", self._cast.role(name))

    def _behind_label(self, found: Found, meant: Speaker | None) -> Speaker | None:
        """Who spoke last, where a bare "Quote:" stands under a line that names nobody."""
        is_named = meant is not None and meant.kind == "person" and " " in meant.name
        if found.rule != "bare label" or self._names_a_speaker or is_named:
            return meant
        return self._memory.last("person", ANONYMOUS, "group") or meant
