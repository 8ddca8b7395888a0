"""A team's desk, and callers of its API whose every answer is held against what is declared."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from callers import called
from desk_people import PEOPLE, SECRET
from sayso.ledger import Accept, Join, Ledger, Note, Reject
from sayso.ledger.accounts import passwords


@dataclass(frozen=True)
class Team:
    """A ledger with accounts, and a token of each by its role."""

    where: Path
    tokens: dict[str, str]


@pytest.fixture(scope="session")
def affair(ledger_file, tmp_path_factory):
    """Return a ledger with some rulings."""
    where = tmp_path_factory.mktemp("ruled") / "affair.db"
    shutil.copy(ledger_file, where)
    with Ledger(where) as ledger:
        claims = [voice.claim.id for voice in ledger.claims()]
        ledger.rule(Accept(claims[0]), by="Ada Orlo")
        ledger.rule(Reject(claims[1]), by="Ada Orlo", note="a slip of the pen")
        ledger.rule(Join("Ada Orlo", "Bela Quint"), by="Ada Orlo")
        ledger.undo(ledger.rulings()[-1].id, by="Bela Quint")
        ledger.rule(Note(claims[2]), by="Cora", note="=1+1 <b>\u202e")
    return where


@pytest.fixture(scope="session")
def team(affair, tmp_path_factory):
    """Return a ledger with a keeper, an analyst and a reader, each with a token."""
    where = tmp_path_factory.mktemp("team") / "team.db"
    shutil.copy(affair, where)
    with pytest.MonkeyPatch.context() as patch, Ledger(where) as ledger:
        patch.setattr(passwords, "_hasher", lambda: PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
        for name, role in PEOPLE.items():
            ledger.accounts.add(name, role, SECRET)
        tokens = {role: ledger.accounts.make_token(name, "tests")[1] for name, role in PEOPLE.items()}
    return Team(where, tokens)


@pytest.fixture(scope="session")
def anybody(affair):
    """Return a caller of a desk at which nobody has to sign in."""
    return called(affair)


@pytest.fixture(scope="session")
def reader(team):
    """Return a caller who may look."""
    return called(team.where, Authorization=f"Bearer {team.tokens['reader']}")


@pytest.fixture
def analyst(team, tmp_path):
    """Return a caller who may rule, on a ledger of its own."""
    shutil.copy(team.where, tmp_path / "mine.db")
    return called(tmp_path / "mine.db", Authorization=f"Bearer {team.tokens['analyst']}")
