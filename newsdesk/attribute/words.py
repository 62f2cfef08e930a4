"""Which common nouns stand for what kind of speaker?"""

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PLURAL_OF_PEOPLE: Final = _set("""resident people citizen voter republican democrat supporter critic opponent troop soldier occupier rebel militant
    protester demonstrator family relative lawmaker senator russian ukrainian american european ally group
    activist union worker villager neighbour neighbor channel troll investigator scientist researcher economist leader member delegate""")
PEOPLE: Final = (
    PLURAL_OF_PEOPLE
    | _set("""prisoner survivor victim witness refugee migrant passenger student teacher parent doctor nurse farmer fisherman driver pilot officer
    minister envoy diplomat official journalist reporter judge lawyer prosecutor juror expert analyst guard police""")
)
#: Several bodies that are not told apart.
MASSES: Final = _set("media press authority outlet")
COLLECTIVE: Final = _set("defence defense prosecution opposition crowd public majority jury team side")
DOCUMENTS: Final = _set("""report statement document indictment letter poll survey study law file record memo email transcript book article
    bill resolution treaty agreement constitution analysis paper filing complaint lawsuit ruling verdict affidavit post
    slide presentation database recording tape clip memoir diary log datum
    column editorial spot commercial release tweet text manifesto declaration data figure statistic map photo video footage image advert ad note""")
#: Bodies whose name is a plural.
COLLECTIVE_BODIES: Final = frozenset({"police"})
BODIES: Final = _set("""railway brigade league ministry government agency company court newspaper channel police office department council committee commission
    parliament army military navy force party campaign administration service bank university institute organisation
    organization association union board embassy authority magazine station network website press media firm group
    management leadership delegation coalition secretariat
    investigation intelligence directorate command staff guard centre center foundation house senate congress cabinet
    federation concern enterprise corporation operator manufacturer regulator watchdog charity hospital republic city region state country nation daily paper tribunal prosecutor's mission""")
OUTLETS: Final = _set(
    "newspaper outlet agency channel broadcaster magazine publication website portal daily weekly"
)
OFFICES: Final = _set("""minister president secretary governor mayor chief head director commander ambassador leader chancellor premier
    spokesman spokeswoman spokesperson chairman chairwoman chair king queen pope senator candidate nominee judge
    prosecutor ombudsman ombudswoman general colonel deputy adviser advisor aide coordinator official representative
    politician diplomat businessman billionaire mogul congressman congresswoman analyst expert professor lawyer
    attorney author investigator pilot speaker lawmaker journalist reporter treasurer coach founder economist man woman boy girl
    councillor councilman councilwoman councilor alderman sheriff constable detective inspector superintendent sergeant trooper officer
    firefighter paramedic doctor surgeon nurse midwife pediatrician paediatrician psychologist scientist physicist historian sociologist
    barrister solicitor counsel engineer architect teacher headteacher principal farmer fisherman driver manager owner landlord
    shopkeeper trader broker strategist consultant entrepreneur executive writer actor actress singer musician artist
    producer striker midfielder goalkeeper captain student pensioner campaigner activist bishop archbishop cardinal priest vicar
    imam rabbi mp mep envoy commissioner negotiator whistleblower curator librarian administrator mechanic carpenter plumber""")
#: What somebody may be told again by, and is no office.
WALKS_OF_LIFE: Final = _set("""mercenary oligarch tycoon magnate veteran warlord fugitive strongman heir prince princess duke duchess
    incumbent cleric patriarch chef rapper astronaut athlete champion celebrity""")
KIN: Final = _set("wife husband son daughter mother father brother sister widow friend fellow")
#: Offices that one person holds, who is so known by the office.
SINGLE_OFFICES: Final = _set(
    "minister president governor mayor ambassador chancellor premier king queen pope master bishop"
)
#: Words for who leads a body.
HEADS: Final = _set("head leader chief chair director boss")
#: Words of one office, for "the spokesman" after "a spokesperson".
SAME_OFFICE: Final = {
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "advisor": "adviser",
    "chairman": "chair",
    "chairwoman": "chair",
    "ombudswoman": "ombudsman",
    "premier": "minister",
    "attorney": "lawyer",
    "lead": "leader",
    "run": "head",
    "command": "commander",
    "sen": "senator",
    "gov": "governor",
    "gen": "general",
    "rep": "representative",
}
TITLES: Final = _set("""mr mrs ms dr sir lord lady president prime minister secretary senator sen rep representative gov governor mayor
    general gen colonel col lieutenant lt major maj captain capt admiral brigadier sergeant commander marshal judge
    professor prof ambassador king queen prince princess pope chancellor premier chairman chief congressman
    congresswoman councilman councilwoman councillor detective constable inspector sheriff superintendent officer cllr republican democrat democratic former deputy vice foreign defence defense interior attorney""")
HONORIFICS: Final = _set("mr mrs ms miss dr sir mx madam")
PLATFORMS: Final = _set("telegram facebook twitter x instagram youtube tiktok truth linkedin bluesky threads")
#: Broadcasts through which words come, as they do through platforms.
PROGRAMMES: Final = _set("broadcast newscast telethon programme program podcast show bulletin")
#: Words of the names of papers and stations, which are easily taken for persons.
MASTHEADS: Final = _set("""post times courier wire gazette journal herald tribune telegraph guardian chronicle observer press news
    radio tv television mail mirror standard independent examiner sentinel dispatch""")
#: Outlets that are read in many countries, whose names a small model takes for persons or places.
KNOWN_OUTLETS: Final = _set(
    """Reuters Bloomberg AP AFP CNN BBC NBC CBS ABC NPR PBS MSNBC TASS Interfax RIA Politico Axios Vox Slate Breitbart Newsweek Forbes
    Spiegel Bild Zeit Welt FT WSJ NYT Economist Guardian Meduza Ukrinform Suspilne UNIAN RBC Kommersant Euractiv dpa DPA ANSA EFE PAP
    Anadolu Xinhua Kyodo NHK ERR LRT Delfi Yle NOS DW VOA Mediazona Belta RT Sputnik Euronews Bellingcat Haaretz Xinhua CTV TVP TVN24"""
)
NOT_OUTLETS: Final = _set("""court senate congress parliament committee council commission conference ministry police un nato eu assembly
    house fbi department government board jury grand court""")
FEMALE: Final = _set(
    "she her mrs ms woman lady queen spokeswoman chairwoman congresswoman ombudswoman girl mother"
)
MALE: Final = _set("he him mr man sir king spokesman chairman congressman ombudsman boy father")
