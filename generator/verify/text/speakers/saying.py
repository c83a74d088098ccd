"""English words by which a sentence gives words to somebody, in small letters."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SAYING = _set("""
    say says said saying tell tells told telling write writes wrote writing called calling add adds added adding insist
    insists insisted insisting asked asking answered answering reply replies replied replying stated stating declare
    declares declared declaring warn warns warned warning explain explains explained explaining announce announces
    announced announcing admit admits admitted admitting argue argues argued arguing claimed claiming complain complains
    complained complaining confess confesses confessed remarked remarking noted observe observes observed promised
    predicts predicted shouted joked concede concedes conceded conceding concludes concluded describe describes
    described describing advises advised advising urges urged urging speaks spoke speaking recall recalls recalled
    recalling respond responds responded asserts asserted asserting assures assured assuring acknowledges acknowledged
    dubs dubbed labelled labeled termed pronounced exclaims exclaimed swears swore vows vowed whispered protested
    retorts retorted boasted tweeted phrased muttered murmured inquired enquired
    """)
INFINITIVES = _set("""
    say tell write add insist reply declare warn explain announce admit argue complain confess observe concede describe
    advise urge recall respond call ask answer claim remark note
    """)
SAYING_OR_NOUN = _set("call calls ask asks answer answers claim claims remark remarks note notes promise")
TELLING = _set("tell tells told telling asks asked assures assured warns warned informs informed reminds reminded")
"""Verbs with somebody as their object who hears it."""
HEARERS = _set("him her them me us you")
LEARNING_FROM = _set("heard hears learned learnt learns got gets received receives")
"""Verbs with somebody as their subject who hears it, before `from`."""
HOLDING = _set("""
    find finds found hold holds held see sees saw think thinks thought believe believes believed feel feels felt
    consider considers considered judge judges judged deem deems deemed suggest suggests suggested foresee foresees
    foresaw count counts counted regard regards regarded want wants wanted expect expects expected hope hopes hoped fear
    fears feared agree agrees agreed imagines imagined
    """)
NAMING = _set("call calls called calling describe describes described dubs dubbed labelled labeled termed")
BEFORE_ITS_SUBJECT = _set("""
    says said writes wrote adds added insists insisted replies replied explains explained argues argued noted notes
    recalls recalled admits admitted declares declared concludes concluded observes observed remarked joked cried cries
    exclaimed exclaims shouted growled muttered murmured whispered repeated continued continues interrupted screamed
    yelled sighed laughed stammered demanded suggested inquired enquired thought thinks responded asserted predicted
    """)
BEHIND_A_STRETCH = BEFORE_ITS_SUBJECT | _set("asks asked answers answered warns warned calls called")
WORDS_OF = _set("word words phrase line expression formula term")
VIEW_OF = _set("view judgement judgment opinion eyes terms mouth")
SPEECH_OF = WORDS_OF | _set("""
    remark remarks comment comments statement sentence suggestion warning answer reply reaction verdict description
    letter post tweet message speech promise claim
    """)
PRONOUNS = _set("he she they it i we you who one nobody somebody everybody")
AUXILIARY = _set("""
    has had have having was were is are be been being would will could may might can did does do also then
    later once still even just now himself herself themselves itself too only often first again soon long already both
    all twice always sometimes
    """)
PASSIVE = _set("was were is are been being")
"""Right before a verb of saying: the subject is told, and does not tell."""
UNSAID = _set("not never neither nor hardly no without should must ought to")
"""Before a verb of saying: nothing was said, or not yet."""
PREPOSITIONS = _set("of with by to from for on about against between at in into like unlike")
OPENING_CLAUSE = _set("and but or yet so then")
TURNING = _set("while whereas")
RELATIVE = _set("who whom whose which where when as")
TITLES = _set("""
    general gen admiral adm colonel col major captain lieutenant sergeant president vice prime minister secretary
    secretary-general defense defence chancellor senator governor mayor king queen prince princess pope bishop sir lord
    lady mr mrs ms miss dr professor prof judge justice ambassador chairman chairwoman director engineer the former
    both
    """)
