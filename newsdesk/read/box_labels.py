"""What kind of box does a label announce?"""

import re
from typing import Final

from newsdesk.model import CardKind
from newsdesk.read.called import Calling, calling
from newsdesk.read.pieces import Piece

#: What labels say, most telling kind first, in the languages of the news sites that most pages are from.
_SAID: Final[tuple[tuple[CardKind, str], ...]] = (
    ("newsletter", r"newsletters?|enewsletters?|email updates|inbox|infolettre|nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirje|bolet[ií]n|hírlevél|рассылк"),
    ("comment", r"comments\b|comment on this|(?:add|leave|post|submit|write) an? (?:public )?comment|leave a reply|join the (?:discussion|conversation)|kommentare\b|kommentarer|kommentar (?:schreiben|verfassen|abgeben|hinterlassen)|commentaires|(?:ajouter|laisser|publier|écrire) un commentaire|comentarios|comentários|commenti|reacties|komentarze|комментари[ия]\b(?! (?:недели|дня|эксперт))|コメント"),
    ("author", r"(?:about|meet) the (?:authors?|reviewer)|über den autor|über die autorin|à propos de l['’]auteur|sobre (?:el|o) autor"),
    ("feed", r"latest|newest|recent\b|just in|neueste|neuste|neu in\b|news des tages|aktuelle nachrichten|dernières|en continu|últim[ao]s|ultim[ei] (?:notizie|news|ora)|meest recent|laatste|senaste|siste nytt|seneste|tuoreimmat|najnowsze|naujaus|последние|свежие|останні|новости дня|son dakika|最新|最新ニュース|新着"),
    ("advert", r"advertis|sponsor|promoted (?:links|stories|content)|paid (?:content|partner)|taboola|outbrain|zergnet|anzeige|annons|annonce|partner content|special offer|our partners|angebote|abonne|subscribe now|shop\b|publicidad|pubblicità|реклама"),
    ("related", r"read(?:ers)? (?:more|also|next|read next)|see also|also read|more (?:on|from|stories|news|in|about)|related|recommended|you (?:may|might)|most (?:read|popular|viewed)|top stories|popular|trending|don['’]t miss|editor['’]?s['’]? picks?|mehr zu|mehr aus|lesen sie auch|auch interessant|das könnte|meistgelesen|zum thema|lire aussi|à lire|plus (?:en|populaires|lus)|sur le même|lee (?:también|más)|te puede|más (?:leíd|vist|noticias)|leia (?:também|mais)|veja (?:também|mais)|mais lidas|leggi anche|più (?:lett|vist)|lees (?:ook|meer|verder)|meest gelezen|læs også|les også|läs (?:mer|också)|mest (?:l[æeä]|sett?\b|sedd)|lue (?:myös|lisää|aiheesta)|czytaj|zobacz|przeczytaj|polecamy|najchętniej|nejčtenější|mohlo by vás|přečtěte|skaityk|читайте|по теме|популярн|関連|おすすめ"),
)  # fmt: skip
_LABELS: Final = tuple((kind, calling(re.compile(rf"(?<!\w)(?:{words})", re.I))) for kind, words in _SAID)
_RELATED: Final[Calling] = dict(_LABELS)["related"]
_ANY: Final[Calling] = calling(re.compile(rf"(?<!\w)(?:{'|'.join(words for _, words in _SAID)})", re.I))


def said_kind(label: Piece) -> CardKind | None:
    """The kind of box that a label announces."""
    bits = label.bits()
    if not _ANY.may_begin(bits):
        return None
    for kind, words in _LABELS:
        if words.may_begin(bits) and words.pattern.search(label.text):
            return kind
    return None


def begins_with_label(piece: Piece) -> bool:
    """Whether its first word is of a label such as "Read more", which leads to another article; signs may stand before it."""
    if not _RELATED.may_begin(piece.bits()):
        return False
    text, first = piece.text, 0
    while first < len(text) and not text[first].isalnum():
        first += 1
    return _RELATED.pattern.match(text, first) is not None
