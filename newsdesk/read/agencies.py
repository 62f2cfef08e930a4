"""Which names are those of news agencies?"""

import re
from typing import Final

from newsdesk.read.keys import key_of

_NAMES: Final = (
    "reuters ap associatedpress theassociatedpress afp agencefrancepresse agenciafrancepresse dpa dpaafx tass itartass "
    "riafrosti ria rianovosti interfax interfaxukraine ukrinform unian pa pamedia pressassociation xinhua efe ansa apa "
    "belga ritzau ntb tt sda ats keystonesda kyodo jiji yonhap bloomberg upi ians pti ani aap canadianpress "
    "thecanadianpress agenturen agencies wire wires newsagencies sid kna epd pap ctk čtk mti anp lusa europapress "
    "agencias agenzie adnkronos anadoluagency aa prnewswire businesswire globenewswire newswire "
    "тасс итартасс риановости интерфакс укринформ 新华社 新华网 新華社 中新社 中新网 法新社 路透社 美联社"
)
_AGENCIES: Final = frozenset(_NAMES.split())
_WIRE: Final = re.compile(
    r"\w\s+(?:news\s+agency|news\s+service|wire(?:\s+service)?|newswire)$", re.IGNORECASE
)


def is_agency(name: str) -> bool:
    """Whether this is a news agency, by name."""
    return key_of(name.casefold()) in _AGENCIES or bool(_WIRE.search(name))
