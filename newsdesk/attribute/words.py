"""Which common nouns stand for what kind of speaker?"""

from collections.abc import Collection
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
COLLECTIVE: Final = _set(
    "defence defense prosecution opposition crowd public majority jury team side family couple pair crew band"
)
DOCUMENTS: Final = _set("""poem essay hymn prayer report statement document indictment letter poll survey study law file record memo email transcript book article
    bill resolution treaty agreement constitution analysis paper filing complaint lawsuit ruling verdict affidavit post
    slide presentation database recording tape clip memoir diary log datum
    column editorial spot commercial release tweet text manifesto declaration data figure statistic map photo video footage image advert ad note
    research finding estimate modelling modeling model tally disclosure guideline calculation excerpt evaluation evidence review result conclusion
    decision contract ranking index announcement notice signature inscription sign page summary polling reporting projection forecast assessment
    headline passage textbook novel biography schedule dossier readout voiceover census test trial warrant petition motion testimony plan proposal
    policy charter protocol convention accord label song lyric guide sheet list table chart audio script communique bulletin mural painting
    average information story account invoice certificate register ledger manual leaflet brochure banner poster slogan playbook recipe search
    shirt hat badge sticker billboard placard tattoo plaque assessment examination inspection experiment simulation measurement observation audit autopsy scan diagram graph material""")
#: What stands in the place of who speaks and cannot speak.
MUTE: Final = _set("""day week month year night morning evening time border light way wake camera theme rally trip race answer history candidacy
    vote name hand eye goal toothbrush technology practice science program plenty rotation support role thing effort share event""")
#: What shows something, or stands for what everybody thinks: nobody says it.
SPEECHLESS: Final = _set("""clock watch thermometer barometer calendar scoreboard gauge meter compass logic reason sense wisdom tradition custom legend
    myth folklore superstition instinct intuition conscience heart gut proverb adage stereotype theory""")
#: Bodies whose name is a plural.
COLLECTIVE_BODIES: Final = frozenset({"police"})
BODIES: Final = _set("""district school bureau college museum railway brigade league ministry government agency company court newspaper channel police office department council committee commission
    parliament army military navy force party campaign administration service bank university institute organisation
    organization association union board embassy authority magazine station network website press media firm group
    management leadership delegation coalition secretariat
    investigation intelligence directorate command staff guard centre center foundation house senate congress cabinet
    assembly federation trust app concern enterprise corporation operator manufacturer regulator watchdog charity hospital republic city region state country nation daily paper tribunal prosecutor's mission""")
OUTLETS: Final = _set(
    "newspaper outlet agency channel broadcaster magazine publication website portal blog daily weekly tabloid"
)
OFFICES: Final = _set("""minister president secretary governor mayor chief head director commander ambassador leader chancellor premier
    spokesman spokeswoman spokesperson chairman chairwoman chair king queen pope senator candidate nominee judge
    prosecutor ombudsman ombudswoman general colonel deputy adviser advisor aide coordinator official representative
    politician diplomat businessman billionaire mogul congressman congresswoman analyst expert professor lawyer
    attorney author investigator pilot speaker lawmaker journalist reporter treasurer coach founder economist man woman boy girl
    councillor councilman councilwoman councilor alderman sheriff constable detective inspector superintendent sergeant trooper officer
    firefighter paramedic doctor surgeon nurse midwife pediatrician paediatrician psychologist scientist physicist historian sociologist
    barrister solicitor counsel advocate engineer architect teacher headteacher principal farmer fisherman driver manager owner landlord
    shopkeeper trader broker strategist consultant entrepreneur executive writer actor actress singer musician artist
    producer striker midfielder goalkeeper captain student pensioner campaigner activist bishop archbishop cardinal priest vicar
    imam rabbi mp mep envoy commissioner negotiator whistleblower curator librarian administrator mechanic carpenter plumber
    ceo cfo cto coo neighbour neighbor pollster meteorologist presenter columnist editor publisher blogger lobbyist organiser organizer moderator
    planner designer botanist biologist chemist geologist epidemiologist virologist dietitian nutritionist astronomer mathematician philosopher
    theologian anthropologist archaeologist criminologist statistician programmer developer filmmaker screenwriter novelist
    photographer comedian referee umpire jockey sprinter cyclist skipper defender winger batsman bowler chef
    hopeful frontrunner registrar backbencher electrician welder trucker banker investor financier legislator magistrate coroner
    undersecretary lecturer researcher academic undersheriff quarterback linebacker receiver pitcher catcher shortstop goalie foreman juror host critic instructor trainer interpreter translator
    postmaster postmistress headmaster headmistress waiter waitress bartender butcher baker florist hairdresser vet cleaner carer caretaker warden
    gamekeeper beekeeper fishmonger grocer vendor stallholder conductor organist pianist violinist guitarist drummer songwriter composer dancer
    choreographer boxer wrestler swimmer runner rower climber mountaineer skier surfer gymnast lifeguard passenger commuter motorist holidaymaker
    herder deckhand sailor steward stewardess shepherd rancher potter weaver tailor blacksmith builder plasterer roofer miner""")
