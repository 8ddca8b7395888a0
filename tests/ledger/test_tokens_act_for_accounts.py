"""A token acts in an account's name, may do no more than it, and ends; the ledger keeps its digest alone."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from argon2 import PasswordHasher

from sayso.errors import NotFoundError, SaysoError
from sayso.exports import formats, named, write
from sayso.ledger import Ledger
from sayso.ledger.accounts import passwords, tokens

SECRET = "a quiet harbour at noon"  # noqa: S105


@pytest.fixture
def where(tmp_path, monkeypatch):
    """Return a ledger with a keeper and an analyst."""
    monkeypatch.setattr(passwords, "_hasher", lambda: PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    with Ledger(tmp_path / "team.db") as ledger:
        ledger.accounts.add("Ada Orlo", "keeper", SECRET)
        ledger.accounts.add("Bela Quint", "analyst", SECRET)
    return tmp_path / "team.db"


@pytest.fixture
def accounts(where):
    """Return the accounts of a ledger that stays open."""
    with Ledger(where) as ledger:
        yield ledger.accounts


def test_who_holds_it_acts_in_the_accounts_name(accounts):
    made, secret = accounts.make_token("bela  quint", "script")
    assert (made.account, made.label, made.role, made.ended) == ("Bela Quint", "script", "analyst", False)
    found = accounts.holds(secret)
    assert (found.name, found.role) == ("Bela Quint", "analyst")


def test_it_may_do_less_than_the_account_and_never_more(accounts):
    _, secret = accounts.make_token("Bela Quint", "look", role="reader")
    assert accounts.holds(secret).role == "reader"
    with pytest.raises(SaysoError, match="no more"):
        accounts.make_token("Bela Quint", "keep", role="keeper")


def test_what_the_account_may_not_do_any_more_it_may_not_either(accounts):
    _, secret = accounts.make_token("Bela Quint", "script")
    accounts.set_role("Bela Quint", "reader")
    assert accounts.holds(secret).role == "reader"
    accounts.set_role("Bela Quint", "keeper")
    assert accounts.holds(secret).role == "analyst"


def test_it_ends_by_itself_and_another_may_take_its_label(accounts, monkeypatch):
    _, secret = accounts.make_token("Bela Quint", "script", days=3)
    with pytest.raises(SaysoError, match="already"):
        accounts.make_token("Bela Quint", "script")

    class Later(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(UTC) + timedelta(days=3, seconds=1)

    monkeypatch.setattr(tokens, "datetime", Later)
    assert accounts.holds(secret) is None
    assert [one.ended for one in accounts.tokens()] == [True]
    _, again = accounts.make_token("Bela Quint", "script")
    assert accounts.holds(again)
    assert len(accounts.tokens()) == 1


def test_one_that_is_revoked_opens_nothing(accounts):
    _, secret = accounts.make_token("Bela Quint", "script")
    _, other = accounts.make_token("Ada Orlo", "script")
    accounts.revoke("Bela Quint", "script")
    assert accounts.holds(secret) is None
    assert accounts.holds(other)
    with pytest.raises(NotFoundError):
        accounts.revoke("Bela Quint", "script")


def test_it_goes_with_its_account(accounts):
    _, secret = accounts.make_token("Bela Quint", "script")
    accounts.remove("Bela Quint")
    assert accounts.holds(secret) is None
    assert accounts.tokens() == ()


@pytest.mark.parametrize("secret", ["", "x", "sayso_", "' OR 1=1 --", "é" * 50])
def test_a_made_up_one_opens_nothing(accounts, secret):
    assert accounts.holds(secret) is None


@pytest.mark.parametrize("days", [0, -1, 3661, 10**12])
def test_it_lasts_some_days(accounts, days):
    with pytest.raises(SaysoError, match="days"):
        accounts.make_token("Bela Quint", "script", days=days)


@pytest.mark.parametrize("label", ["", " ", "x" * 61, "a\u202eb", "a\x00b"])
def test_a_label_can_be_read(accounts, label):
    with pytest.raises(SaysoError):
        accounts.make_token("Bela Quint", label)


def test_its_secret_is_written_nowhere(where, accounts, tmp_path):
    _, secret = accounts.make_token("Bela Quint", "a label of its own")
    with sqlite3.connect(where) as database:
        assert secret not in "\n".join(database.iterdump())
    with Ledger(where) as ledger:
        for format in formats():
            if not named(format).text:
                continue
            out = tmp_path / f"out-{format}"
            write(ledger, format, out)
            assert b"a label of its own" not in out.read_bytes()
