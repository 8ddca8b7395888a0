import pytest

from sayso.errors import LexiconError
from sayso.weighing.regimes.words import FILE, rule_words


def test_the_words_that_ship_are_whole():
    words = rule_words()
    assert (words.acts["impose"], words.acts["expire"], words.acts["snap"]) == ("begins", "ends", "resumes")
    assert words.arms
    assert words.broad <= words.rules | {"penalty", "sanction"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[turns]\nbegins = ["lay"]\nends = ["lay"]', "stands under begins and under ends"),
        ('[turns]\nstarts = ["lay"]', "is not known in"),
        ('[turns]\nbegins = "lay"', "is not a list of words"),
        ("[turns", "is not TOML"),
        ("[rules]\n", "is not known in"),
    ],
)
def test_a_mistake_is_an_error_that_names_the_file(tmp_path, text, said):
    file = tmp_path / "turns.toml"
    file.write_text(text)
    with pytest.raises(LexiconError, match=said) as raised:
        rule_words(file)
    assert "turns.toml" in str(raised.value)


def test_a_word_of_ones_own_counts(tmp_path):
    file = tmp_path / "turns.toml"
    file.write_text(FILE.read_text().replace("begins = [", 'begins = [\n  "decree",'))
    assert rule_words(file).acts["decree"] == "begins"