#: What somebody may be told again by, and is no office.
WALKS_OF_LIFE: Final = _set("""mercenary oligarch tycoon magnate veteran warlord fugitive strongman heir prince princess duke duchess
    incumbent cleric patriarch chef rapper astronaut athlete champion celebrity""")
KIN: Final = _set("""wife husband son daughter mother father brother sister widow friend fellow dad mum mom ex fiance fiancee girlfriend boyfriend
    grandmother grandfather uncle aunt cousin nephew niece grandson granddaughter stepfather stepmother stepson stepdaughter widower""")
#: Offices that one person holds, who is so known by the office.
SINGLE_OFFICES: Final = _set(
    "minister president governor mayor ambassador chancellor premier king queen pope master bishop"
)
#: Who is told by a bare word, which the parse joins with what he is told: "told MPs taxes would rise".
AUDIENCES: Final = _set("""mps peers reporters journalists lawmakers jurors senators councillors delegates investors analysts shareholders viewers
    listeners readers voters fans workers employees parents students residents supporters detectives jury court inquest tribunal crowd""")
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
    "own": "owner",
    "manage": "manager",
    "founded": "founder",
    "coache": "coach",
    "sen": "senator",
    "gov": "governor",
    "gen": "general",
    "rep": "representative",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "sgt": "sergeant",
    "prof": "professor",
    "capt": "captain",
    "col": "colonel",
}
TITLES: Final = _set("""rev revd reverend baroness viscount sgt cpl cmdr const brig adm hon mr mrs ms dr sir lord lady president prime minister secretary senator sen rep representative gov governor mayor
    general gen rear major-gen maj-gen lt-gen lt-col colonel col lieutenant lt major maj captain capt admiral brigadier sergeant commander marshal judge justice
    professor prof ambassador king queen prince princess pope chancellor premier chairman chief congressman
    congresswoman councilman councilwoman councillor det con insp supt recorder detective constable inspector sheriff superintendent officer cllr republican democrat democratic former deputy vice foreign defence defense interior attorney
    bishop archbishop cardinal rabbi pc wpc dci dcs dcp acp dsp mla mlc alhaji hajia mallam pastor imam sheikh shri smt barr datuk comrade eng engr arc""")
#: Words that end as words for people do, and stand for none.
NO_PEOPLE: Final = _set("""for or nor her over under after other per ever never whether however together rather either neither later earlier
    another matter number water winter summer power order paper center major minor interior exterior prior want important
    significant constant relevant restaurant plant grant hard standard regard board card toward forward fee free tree three
    degree committee""")
#: Titles that say less of somebody than what he is told again by.
SHORT_TITLES: Final = _set("sen rep gov rev prof gen col lt capt maj sgt dr pc wpc")
#: What stands behind a name.
LETTERS: Final = _set("qc kc mp mep md phd dba rn rd rdn cpa jd mba obe mbe cbe jr sr esq msp ms mla")
HONORIFICS: Final = _set("hon mr mrs ms miss dr sir mx madam eng engr arc shri smt alhaji hajia mallam datuk")
PLATFORMS: Final = _set(
    "telegram facebook twitter x instagram youtube tiktok truth linkedin bluesky threads whatsapp weibo vkontakte substack reddit"
)
#: Broadcasts through which words come, as they do through platforms.
PROGRAMMES: Final = _set("broadcast newscast telethon programme program podcast show bulletin")
#: Words of the names of papers and stations, which are easily taken for persons.
MASTHEADS: Final = _set("""post times courier wire gazette journal herald tribune telegraph guardian chronicle observer press news
    radio tv television mail mirror standard independent examiner sentinel dispatch""")
