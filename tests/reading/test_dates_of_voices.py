"""On which day a voice spoke."""

from told import Told


def test_a_weekday_counts_from_publication():
    told = Told("Anna Lind said on Friday that Chile shipped missiles to Peru.", published="2024-09-09")
    assert told.claims("transfer")[0].date == "2024-09-06"


def test_without_publication_it_counts_from_the_nearest_full_date():
    told = Told(
        "On September 6, 2024, The Guardian reported that Chile shipped missiles to Peru. Chile denied the report.\n"
        "On Saturday, Anna Lind confirmed that Chile was exporting missiles to Peru."
    )
    assert told.claims("transfer")[-1].date == "2024-09-07"


def test_a_date_holds_for_the_occasion():
    told = Told(
        "On Friday, Anna Lind said the ships had left. Lind added that Chile shipped missiles to Peru.",
        published="2024-09-09",
    )
    assert told.claims("transfer")[0].date == "2024-09-06"


def test_a_date_before_the_infinitive_is_when_it_was_asked():
    told = Told("Anna Lind urged the council on Monday to condemn Peru.", published="2024-09-13")
    (urging,) = [a for a in told.by("Anna Lind") if told.words(a.cue) == ["urged"]]
    assert urging.date == "2024-09-09"


def test_a_date_after_the_infinitive_is_when_it_is_to_be_done():
    told = Told("Anna Lind urged the council to meet on Monday.", published="2024-09-13")
    (urging,) = [a for a in told.by("Anna Lind") if told.words(a.cue) == ["urged"]]
    assert urging.date is None
