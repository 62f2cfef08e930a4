"""Which words in what is said show what the speaker does with it? One list for each stance, in the order of their rank.

The patterns are for words in small letters: with no case to ignore, most ways are passed over at their first letter.
"""

import re
from collections.abc import Iterator
from typing import Final

from newsdesk.attribute.one_of import one_of
from newsdesk.model import Stance

_CAPITAL: Final = re.compile(r"\\.|[A-Z]")

_MODAL: Final = r"(?:must(?! (?:say|admit|confess|tell you)\b)|(?<!n['’]t )(?<!not )(?<!\bI )(?<!probably )have to|has to|ought to|should|(?<!to the )(?<!about the )(?<!reducing the )(?<!background of the )(?<!no )(?<!any )needs? to)\b(?!(?<=should)(?<!you should) be (?:back|home|available|visible)\b| (?:not )?have\b| be (?:\w+ing\b|(?:ashamed|proud|grateful|thankful|sorry)\b|(?:up and running|ready|complete|completed|finished|done|operational|over|in place|on track|fine|familiar)\b)| (?:take (?:about|around)|cost|last)\b| (?:arrive|open|take place) (?:in|by|on|next|before|within|around)\b)"
#: How all of them begin.
_MODAL_HEADS: Final = "(?:must|ha(?:ve|s) to|ought to|should|needs? to)"
#: What makes a modal the burden of somebody of whom the sentence only tells.
_ASIDE: Final = r"(?:\b(?:that|which|who|whom|whether|because|so that|decided|asked)\b|, as\b)"


def _either(words: str) -> str:
    return one_of(words.split())


#: Words that judge, whatever they are said of.
_JUDGING: Final = _either(
    """admirable abysmal arrogant arrogance atrocious awful brilliance careless clueless cowardly cowardice crooked deceitful
    dedication delighted deplorable despicable disastrous dishonest dishonesty disgusting divisive dreadful embarrassing
    embarrassment exceptional fabulous fiasco foolish generosity gifted glorious grotesque heartless horrendous idiotic
    ignorance ignorant immoral impeccable inadequate incredibly inept insane inspiring insulting invaluable laughable legendary loser ludicrous
    lunatic magnificent malicious masterful mindless misguided misleading naive nasty noble nonsensical obscene offended passionate pathetic perverse praiseworthy
    racist reprehensible repugnant rotten selfish shocking sinister spectacular spineless stupid stupidity superb talented terrific
    thrilled tremendous tyrannical ugly unfit unfitness unforgivable unjust unparalleled unprecedented unsuitable unsuitability unwise
    vicious vindictive visionary wicked wise wisdom worthless
    useless pointless helpful unhelpful disturbing alarming troubling appropriate inappropriate satisfied dissatisfied insecure childish immature
    competent productive counterproductive discriminatory discriminating ineffective flawed sloppy lousy mediocre oppressor oppressors tyrant
    crook coward farce sham travesty mess dubious commendable exemplary admirably thoughtful level-headed dependable untrustworthy
    furious outraged disgusted appalled sickened trigger-happy lazy inexcusable unforgiving hysterical paranoid toxic hateful bigot bigoted sexist sickening tasteless futile baffling brilliantly
    indefensible unworkable unrealistic underwhelming disproportionate clumsy dismal woeful woefully heavy-handed draconian repressive oppressive undemocratic
    unconstitutional illegitimate one-sided partisan degrading humiliating insensitive disrespectful petty spiteful preposterous farcical shambolic half-baked
    half-hearted short-sighted shortsighted ill-conceived ill-judged ill-timed needless needlessly wasteful unwelcome regrettable lamentable inhumane intolerable
    complacent complacency indifference scapegoat scapegoating charade eyewash whitewash overreach dysfunctional strangling stifling crippling unbelievable
    marvellous marvelous phenomenal sensational delightful stunning inspirational hardworking hard-working skilful skillful world-class first-class tireless
    tirelessly selfless compassionate well-deserved heartwarming exemplify beloved devoted game-changer game-changing"""
)
#: What judges where it is said to be so: "it is a joke", "that was harsh", "they are so special".
_JUDGED_TO_BE: Final = _either(
    """joke circus gimmick stunt sideshow nightmare disaster blow setback insult betrayal failure triumph privilege honour honor delight joy legend gem
    chaotic harsh excessive hollow weak broken special lovely beautiful perfect rude arrogant heartbreaking exciting promising welcome sad kind caring
    generous bizarre crazy mad silly dire poor rubbish garbage nonsense inspiration hero heroes role-model breakthrough relentless"""
)
_IS: Final = r"(?:is|are|was|were|(?<!to )be|been|being|['’]s|['’]re|seem(?:s|ed)?|look(?:s|ed)?|feels?|felt|remain(?:s|ed)?|becom(?:es?|ing)|became)"