#: Outlets that are read in many countries, whose names a small model takes for persons or places.
KNOWN_OUTLETS: Final = _set(
    """Reuters Bloomberg AP AFP CNN BBC NBC CBS ABC NPR PBS MSNBC TASS Interfax RIA Politico Axios Vox Slate Breitbart Newsweek Forbes
    Spiegel Bild Zeit Welt FT WSJ NYT Economist Guardian Meduza Ukrinform Suspilne UNIAN RBC Kommersant Euractiv dpa DPA ANSA EFE PAP
    Anadolu Xinhua Kyodo NHK ERR LRT Delfi Yle NOS DW VOA Mediazona Belta RT Sputnik Euronews Bellingcat Haaretz Xinhua CTV TVP TVN24
    Deutschlandfunk ARD ZDF CBC SVT NRK RFI Onet Hromadske Zerkalo"""
)
AGENCIES: Final = frozenset(
    [
        "Reuters",
        "Bloomberg",
        "AP",
        "AFP",
        "TASS",
        "Interfax",
        "RIA",
        "Ukrinform",
        "UNIAN",
        "dpa",
        "DPA",
        "ANSA",
        "EFE",
        "PAP",
        "Anadolu",
        "Xinhua",
        "Kyodo",
        "Belta",
    ]
) | {"Associated Press", "Agence France-Presse", "Anadolu Agency", "RIA Novosti"}
NOT_OUTLETS: Final = _set("""court senate congress parliament committee council commission conference ministry police un nato eu assembly
    house fbi cia sec nypd department government board jury grand court""")
#: Bodies that are mostly called by a name of their own, and then "the company".
FIRMS: Final = _set("""company firm manufacturer operator retailer airline charity carrier maker corporation enterprise concern business startup
    chain lender insurer brand club shipbuilder carmaker automaker drugmaker chipmaker planemaker steelmaker brewer grocer supermarket brokerage
    utility startup start-up studio refiner exporter importer distributor wholesaler housebuilder giant bank""")
#: What a body is called that is told of by a name as well as a person is: these mean a person where somebody speaks so.
PARTY_MEMBERS: Final = _set(
    "democrat republican conservative liberal tory socialist libertarian green independent labour"
)
#: The same for bodies of any kind.
ANY_BODY: Final = _set("group organisation organization agency watchdog regulator association foundation")
_CALLINGS: Final = (
    _set("""minister president secretary governor mayor chancellor premier chairman chairwoman chair senator candidate nominee politician diplomat
        lawmaker legislator parliamentarian congressman congresswoman mp mep councillor councilman councilwoman councilor alderman statesman ambassador envoy
        commissioner deputy king queen prince princess strongman speaker republican democrat businessman billionaire mogul tycoon magnate
        oligarch adviser lawyer chief head leader"""),
    _set(
        "general colonel commander captain soldier officer sergeant admiral marshal warlord fighter mercenary pilot trooper leader chief head"
    ),
    _set(
        "police judge prosecutor lawyer attorney barrister solicitor counsel advocate magistrate detective inspector superintendent sheriff constable officer chief"
    ),
    _set("""professor scientist physicist historian sociologist psychologist economist analyst expert researcher academic lecturer author biologist
        chemist geologist epidemiologist virologist nutritionist astronomer mathematician doctor surgeon nurse fellow director head"""),
    _set(
        "journalist reporter editor columnist author writer presenter host blogger critic novelist screenwriter filmmaker producer publisher"
    ),
    _set("""writer actor actress singer musician artist author producer rapper painter photographer comedian chef designer architect star celebrity
        creator"""),
    _set("""coach striker midfielder goalkeeper captain manager champion athlete referee boxer golfer cyclist skipper defender winger batsman bowler
        player sprinter jockey star"""),
    _set("""businessman billionaire mogul tycoon magnate oligarch founder owner manager executive ceo cfo investor banker trader developer
        entrepreneur director chief chairman president head publisher boss landlord"""),
    _set("bishop archbishop cardinal priest vicar imam rabbi cleric patriarch pope head leader"),
    _set("ombudsman ombudswoman commissioner"),
)


