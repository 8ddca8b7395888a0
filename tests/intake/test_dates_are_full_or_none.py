import pytest

from sayso.intake.dates import iso_date


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2021-03-05T09:00:00Z", "2021-03-05"),
        ("2021/3/5", "2021-03-05"),
        ("5 March 2021", "2021-03-05"),
        ("the 5th of March, 2021", "2021-03-05"),
        ("Mar. 5, 2021 and May 6, 2022", "2021-03-05"),
        ("Sept. 5 2021", "2021-09-05"),
        ("05.03.2021", "2021-03-05"),
        ("5-Mar-2021", "2021-03-05"),
        ("Sept 9", None),
        ("3/5/2021", None),
        ("31 June 2021", None),
        ("March 2021", None),
        ("", None),
        (None, None),
    ],
)
def test_a_date_in_words(words: str | None, date: str | None) -> None:
    assert iso_date(words) == date
