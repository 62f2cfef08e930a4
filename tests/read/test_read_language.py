"""The language of a text: by its words where there are enough, by py3langid's model."""

import py3langid
import pytest

from newsdesk.read.language import language_of
from newsdesk.read.tongues import tongues

TEXTS = {
    "en": "The mill at the river was closed on Monday after the bridge had been flooded for the third time this spring.",
    "de": "Die Mühle am Fluss wurde am Montag geschlossen, nachdem die Brücke zum dritten Mal überflutet worden war.",
    "fr": "Le moulin au bord de la rivière a été fermé lundi après que le pont a été inondé pour la troisième fois.",
    "uk": "Млин біля річки закрили в понеділок, після того як міст утретє за цю весну опинився під водою.",
    "zh": "由于桥梁今年春天第三次被洪水淹没,河边的磨坊于星期一关闭。居民们说,他们已经等了很久。",
    "el": "Ο μύλος δίπλα στο ποτάμι έκλεισε τη Δευτέρα, αφού η γέφυρα πλημμύρισε για τρίτη φορά αυτή την άνοιξη.",
}
STRANGE = ("THE MILL AT THE RIVER WAS CLOSED", "", "\udc80 \ud83d", "0 1 2 3", "e\u0301te\u0301", "ab" * 500)


@pytest.mark.parametrize("text", [*TEXTS.values(), *STRANGE])
def test_language_is_the_one_that_py3langid_gives(text: str) -> None:
    assert tongues().likeliest(text) == py3langid.classify(text)[0]


@pytest.mark.parametrize("language", TEXTS)
def test_words_are_believed_over_what_is_declared(language: str) -> None:
    assert language_of("tr", TEXTS[language] * 6) == language


def test_what_is_declared_is_believed_where_there_are_few_words() -> None:
    assert language_of("de-AT", "The mill") == "de"
    assert language_of("English", "Die Mühle") == "en"
    assert language_of("what", "Die Mühle") == ""