#: Offices to which somebody is appointed: no engineer is told again by one of them.
_APPOINTED: Final = _set(
    "treasurer registrar coroner ombudsman ombudswoman secretary undersecretary chairman chairwoman chair commissioner coordinator moderator"
)


#: They speak of another's case, match or illness: nobody of whom nothing is told is told again by one of these words.
DEALING_WITH_OTHERS: Final = _set("""judge magistrate prosecutor lawyer attorney barrister solicitor counsel advocate detective inspector superintendent sheriff
    constable officer trooper investigator police coroner doctor surgeon nurse midwife paramedic firefighter driver coach manager
    trainer teacher headteacher headmaster headmistress principal vet cleaner carer caretaker warden waiter waitress bartender passenger commuter motorist
    lifeguard hairdresser landlord owner executive director producer publisher editor reporter journalist presenter
    interviewer host moderator announcer referee umpire expert analyst professor scientist physicist historian sociologist
    psychologist economist researcher academic lecturer criminologist epidemiologist virologist""")


def may_be_one(told: Collection[str], noun: str) -> bool:
    """Whether who is told by these words may be told again by this one: a goalkeeper is no minister."""
    of_noun = any(noun in calling for calling in _CALLINGS)
    known = any(not calling.isdisjoint(_without_heads(told)) for calling in _CALLINGS)
    is_appointed = noun in _APPOINTED and not OFFICES.isdisjoint(_without_heads(told))
    return are_of_one_calling(told, noun) or not (is_appointed or (of_noun and known))


def are_of_one_calling(told: Collection[str], noun: str) -> bool:
    """Whether one of these words and the noun are of one calling: striker and goalkeeper."""
    words = {SAME_OFFICE.get(word, word) for word in _without_heads(told)}
    return any(noun in calling and not calling.isdisjoint(words) for calling in _CALLINGS)


def _without_heads(told: Collection[str]) -> set[str]:
    return {word for word in told if word not in HEADS} if "police" in told else set(told)


#: Peoples that are not called like their country: by one of its names each.
SAME_PLACE: Final = {
    "french": "france",
    "dutch": "netherlands",
    "british": "britain",
    "uk": "britain",
    "danish": "denmark",
    "turkish": "turkey",
    "türkiye": "turkey",
    "swiss": "switzerland",
    "spanish": "spain",
    "polish": "poland",
    "finnish": "finland",
    "irish": "ireland",
    "welsh": "wales",
    "american": "us",
}
#: Words for peoples that a small model takes for names of persons.
PEOPLES: Final = frozenset(SAME_PLACE) - {"uk", "türkiye"}
#: What begins a sentence and is taken for a part of the name behind it: "But Zeph Capo".
OPENERS: Final = _set(
    "after also although and as because but even for however if like meanwhile now only so then though when while with yet"
)
FEMALE: Final = _set(
    "she her mrs ms woman lady queen spokeswoman chairwoman congresswoman ombudswoman girl mother"
)
MALE: Final = _set("he him mr man sir king spokesman chairman congressman ombudsman boy father")
#: How the name of a platform, a body or a document ends, and no person's.
NO_SURNAMES: Final = (
    PLATFORMS
    | (BODIES - {"bank", "house", "city", "state"})
    | {
        "news",
        "radio",
        "tv",
        "survey",
        "library",
        "street",
        "palace",
        "movement",
        "front",
        "alliance",
        "society",
        "club",
        "fund",
        "forum",
        "watch",
    }
)
#: Words of these together, as they are asked for together.
OF_PEOPLE: Final = OFFICES | PEOPLE
OFFICES_AND_TITLES: Final = OFFICES | TITLES
BODIES_AND_OUTLETS: Final = BODIES | OUTLETS
