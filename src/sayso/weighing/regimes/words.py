"""Words of rules: what a word says of a rule in time, and what rules are about, from `turns.toml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from sayso.lexicon.tables import read_table

FILE = Path(__file__).parents[1] / "turns.toml"
_LISTS = ("dealings", "rules", "broad", "arms", "holders", "pronouns")
Act = Literal["begins", "resumes", "holds", "extends", "suspends", "eases", "ends", "nothing"]


@dataclass(frozen=True, slots=True)
class RuleWords:
    """What `turns.toml` says: what each lemma does to a rule, and the lists of things."""

    acts: dict[str, Act]
    dealings: frozenset[str]
    rules: frozenset[str]
    broad: frozenset[str]
    arms: frozenset[str]
    holders: frozenset[str]
    pronouns: frozenset[str]


@cache
def rule_words(file: Path = FILE) -> RuleWords:
    """Return the words in a file; LexiconError where it is not as it should be, or a lemma stands in two lists."""
    table = read_table(file)
    table.only(table.data, {"turns", "things"}, "the words of rules")
    turns, things = table.data.get("turns", {}), table.data.get("things", {})
    table.only(turns, get_args(Act), "[turns]")
    table.only(things, _LISTS, "[things]")
    acts: dict[str, Act] = {}
    for act in get_args(Act):
        for word in table.words(turns, act):
            if acts.setdefault(word, act) != act:
                table.fail(f"{word!r} stands under {acts[word]} and under {act}", act)
    lists = (frozenset(table.words(things, name)) for name in _LISTS)
    return RuleWords(acts, *lists)
