"""Crowds: documents that name persons, bodies and states in many ways, and rulings on them, for Hypothesis."""

from dataclasses import replace

from hypothesis import strategies as st

from sayso.linking.decisions import Decisions
from sayso.values import Mention, Role
from telling import Telling

FIRST = ("Ada", "Eva", "A.", "Ola", "Jon", "Mohammed", "Muhammad", "Kim", "Vladimir", "Bill", "William", "al")
LAST = (
    "Berg",
    "Holm",
    "Holme",
    "Karimi",
    "al-Karimi",
    "Rahmani-Karimi",
    "Jong Un",
    "Jong-un",
    "von Berg",
    "Ada",
    "Özil",
)
PERSON = st.one_of(
    st.sampled_from(
        [
            *LAST,
            "Putin",
            "Vladimir Putin",
            "Biden",
            "Hunter Biden",
            "Joe Biden",
            "Muammar Qaddafi",
            "Kadhafi",
            "King Harald",
            "Prince Ola Berg",
            "Vladimir Puttin",
            "Abu Ada al-Karimi",
        ]
    ),
    st.builds(" ".join, st.tuples(st.sampled_from(FIRST), st.sampled_from(LAST))),
    st.builds(" ".join, st.tuples(st.sampled_from(FIRST), st.sampled_from(FIRST), st.sampled_from(LAST))),
)
WORD = (
    "Foreign",
    "Ministry",
    "Police",
    "National",
    "Security",
    "Council",
    "Norwegian",
    "Swedish",
    "of",
    "News",
    "Force",
)
BODY = st.one_of(
    st.sampled_from(["NSC", "Hezbollah", "Hizbullah", "UN", "United Nations", "Reuters", "reuters.com", "Fjord News"]),
    st.lists(st.sampled_from(WORD), min_size=1, max_size=4).map(" ".join),
)
STATE = st.sampled_from([None, None, "NOR", "SWE", "USA"])
TITLE = st.sampled_from([None, None, "president", "foreign minister", "spokesman"])
NOUN = st.sampled_from(["noun", "name"])
UNNAMED = st.sampled_from(
    ["Berg", "Ada Berg", "an official", "the Norwegian foreign minister", "the president", "the U.S. president"]
)


@st.composite
def documents(draw):
    """Return documents that name persons, bodies and states in many ways."""
    made = []
    for i in range(draw(st.integers(1, 6))):
        told = Telling(
            str(i),
            draw(st.sampled_from([None, "2015-03-01", "2015-05-20", "2019-08-09"])),
            draw(st.one_of(st.none(), BODY)),
        )
        for _ in range(draw(st.integers(1, 4))):
            country, title = draw(STATE), draw(TITLE)
            shown = {"sides": (country,) if country and draw(st.booleans()) else ()}
            shown["roles"] = (Role(title),) if title else ()
            kind = draw(st.sampled_from(["person", "person", "person", "body", "body", "state", "unnamed"]))
            if kind == "person":
                told.actor(draw(PERSON), "person", country, **shown)
            elif kind == "state":
                told.state("NOR", "Norway")
            elif kind == "unnamed":
                officer = told.actor(draw(UNNAMED), "unnamed", country, **shown)
                told.entities[-1] = replace(officer, mentions=(Mention(officer.mentions[0].span, draw(NOUN)),))
            else:
                body = draw(st.sampled_from(["organisation", "government_body", "outlet", "armed_group"]))
                told.actor(draw(BODY), body, country, sides=shown["sides"])
        made.append(told.pair())
    return made


@st.composite
def decisions(draw):
    """Return rulings on names that the documents may have."""
    pair = st.tuples(st.one_of(PERSON, BODY), st.one_of(PERSON, BODY))
    return Decisions(draw(st.frozensets(pair, max_size=2)), draw(st.frozensets(pair, max_size=2)))
