"""Whatever the text, every span of a reading is inside one body or title block, and its words are the text's."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.values import check_reading
from told import Told

PIECES = st.sampled_from(
    [
        "Anna Lind said",
        "that",
        "Chile",
        "shipped missiles to",
        "Peru",
        ",",
        ".",
        "“",
        "”",
        '"',
        "‘",
        "’",
        "according to",
        "reports",
        "\n",
        "the minister",
        "denied",
        "the claims",
        "it",
        "he",
        "told CNN",
        ":",
        "(",
        ")",
        "[head of MI6]",
        "—",
        "on Friday",
        "not clear when",
        "We",
        "🚢",
        "Kan'ani",
        "’s",
        "  ",
        "\t",
        "\u200b",
        "and",
        "sanctions on",
        "if",
        "?",
    ]
)


@settings(max_examples=120, deadline=None)
@example("that , told CNN “ denied")
@example("on Friday according to")
@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_any_text_reads_to_sound_evidence(text):
    told = Told(text)
    check_reading(told.document, told.reading)
    ids = {a.id for a in told.reading.attributions}
    for claim in told.reading.claims:
        assert set(claim.chain) <= ids
        if claim.chain:
            last = next(a for a in told.reading.attributions if a.id == claim.chain[-1])
            assert any(part.holds(claim.span) for part in last.content)


@settings(max_examples=20, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_reading_is_pure(text):
    assert Told(text).reading == Told(text).reading
