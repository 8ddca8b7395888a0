"""`sayso accounts` says who may sign in at the desk."""

import io
import json
import sys

import pytest

SECRET = "a quiet harbour at noon"  # noqa: S105


@pytest.fixture
def accounts(tmp_path, monkeypatch, sayso):
    """Return what calls `sayso accounts` in an empty folder, with a password piped in."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments, password=SECRET):
        pipe = io.TextIOWrapper(io.BytesIO(f"{password}\n".encode()), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", pipe)
        return sayso("accounts", *arguments)

    return call


def test_accounts_are_added_listed_changed_and_removed(accounts):
    assert "there are no accounts" not in accounts("add", "Ada Orlo", "--role", "keeper", "--password-stdin").err
    assert accounts("add", "Bela Quint", "--password-stdin").out.startswith("Bela Quint · analyst · since 2")
    assert [line.partition(" · since")[0] for line in accounts("list").out.splitlines()] == [
        "Ada Orlo · keeper",
        "Bela Quint · analyst",
    ]
    assert "reader" in accounts("role", "bela quint", "reader").out
    assert "new password" in accounts("password", "Bela Quint", "--password-stdin").out
    assert "removed" in accounts("remove", "Bela Quint").out
    (left,) = json.loads(accounts("list", "--format", "json").out)
    assert (left["name"], left["role"]) == ("Ada Orlo", "keeper")
    assert set(left) == {"name", "role", "since"}


def test_an_empty_list_says_what_that_means(accounts, sayso, pile):
    sayso("add", "reports", "--reader", "rules", "--workers", 1)
    assert "asks nobody to sign in" in accounts("list").err


@pytest.mark.parametrize(
    ("arguments", "password", "says"),
    [
        (["add", "Ada", "--role", "analyst"], SECRET, "keeper"),
        (["add", "Ada", "--role", "keeper"], "short", "shorter than"),
        (["add", "A\u202eda", "--role", "keeper"], SECRET, "cannot be seen"),
    ],
)
def test_what_cannot_be_is_said_with_its_mend(accounts, arguments, password, says):
    said = accounts(*arguments, "--password-stdin", password=password)
    assert said.status == 1
    assert says in said.err
    assert "\u202e" not in said.err


def test_a_password_is_never_printed(accounts):
    said = accounts("add", "Ada", "--role", "keeper", "--password-stdin")
    assert SECRET not in said.out + said.err


def test_tokens_are_made_listed_and_revoked(accounts):
    accounts("add", "Ada Orlo", "--role", "keeper", "--password-stdin")
    made = accounts("token", "ada orlo", "--label", "script", "--role", "analyst", "--days", "3")
    assert made.out.startswith("sayso_")
    assert len(made.out.split()) == 1
    assert made.err.startswith("Ada Orlo · script · analyst · until 2")
    assert accounts("tokens").out == made.err
    assert json.loads(accounts("tokens", "--format", "json").out)[0]["label"] == "script"
    assert made.out.strip() not in accounts("tokens", "--format", "json").out
    assert accounts("revoke", "Ada Orlo", "script").out == "revoked: script\n"
    assert accounts("tokens").err == "there are no tokens\n"
    gone = accounts("revoke", "Ada Orlo", "script")
    assert (gone.status, "no token" in gone.err) == (1, True)


def test_a_token_does_no_more_than_its_account(accounts):
    accounts("add", "Ada Orlo", "--role", "keeper", "--password-stdin")
    accounts("add", "Bela Quint", "--role", "reader", "--password-stdin")
    assert "reader" in accounts("token", "Bela Quint").err
    refused = accounts("token", "Bela Quint", "--label", "more", "--role", "analyst")
    assert (refused.status, refused.out) == (1, "")