def _any(*signs: str) -> re.Pattern[str]:
    """What finds any of these signs. Those that begin with a word are looked for where one begins, and nowhere else."""
    ways = [way for sign in signs for way in _ways(sign)]
    at_words = [way.removeprefix(r"\b") for way in ways if way.startswith(r"\b")]
    others = [way for way in ways if not way.startswith(r"\b")]
    return re.compile(_low("|".join([*others, *([rf"\b(?:{'|'.join(at_words)})"] if at_words else [])])))


def _low(pattern: str) -> str:
    """The pattern in small letters, but for what stands behind a backslash."""
    return _CAPITAL.sub(lambda found: found[0] if len(found[0]) > 1 else found[0].lower(), pattern)


def _ways(sign: str) -> Iterator[str]:
    """The parts of a pattern between the bars that stand in no brackets."""
    start = depth = 0
    for mark in re.finditer(r"\\.|\[(?:\\.|[^\]\\])+\]|[()|]", sign):
        depth += (mark.group() == "(") - (mark.group() == ")")
        if mark.group() == "|" and depth == 0:
            yield sign[start : mark.start()]
            start = mark.end()
    yield sign[start:]


#: In the order in which the first that fits is taken; each is looked for in the words of the content.
SIGNS: Final[tuple[tuple[Stance, re.Pattern[str]], ...]] = (
    (
        "question",
        _any(r"\bask you (?:what|why|how|whether|if)\b", r"^[“\"‘']?(?:[^.!?]{3,300}\?\s*)+[”\"’']?,?$"),
    ),
    (
        "warn",
        _any(
            r"^\W*(?:if|in case|unless)\b[^.]*\b(?:I|we)(?:['’]ll| will)\b",
            r"\b(?:I|we|he|she|they)(?:['’]ll| will| would|['’]m going to) (?:kill|rape|shoot|stab|bomb|hurt|harm)\b",
        ),
    ),
    (
        "promise",
        _any(
            r"(?<!hope )(?<!how )(?<!what )(?<!where )(?<!whether )(?<!if )(?<!think )(?<!believe )(?<!guess )\b(?:I|we)(?:['’]ll| will| shall|['’]re going to| are going to|['’]m going to| am going to) (?!(?:not )?be (?:able|\d)|see|have to|never (?:know|forget)|not forget|leave (?:it|that|the rest) to|come after|need|argue|say|admit|repeat|be (?:honest|frank|clear|blunt)|tell you|make (?:it|this|that|one thing) (?:\w+ )?clear|not (?:allow|tolerate|accept|let|permit|comment))",
            r"\bI(?: am|['’]m) (?:ready|prepared|willing) to\b|\b(?:I|we) guarantee\b",
            r"\bwe (?:are|remain) (?:ready|committed|determined) to\b|\bwe(?:['’]re| are) (?:\w+ )?(?:sending|providing|supplying|delivering|donating|allocating)\b(?! [^.]{0,60}\b(?:message|signal)\b)",
            r"\bwill (?:continue|keep) (?:to )?(?:support|provid|supply|help|stand|assist)\w*|\bI promise\b|\bwe promise\b",
        ),
    ),
    (
        "demand",
        _any(
            rf"(?:\A|[.!?;][”\"]? |, (?:and|but) |\band )(?=[^.!?;]* {_MODAL_HEADS})(?:(?!{_ASIDE})[^.!?;])*?\w+ (?<!no ){_MODAL}",
            r"\bit(?: is|['’]s| was| would be) (?:very |also |therefore |absolutely |extremely |so )?(?:important|crucial|vital|essential|imperative) (?:to|that|for|not)\b(?! (?:know|note|remember|understand)\b)",
            r"\bcannot afford (?:to|another|any)\b|\bthe only (?:way|solution|answer|option)\b[^.]*\b(?:is|was|would be)\b|\b(?:he|she|they|it) want(?:s|ed) (?!(?:to|more|peace|it)\b)(?:\w+ ){1,4}to\b",
            r"\b(?:(?:there )?(?:can|could|will|would) be no|no) (?:\w+ )?(?:peace|talks|deal|agreement|negotiations?|compromise)\b[^.]*\b(?:without|until|unless|as long as)\b",
            r"\b(?:we|I) (?:(?:would|strongly|always|also) )?(?:demand|urge|ask|call (?:on|for)|advise|recommend|implore|suggest (?:that )?(?:you|they|people|everyone))\b|\b(?:we|I) expect (?:the (?:government|council|company|minister|police|authorities|board|committee|parties)|all (?:\w+ )?\w+s|firms|companies|ministers|employers|you|everyone|everybody|people|them|him|her|players|staff|drivers) to\b(?! (?:be (?:fit|back)|come|post|report|recover|win|lose|approve|arrive|grow|rise|fall)\b)|\b(?:we|I) (?:just |only |really |all )?want (?:answers|justice|change|action|respect|equality|accountability|clarity|(?:the \w+|them|him|her|you|people|everyone|ministers|politicians) to(?! (?:be (?:happy|proud|able)|know|feel|enjoy|have)\b))\b|\b(?:have|has|['’]ve|['’]s) got to\b(?<!\bi have got to)(?<!\bi['’]ve got to)(?<!['’]s got to(?= be\b))(?! (?:the|a|an|this|that|these|know|laugh|wonder|admit|remember|be (?:seen|kidding|joking|the))\b)|(?<!what )(?<!that )\bwe (?:\w+ )?need\b|\bis (?:necessary|needed|essential) (?:to|that)\b|\b(?:is|are) (?:urgently|badly|desperately) needed\b",
            r"\b(?:it is|it['’]s) (?:time|important|vital|crucial) (?:to|that|for)\b|\bit was (?:high )?time (?:to|that|for)\b|\b(?:I|we) (?:repeat|renew|reiterate) (?:our|my) (?:call|demand|appeal|request)\b|\bI need (?:your|help)\b|\binadmissib\w+",
            r"\b(?:is|are|was|were) (?:all )?(?:asked|urged|requested|advised|obliged|recommended|called (?:up)?on) to\b|\b(?:I|we) appeal to\b",
            r"^\W*(?:(?:it|he|she|they) )?expects? (?:the|an?) \w+ (?:of|to|from)\b",
            r"^[“\"‘][^\w\n]*(?:stay|keep|remain|take|stop|wait|remember|avoid|follow|ignore|release|return|withdraw|leave|go|be careful|support)\b(?! it)",
            r"^\W*(?:please|let(?:['’]s| us)|do not|don['’]t|stop|give us|send us|come (?:out|forward)|help us)\b",
        ),
    ),
    (
        "warn",
        _any(
            r"\bthreaten\w*\b|\b(?:a|grave|real|serious) [“\"]?(?:very )?(?:serious |grave )?(?:threat|risk)s?\b|\b(?:I|we) warn\b|\bcatastroph\w+|\bescalat\w+",
            r"\b(?:high|growing|increased|constant|major|significant|imminent) (?:risk|threat|danger)s?\b(?!.*\b(?:thwarted|averted|eliminated|over)\b)|\bpos(?:es?|ed|ing) (?:an? )?[“\"]?(?:\w+ ){0,3}(?:risk|threat|danger)\b",
            r"\b(?:may|might|could|can) (?:again |also |soon |well |now )?(?:launch|attack|strike|invade|resume|repeat|shell|bomb|seize|intensify|deploy|be (?:attacked|hit|struck|destroyed))\b",
            r"\b(?:is|are) (?:also |again )?(?:prepar|plann|plott)ing (?:\w+ ){0,3}(?:provocation|attack|offensive|strike|assault|sabotage|coup)s?\b",
            r"\b(?:grave|serious|dire|unpredictable|disastrous|far-reaching|negative)[”\"]? consequences\b|\bwill be (?:very |extremely |even |more )*(?:difficult|hard|tough|worse|dangerous|painful)\b",
            r"\b(?:is|are) (?:an? )?(?:deadly|lethal|fatal|life-threatening)\b|\bsevere consequences\b|\b(?:severe|critical|acute) shortages?\b|\bshortages\b|\bretaliat\w+|\bon the (?:brink|verge)\b|\b(?:is|are|be) at risk\b",
            r"\b(?:could|may|might|would) (?:(?:also|soon|even) )?(?:lead to|trigger|collapse|cause|result in|spark|provoke|worsen|fail|spread|run out|die|escalate|plummet|go (?:bust|under|bankrupt)|disappear|vanish|become extinct)\b",
            r"\b(?:could|may|might|can) (?:\w+ )?(?:expose|affect|(?:let|allow|enable) (?:\w+ )?(?:attackers?|hackers?|criminals?|thieves|intruders?|fraudsters?|terrorists?|remote))\b|\b(?:hackers|attackers|thieves|criminals|fraudsters) (?:could|may|might)\b",
            r"\bdoomed\b|\btime (?:is|was) (?:up|running out)\b|\broll(?:s|ed|ing)? (?:a |the )?dice\b",
            r"\bwill (?:pay|answer) for\b|\bheld (?:accountable|responsible)\b|\bwas warned\b|\bmy (?:biggest |greatest |only |main )?(?:fear|worry|concern) is that\b|\b(?:prices?|costs?|bills?|rents?|fares?|fees|debts?|deaths|infections|unemployment|inflation|premiums|losses) (?:could|may|might) (?:\w+ )?(?:double|triple|soar)\b|\bruns? the risk of\b",
            r"\b(?<!not )(?:will|going to) (?:only |just |all |simply )?(?:kill|destroy|die|lose everything|cease to be|get worse|collapse|fail|starve|drown|go (?:bust|under|bankrupt))\b|\bmay try to\b",
            r"\b(?:serious|grave|deep|growing|great|my) concerns?\b(?! expressed)|\b(?:worried|afraid|fearful|alarmed|concerned) (?:that|about|by|of|if|over|at)\b|\b(?:I|we) (?:fear|worry)\b",
            r"\b(?:death )?toll\b[^.]*\b(?:likely to|could|may|might|expected to) (?:rise|climb|grow)|\brun(?:ning)? out of\b(?! (?:ideas|excuses|steam|road))|\brunning low\b",
            r"\bloom(?:s|ed|ing)\b|\b(?:victims|casualties|deaths|injured|cases|infections)\b[^.]*\b(?:could|may|might|will) (?:still |further )?(?:rise|grow|increase|climb)\b|\bend (?:badly|in (?:disaster|tragedy|tears))\b",
            r"\b(?:will|would) be (?:sunk|shot down|bombed|wiped out)\b|\b(?:is|are|was|were) (?:planning|preparing|plotting) (?:an?|another|new|further|more|the) (?:[\w-]+ ){0,4}(?:terror attacks?|provocations?|invasion|sabotage|coup)\b",
            r"\b(?:has|have|had) not (?:abandoned|given up(?: on)?) (?:(?:its|their|his|her|the) )?(?:plans?|goals?|aims?|intentions?|attempts?)\b",
            r"\bthreat (?:of|from|to|posed)\b[^.]*\b(?:remain(?:s|ed)?|is|was|are|were|stays?) (?:very |extremely |still |quite )?(?:high|real|serious|acute|great)\b|\b(?:will|would|['’]ll) (?:\w+ )?regret\b|\b(?:worst|hardest) is (?:yet|still) to come\b",
            r"^\W*(?:but |and )?if\b[^.]*\b(?:falls?|loses?|fails?|stops?|collapses?|wins?|fell|lost|failed|won)\b[^.]*(?:\b(?:will|would|could)\b|['’]ll\b)|\b(?:crushing|devastating|harsh|painful|mirror) (?:response|answer|retaliation|blow)\b|\blegitimate targets?\b",
            r"\b(?:becoming|become|getting|grow(?:ing|s)?) (?:more|increasingly) (?:likely|dangerous|tense|aggressive|acute)\b|\b(?:remain(?:s|ed)?|is|was) (?:extremely |very |highly |still |particularly )?(?:tense|alarming)\b|\b(?:will|would|could|may|might) cost [^.]{0,30}\blives\b",
            r"\b(?:will|would|could|may|might) (?:\w+ )?(?:flood|drown|devastate|cripple|poison|contaminate|wipe out|freeze to death)\b|\b(?:respond|retaliate|reply) with (?:\w+ )?force\b",
            r"\b(?:will|would|could|may|might)\b[^.;]*\bunless\b|\b(?:will|would|shall) be (?:detained|arrested|shot)\b",
            r"\b(?:will|would|shall) (?:be made to pay|not be spared|face (?:the )?(?:consequences|prosecution|arrest|sanctions|jail|fines?))\b",
            r"\b(?:could|may|might) (?:(?:also|soon|even|still) )?(?:face|evolve|mutate|spill over|get out of hand)\b|\bwill (?:suffer|pay a (?:high|heavy|terrible) price)\b|\b(?:serious|grave|critical) (?:vulnerabilit|hazard)\w+",
            r"\bthere(?: is| was|['’]s) (?:an? )?(?:real |great |serious |grave )?(?:danger|risk)\b(?! (?:posed|assessment))",
            r"\bdangers?\b[^.]*\b(?:remains?|is) (?:very |extremely )?(?:high|serious)\b|\baway from (?:a |an )?(?:crisis|disaster|collapse|war)\b",
        ),
    ),
    (
        "deny",
        _any(
            r"^\W*(?:no|none|nobody(?= (?:has|had|was|were|did)\b)|there (?:is|are|was|were|has been|have been|had been) no)\b(?! doubt| comment| information| idea| (?:better|greater|more|other|higher|stronger|alternative))(?!.*\b(?:will|that would|casualt|injur|hurt|killed|victims|damage|restriction))",
            r"\b(?:not|n['’]t) (?:true|correct|the case|talking about|planning|involved|guilty|find|operating|working on|constitute|aware of|seen(?! (?:such|anything like)\b))\b",
            r"\b(?:not|n['’]t) (?:directly |in any way |at all )?(?:linked|connected|related) (?:to|with)\b|\b(?:do|does|did) not (?:see (?:a|any) (?:link|connection|sign)|appear to be any|appear to be connected)\b|\bis [“\"`']*no way\b",
            r"\b(?:had|has|have) not (?:admitted|confessed)\b",
            r"^\W*(?:he|she|it) (?:(?:has|had) )?never (?:touched|took|stole|met|spoke|said|told|knew|asked|did|hit|hurt|harmed|threatened|paid|received|accepted|signed|ordered|meant|intended|agreed|used|sent|lied|discussed|planned)\b|^\W*(?:he|she|they|I|we)(?: is| was| were| are| am|['’]m|['’]re) (?:\w+ly )?innocent\b",
            r"\bI(?: am|['’]m) (?:not an?|no) (?!expert|doctor|lawyer|fan|longer|big|great|politician|scientist)\w+",
            r"\bI (?:did not|didn['’]t|never) (?:do|say|tell|steal|take|kill|touch|lie|cheat|break|hurt|hit|shoot|write|order|sign|leak|threaten|pay|send) ?(?!enough|much)",
            r"\b(?:complete|outright|pure|total|blatant|absolute|another|usual) (?:lies?|fakes?|fabrications?|nonsense|fiction|disinformation|inventions?)\b",
            r"\b(?:is|are|was|were) (?:an? )?(?:lies?|fakes?|fiction|disinformation|myths?|hoax|nonsense)\b|\bnot correspond to (?:reality|the truth|the facts)\b",
            r"\b(?:will|would|do(?:es)?|did) not (?:allow|tolerate|accept|recogni[sz]e|agree|participate|give up|surrender)\b|\bno question of\b",
            r"\b(?:I|we)(?: have|['’]ve) never (?:asked|said|promised|planned|intended|discussed|made|sold|sent|supplied|signed|agreed|refused|hidden|denied)\b|\bout of the question\b|\boff the table\b",
            r"\b(?:sees?|saw) no (?:reason|point|grounds|sense|need)\b|\b(?:greatly |much |grossly )?exaggerated\b|^\W*(?:nobody|no one) is going to\b|\b(?:is|are|was|were) not (?:surrounded|encircled|under siege|a party to)\b",
            r"\buntrue\b|\brefute\b|\bnothing (?:\w+ )?to do with\b|\bno (?:plans?|intention|evidence|truth|grounds|reason to|need to)\b|\bhad never\b(?! been (?:more|so|\w+er)\b)|\b(?:I|we) never\b(?! (?:thought|expected|imagined|dream(?:ed|t)|knew|heard|saw|felt|believed|forg[eo]t))|^\W*not a\b",
            r"\bw(?:as|ere) not (?:an?|the) [^,.]* but\b|\bdid not know\b(?! (?:who|whether|where|when|why|if)\b)|\bno knowledge\b|\bnot aware\b|\bno longer (?:on the agenda|relevant|being considered)\b",
            r"^\W*there (?:will|would|can|could) be no (?:\w+ ){0,2}(?:concessions?|compromises?|negotiations?|talks|deals?|trade|surrender|truce|ceasefire|exceptions?|return|retreat|going back|turning back|u-turns?|pardons?|amnesty|elections?|resignations?|bail-?outs?|delays?|changes?|cuts|increases?|tax rises?|lay-?offs|redundancies|mobili[sz]ation)\b",
            r"\b(?:do|does|did)(?: not|n['’]t) exist\b|^\W*(?:he|she|it|they|I|we)(?: am| is| are| was| were|['’]m|['’]re|['’]s) [“\"]?not going to (?:die|resign|quit|leave|step down|give in|surrender|run|apologi[sz]e|back down|change|go)\b",
            r"\b(?:I|we)(?: will not|(?: wo|['’]wo)n['’]t| shall not| are not going to|['’]re not going to) (?:shake|attend|take part|play|pay|sign|join|vote|sell|hand|negotiate|talk to|speak to|compete|support|back|leave|resign|quit|apologi[sz]e|move|go (?:back|there))\b",
            r"\b(?:been|was|were) (?:misunderstood|misinterpreted|misquoted|taken out of context|mistranslated)\b|\bnot (?:borne out|supported|confirmed|backed up) by\b",
            r"\b(?:did|does|do) not (?:order|commit|take part|violate|attack|target|strike|use|supply)\b",
            r"\b(?:has|have) never (?:used (?:\w+ )?(?:force|violence|labou?r|drugs|steroids)|(?:paid|accepted|received) (?:\w+ ){0,2}(?:bribes?|kickbacks?|favou?rs)|broken (?:\w+ ){1,2}(?:laws?|rules?|promises?)|claimed (?:that|to|otherwise)|agreed to|threatened|ordered|lied|harmed|hurt|engaged|committed|been (?:accused|charged|convicted|involved|in contact))\b|\b(?:I|we) would never (?!have|forget|know|want|wish|get|be|see|again)\w|\bnothing to hide\b|\bI(?: am|['’]m) not even\b",
            r"\?”? [“\"]?no\b(?=[,.])",
            r"\b(?:is|are|was|were|be|been|being) [“\"]?(?:(?:completely|totally|utterly|entirely|simply|categorically|absolutely|all|just|\d+ ?(?:%|per ?cent)) )?(?:false|fake|wrong|incorrect|inaccurate|photoshopped|staged|fabricated|untrue|groundless|baseless)\b",
            r"\b(?:has|have|had|did|does|do|was|were|is|are) (?:never|not|no) (?:yet|made|any|taken|sent|supplied|been (?:used|cut|switched|involved|detected))\b",
        ),
    ),
    (
        "confirm",
        _any(
            r"^\W*(?:correct|exactly|absolutely right|yes|indeed|that['’]s (?:right|correct|exactly))\W*(?:$|\.[”\"]? )|\bthat['’]s a fact\b|\b(?:can|could|able to) confirm\b(?! (?:or|nor))|^\W*yes, (?:I|we|it|he|she|they|that|there)\b",
            r"\b(?:had|has|have|was|were|did|is|are) (?:\w+ )?indeed\b|\bindeed (?:been|had|was|were|took|did)\b",
            r"(?<!n[o’']t )\b(?:it is|it['’]s|that is|that['’]s) true\b|\bthe answer is yes\b|\bstands? by (?:everything|what|my|our|his|her|their|its)\b",
            r"\b(?:I|we) (?:was|were|am|are) (?:\w+ )?wrong\b|\b(?:I|we) (?:\w+ )?made (?:a|some|many) (?:\w+ )?mistakes?\b|\b(?:I|we) (?:take|accept|bear) (?:full |the )?responsibility\b",
        ),
    ),
    (
        "praise_or_blame",
        _any(
            r"\bset(?:s|ting)? an example\b|\b(?:want|would like|wish) to (?:\w+ )?thank\b|\b(?:fair|wise|brave|bold|courageous) decision\b|\bdiscriminat(?:es?|ed) against\b|\b(?:complete|great|huge|resounding) success\b",
            r"\bmore than (?:anyone|anybody|any other|everyone)\b|\bhistoric (?:step|decision|day|moment|achievement|victory|mistake)\b|\btoo (?:slowly|late|cautiously|softly|harshly)\b|\binto the hands of\b",
            r"\b(?:constructive|fruitful|meaningful|substantive)\b|\b(?:hold|holds|held|holding) [^.]{0,60}\bhostage\b|\b(?:sanctions|measures|strategy|pressure) (?:is|are|was|were) (?:clearly |already |really )?working\b",
            r"\b(?:poorly|badly|superbly) (?:equipped|led|trained|prepared|organi[sz]ed|armed|run|managed|paid)\b|\b(?:we|I) (?:\w+ )?appreciate\b|\b(?:do(?:es)?|did)(?: not|n['’]t) (?:care (?:about|for|what|who|how)|respect|want peace)\b",
            r"\bprofit(?:s|ed|ing|eer\w*)? (?:from|on) (?:the )?(?:war|crisis|suffering|misery|grief)\b|\b(?:is|are|was|were)(?: not|n['’]t) (?:an? )?(?:honest|serious|credible|trustworthy|civili[sz]ed|democratic)\b",
            r"\bas (?:a|an|its) (?:weapon|pretext|cover)\b|\b(?:incredible|extraordinary|outstanding|brilliant|superb)\b",
            r"\bto blame\b|\b(?:trying|attempting|attempts?|seeking|want(?:s|ed)?) to (?:intimidate|terrori[sz]e|mislead|deceive|manipulate|humiliate|destroy|discredit|silence)\b|\bguilty of\b|\bno right to\b|\bblackmail\w*|\bterrori[sz](?:e|es|ed|ing)\b|\bloot\w*|\bpillag\w*|\bplunder\w*|\btortur\w*|\bmassacr\w*|\bmurder(?:ers?|ous)\b",
            r"\b(?:insidious|heinous|monstrous|savage|inhuman|merciless|ruthless|senseless)\w*|\bdeliberately\b",
            r"\bwar criminals?\b|\bwork(?:s|ing)? (?:very |so )?(?:well|reliably)\b|\bhats off\b|\bwell done\b|\bcommitting crimes\b",
            r"^\W*(?:(?:his|her|its|their) )?(?:support|gratitude|thanks|outrage|solidarity|anger|indignation|condolences)\b",
            r"\bthank(?:s|ful|ed)? you\b|\b(?:many|our|my) thanks\b|\bthankful to\b|\b(?:we|I) (?:\w+ )?thank\b|\bgrateful\b|\bcongratulat\w+|\b(?:very|so) (?:pleased|glad|happy|proud)\b",
            r"\bterror(?!is)\w*\b|\bterrorists?\b(?= [^a-z]|$|[.,])|\bwar crimes?\b(?! charges)|\b(?:international|explicit|heinous|horrific) crimes?\b|\batrocit\w+|\bgenocid\w+",
            r"\bbarbar\w+|\b(?:a)?shame\w*\b|\bunacceptable\b|\bdangerous\b(?! to the public)|\barbitrariness\b|\bpropaganda\b|\bespionage\b(?! (?:charge|case|trial)s?)",
            r"\bviolat(?:e|ed|es|ing|ions? of)\b|\bin violation\b|\bcontrary to (?:\w+ ){0,3}(?:laws?|constitution|rules|treaty|agreement|principles|spirit)\b|\billegal(?:ly)?\b(?! (?:im)?migra| alien| drug| border)|\bunlawful\w*\b|\breckless\b|\bbrave\w*\b|\bhero\w*\b|\bunprovoked\b|\bcynical\w*\b",
            r"\bexcellent\b|\bgreat(?:est)?\b(?! deal)|\bbrutal\w*\b|\bresponsible for\b|\bblam(?:ed|es|ing)\b|\bliar?s?\b|\bl(?:ied|ying) (?:to|about)\b|\bdisgrac\w+",
            r"\bbehind the (?=\w+ (?:attack|killing|murder|bombing|leak|raid|plot|attempt|explosion)|attack|killing|murder|bombing|leak|raid|plot|explosion)|\bhiding behind\b",
            r"\bwonderful\b|\bterrible\b|\bvile\b|\bidiot\w*\b|\bthug\w*\b|\bridiculous\b|\bimpudent\b|\bunprofessional\b|\btreacherous\b|\binhuman\w*\b|\bcruel\w*\b",
            r"\b(?:incompeten|corrupt|unfair|absurd|hypocri|betray|irresponsib|outrageous|appalling|horrific|disappoint|courage|remarkabl|negligen|neglect|shambl|scandal)\w*",
            r"\bhonou?rable\b|\bproud\b|\b(?:one of the|the) (?:leading|best|worst)\b(?! tank| (?:is|was|has|had|may|might|will|would) (?:now )?(?:over|yet|passed|been over|still|to come|behind)\b| (?:thing|way|approach|option|time|place|method|solution)s? (?:to|for|of|is|was|would)\b)|\bvery effective\b|\breliabl[ey]\b|\bgood reviews\b|\b(?:true|real|good|close) friends?\b",
            r"\b(?:intentionally|deliberately|maliciously) (?:\w+ )?\w+ed\b|\borchestrated\b|\bmakes? (?:no|much) sense\b|\bmake much sense\b|\b(?:covertly|secretly) \w+ing\b",
            rf"\b(?:{_JUDGING})\b",
            rf"(?:\b|(?<=\w)(?=['’])){_IS} (?:(?:simply|just|really|truly|absolutely|utterly|totally|completely|such|so|very|too|quite|rather|nothing but|a bit) )?(?:an? |the )?(?:(?:real|huge|big|great|massive|major|total|complete|cruel|terrible|bitter|serious|tremendous|absolute|true|bad) )?[“\"]?(?:{_JUDGED_TO_BE})\b",
            r"\bmastermind\w*\b|\bringleader\b|\bextort\w*\b|\brip-?off\b|\b(?:we|I)(?: are|['’]re| am|['’]m)? object(?:ing)? to\b|\b(?:overcharged|short-changed|swindled|cheated|misled|duped|conned)\b",
            r"\b(?:is|are|was|were|be|provides?|gives?|makes?|sets?|offers?|took|takes) (?:an?|the|such a) (?:very |really |truly )?(?:good|bad|poor|fine|perfect|effective|ineffective|excellent|terrible|robust) (?:choice|paradigm|example|model|decision|way|idea|job|sign|thing to)\b(?! (?:to (?:find|know|tell|see)\b))|\bmajor source of\b",
            r"\bthe (?:kindest|nicest|sweetest|greatest|best|worst|finest|loveliest|funniest|bravest|smartest|most (?!wanted|powerful|famous|senior|common|recent|popular)\w+) (?:\w+ )?(?:person|man|woman|human|people|guy|player|boss|teacher|friend|father|mother|lad|girl|boy)\b|\b(?:huge|big|massive|great|major|significant|devastating|bitter|tremendous) (?:win|victory|boost|blow(?! to (?:the|his|her) (?:head|face|chest|body|neck))|relief|setback|achievement|success|improvement)\b",
            r"\b(?:is|are|was|were) (?:far |much |simply )?too (?:slow|weak|soft|harsh|lenient|complicated|cautious|vague)\b(?! (?:for|to)\b)|\b(?:breaks?|broke|broken|breaking) (?:his|her|its|their|the|a|every) (?:word|promises?|pledges?|trust)\b|\b(?:broke|broken) the law\b|\bput(?:s|ting)? (?:profits?|money|politics|party|greed) (?:before|ahead of|above|over)\b|\blife (?:miserable|a misery|hell)\b|(?<!\bI )\b(?:do(?:es)?|did)(?: not|n['’]t) (?:do|go|care|listen|try|invest|employ|hire|spend|act|pay) (?:\w+ )?enough\b",
            r"\bfig leaf\b|\bsticking[- ]plaster\b|\bwindow[- ]dressing\b|\bwitch[- ]hunt\b|\bpower grab\b|\bdouble standards?\b|\babuse of power\b|\bcover-up\b|\bkick in the teeth\b",
            r"\bstep (?:backwards?|forward|in the right direction|in the wrong direction)\b|\bbackward step\b|\bout of touch\b|\basleep at the wheel\b|\bsleepwalk\w+|\bnot fit for purpose\b",
            r"\brun out of (?:ideas|excuses|steam|road)\b|\bin tatters\b|\bsmear(?:s|ed|ing)?\b|\bbull(?:y|ies|ied|ying)\b|\bclass act\b|\bwill be (?:sorely |greatly |dearly )?missed\b",
            r"\bnever (?:seen|known|heard|experienced) anything like\b|\bthe first time (?:we|I) have\b|\bcould not be (?:prouder|happier)\b|\bbiggest (?:failure|mistake|scandal)\b",
            r"\b(?:I|we|he|she|they)(?:['’]m|['’]re| am| are| is)? (?:strongly |fully |proudly )?support(?:s|ed|ing)?\b|\bwelcomes? (?:the|this|that|his|her|their)\b",
            r"\b(?:uniquely|highly|best|eminently) qualified\b|\bencourag(?:ed|ing)\b(?! to\b)|\btoo little,? too late\b|\bat the expense of\b",
            r"\bsupport(?:s|ed)? (?:the|his|her|our) (?!government)|\bbeyond the pale\b|\bslap in the face\b|\b(?:is|are|was|were) (?:simply |just )?not (?:good )?enough\b|\briddled with\b",
            r"(?<!no )\bworse than\b|\b(?:has|have|had) (?:badly )?(?:failed|let (?:us|them|people) down)\b|\bpersonally responsible\b|\bpersonally involved in\b|\bcommit(?:s|ted|ting)? [\w ]*crimes?\b",
            r"\b(?:do|does|did) not (?:fulfil|fulfill|keep|honou?r|respect|implement) (?:the|their|its|his|her)\b|\bjeopardi[sz]\w+|\bundermin\w+|\baggression against\b",
            r"\b(?:vital|crucial|key|leading|important|essential) role\b|\bthe right (?:thing|step|decision|choice|path)\b|\ba (?:very )?(?:sad|dark|great|bad|terrible|good|proud|black) (?:day|moment) for\b|\bworst (?:\w+ )?(?:oppressors|offenders|enemies)\b",
            r"\blacks? the (?:\w+ )?(?:judgment|judgement|temperament|experience|courage|will|integrity|clarity|character)\b|\bhigh time\b|\bcan['’]t say enough good\b|\b(?:good|bad|wrong|decent|honest) (?:person|man|woman|people|men|women)\b",
            r"\bfailed (?:us|me|them|him|(?:this|these|our|his|her|the|their) (?:family|families|people|child|children|country|nation|public|victims?|patients?|community|workers|students|pupils|residents|voters))\b",
            r"\breneged\b|\bignored (?:us|them|me|our|the warnings?|warnings)\b|\bdeath ?traps?\b|\binsults?\b|\brefus(?:es|ed|ing) to take responsibility\b|\bfor the (?:better|worse)\b",
            r"\b(?:I|we) (?:\w+ )?(?:oppose|deplore|applaud|commend|admire|salute)\b|\b(?:good|bad|poor|sound) judge?ment\b",
            r"\bgreed\w*\b|\bcallous\w*\b|\bmistake\b|\b(?:left|abandoned) to\b|\btotally realistic\b|\bimpressive\b|\bfantastic\b|\bamazing\b|\badmirable\b",
        ),
    ),
    (
        "other",
        _any(
            r"\bit(?: is|['’]s| was| remains| remained) (?:still |yet )?(?:not (?:yet )?(?:clear|known)|unclear|unknown)\b",
            r"^\W*(?:we(?: will|['’]ll| shall) see|time will tell|let['’]s (?:wait and )?see)\b|\b(?:I|we)(?: have not|['’]ve not| haven['’]t) (?:yet )?(?:read|seen|studied) (?:it|this|that|the|his|her|their|any)\b",
            r"\b(?:that is|that['’]s) all (?:that )?(?:I|we) (?:can|will|am (?:going|prepared|willing) to) (?:say|tell|reveal|disclose)\b|\bnothing (?:more |else )?to (?:add|say)\b",
            r"\btoo early to\b|\bneither confirm nor deny\b|(?<!if we )(?<!if you )(?<!if they )\b(?:do(?:es)?|did)(?: not|n['’]t) (?:yet )?know (?:who|whether|where|when|why|if)\b",
            r"\bno (?:information|comment)\b|\bdo(?:es)? not have (?:any )?information\b|\b(?:I|we) hope\b|^\W*(?:(?:he|she|it|they) )?hope[sd]?\b",
            r"\bnot going to (?:get into|go into|draw conclusions|comment|discuss|speculate)\b|\b(?:(?:is|are|was|were)(?: not|n['’]t)|I['’]m not) (?:so |entirely |quite )?sure\b|\b(?:(?:is|was)|it['’]s) like \w+ing\b|\b(?:cannot|can['’]t|(?:could|will|would) not|wo(?:n['’]t)|wouldn['’]t) (?:yet )?(?:say|comment|confirm|discuss|disclose|elaborate|go into|detail)\b|\b(?:I|we) apologi[sz]e\b",
        ),
    ),
)
