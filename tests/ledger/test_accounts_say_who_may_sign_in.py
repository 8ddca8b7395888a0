"""Accounts live in the ledger: passwords as argon2 writes them, sessions by the digest of their secret."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from argon2 import PasswordHasher

from sayso.errors import NotFoundError, SaysoError
from sayso.exports import formats, write
from sayso.ledger import Ledger
from sayso.ledger.accounts import passwords, sessions

SECRET = "a quiet harbour at noon"  # noqa: S105


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Let passwords be hashed with parameters that cost a test nothing."""
    monkeypatch.setattr(passwords, "_hasher", lambda: PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    passwords._of_nobody.cache_clear()


@pytest.fixture
def where(tmp_path):
    """Return a ledger with a keeper and a reader."""
    where = tmp_path / "team.db"
    with Ledger(where) as ledger:
        ledger.accounts.add("Ada Orlo", "keeper", SECRET)
        ledger.accounts.add("Bela Quint", "reader", SECRET)
    return where


@pytest.fixture
def accounts(where):
    """Return the accounts of a ledger that stays open."""
    with Ledger(where) as ledger:
        yield ledger.accounts


def test_a_ledger_begins_without_any(tmp_path):
    with Ledger(tmp_path / "new.db") as ledger:
        assert not ledger.accounts.used()
        assert ledger.accounts.list() == ()


def test_they_are_listed_by_name_with_their_roles(accounts):
    assert accounts.used()
    assert [(one.name, one.role) for one in accounts.list()] == [("Ada Orlo", "keeper"), ("Bela Quint", "reader")]


def test_who_knows_the_password_signs_in_and_out(accounts):
    secret = accounts.sign_in("  ada  ORLO ", SECRET)
    assert secret
    assert accounts.signed_in(secret).name == "Ada Orlo"
    accounts.sign_out(secret)
    assert accounts.signed_in(secret) is None


@pytest.mark.parametrize(
    ("name", "password"), [("Ada Orlo", "wrong"), ("Nobody", SECRET), ("", ""), ("Ada", "x" * 9999)]
)
def test_who_does_not_does_not(accounts, name, password):
    assert accounts.sign_in(name, password) is None


@pytest.mark.parametrize("secret", ["", "x", "' OR 1=1 --", "é" * 50])
def test_a_made_up_secret_opens_nothing(accounts, secret):
    assert accounts.signed_in(secret) is None


def test_neither_passwords_nor_secrets_are_written_anywhere(where, accounts):
    secret = accounts.sign_in("Ada Orlo", SECRET)
    with sqlite3.connect(where) as database:
        kept = "\n".join(database.iterdump())
    assert SECRET not in kept
    assert secret not in kept
    assert "$argon2id$" in kept


def test_a_session_ends_by_itself(accounts, monkeypatch):
    secret = accounts.sign_in("Ada Orlo", SECRET)

    class Later(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(UTC) + timedelta(hours=sessions.HOURS, seconds=1)

    monkeypatch.setattr(sessions, "datetime", Later)
    assert accounts.signed_in(secret) is None


def test_a_new_password_ends_every_session(accounts):
    secret = accounts.sign_in("Bela Quint", SECRET)
    accounts.set_password("Bela Quint", "another harbour entirely")
    assert accounts.signed_in(secret) is None
    assert accounts.sign_in("Bela Quint", SECRET) is None
    assert accounts.sign_in("Bela Quint", "another harbour entirely")


def test_a_new_role_counts_at_once(accounts):
    secret = accounts.sign_in("Bela Quint", SECRET)
    accounts.set_role("bela quint", "analyst")
    assert accounts.signed_in(secret).role == "analyst"


def test_removing_an_account_ends_its_sessions(accounts):
    secret = accounts.sign_in("Bela Quint", SECRET)
    accounts.remove("Bela Quint")
    assert accounts.signed_in(secret) is None
    assert accounts.sign_in("Bela Quint", SECRET) is None


def test_the_last_keeper_stays_while_others_are_there(accounts):
    with pytest.raises(SaysoError, match="last keeper"):
        accounts.remove("Ada Orlo")
    with pytest.raises(SaysoError, match="last keeper"):
        accounts.set_role("Ada Orlo", "reader")
    accounts.remove("Bela Quint")
    accounts.remove("Ada Orlo")
    assert not accounts.used()


def test_the_first_is_a_keepers(tmp_path):
    with Ledger(tmp_path / "new.db") as ledger, pytest.raises(SaysoError, match="nobody would keep"):
        ledger.accounts.add("Ada Orlo", "analyst", SECRET)


@pytest.mark.parametrize("name", ["ADA ORLO", "Ada\u00a0 Orlo", "Ａda Orlo"])
def test_a_name_is_given_once(accounts, name):
    with pytest.raises(SaysoError, match="already"):
        accounts.add(name, "reader", SECRET)


@pytest.mark.parametrize("password", ["short", "", "x" * 1001, "aaaaaaaaaaaaaaaa", "Cora Bent-Lind"])
def test_an_easy_password_is_refused(accounts, password):
    with pytest.raises(SaysoError):
        accounts.add("cora bent-lind", "reader", password)
    assert len(accounts.list()) == 2


@pytest.mark.parametrize("name", ["", "a\u202eb", "a\nb\x00", "x" * 61])
def test_a_name_that_is_none_is_refused(accounts, name):
    with pytest.raises(SaysoError):
        accounts.add(name, "reader", SECRET)


def test_a_role_that_is_none_is_refused(accounts):
    with pytest.raises(SaysoError, match="no role"):
        accounts.set_role("Bela Quint", "god")


def test_an_account_that_is_not_there_is_said(accounts):
    for change in (accounts.remove, lambda name: accounts.set_role(name, "reader")):
        with pytest.raises(NotFoundError):
            change("Nobody")


def test_a_password_kept_weakly_is_kept_better_at_the_next_sign_in(where, accounts, monkeypatch):
    monkeypatch.setattr(passwords, "_hasher", lambda: PasswordHasher(time_cost=2, memory_cost=64, parallelism=1))
    assert accounts.sign_in("Ada Orlo", SECRET)
    with sqlite3.connect(where) as database:
        kept = database.execute("SELECT password FROM accounts WHERE name = 'Ada Orlo'").fetchone()[0]
    assert "t=2" in kept


def test_no_export_holds_an_account(where, tmp_path):
    with Ledger(where) as ledger:
        ledger.accounts.sign_in("Ada Orlo", SECRET)
        for name in formats():
            write(ledger, name, tmp_path / name)
            assert b"Orlo" not in (tmp_path / name).read_bytes(), name
