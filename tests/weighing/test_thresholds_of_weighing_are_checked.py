import pytest

from sayso.errors import LexiconError
from sayso.weighing.details.words import FILE as DETAILS
from sayso.weighing.details.words import detail_words
from sayso.weighing.grades.scale import FILE as GRADES
from sayso.weighing.grades.scale import scale


def test_the_files_that_ship_are_whole():
    assert detail_words().numbers["three"] == 3
    assert [step.name for step in scale().steps] == list("ABCDE")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("three = 3", 'three = "3"', "is no number above 0"),
        ("several = [3, 9]", "several = [9, 3]", "the smaller first"),
        ("[shares]", "[parts]", "is not known in"),
        ("about = 0.15", "around = 0.15", "is not known in"),
        ('inside = ["north"', 'within = ["north"', "is not known in"),
        ("[numbers]", "numbers", "is not TOML"),
    ],
)
def test_a_mistake_in_the_words_of_details_names_the_file(tmp_path, before, after, said):
    file = tmp_path / "details.toml"
    text = DETAILS.read_text()
    assert before in text
    file.write_text(text.replace(before, after, 1))
    with pytest.raises(LexiconError, match=said) as raised:
        detail_words(file)
    assert "details.toml" in str(raised.value)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('name = "A"', 'name = "E"', "has to name A, B, C, D, E"),
        ("share = 0.95", "share = 95", "a number from 0 to 1"),
        ("least = 3", "least = -1", "a whole number"),
        ("confirmed = 2", "sure = 2", "is not known in"),
        ("[letter]", "[letters]", "is not known in"),
    ],
)
def test_a_mistake_in_the_thresholds_of_grades_names_the_file(tmp_path, before, after, said):
    file = tmp_path / "grades.toml"
    text = GRADES.read_text()
    assert before in text
    file.write_text(text.replace(before, after, 1))
    with pytest.raises(LexiconError, match=said) as raised:
        scale(file)
    assert "grades.toml" in str(raised.value)


def test_a_threshold_of_ones_own_counts(tmp_path):
    file = tmp_path / "grades.toml"
    file.write_text(GRADES.read_text().replace("least = 3 ", "least = 1 "))
    assert scale(file).least == 1
