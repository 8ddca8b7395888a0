"""Programs come in with tokens, browsers with their sessions, and anybody where nobody has to sign in."""

import re
import shutil

import pytest

from callers import Caller, called
from desk_people import SECRET
from sayso.desk.api import operations
from sayso.desk.api.door import WRONG_TOKENS
from sayso.ledger import Ledger

CSRF = re.compile(r'name="csrf" value="([0-9a-f]{64})"')


@pytest.fixture
def mine(team, tmp_path):
    """Return a copy of the team's ledger."""
    shutil.copy(team.where, tmp_path / "mine.db")
    return tmp_path / "mine.db"


def path(one):
    return re.sub(r"{[^}]*}", "x", one.path)


def note(caller, **headers):
    claim = caller.get("/claims", headers=headers).json()["items"][0]["id"]
    return caller.post("/rulings", json={"kind": "note", "on": claim, "note": "seen"}, headers=headers)


def test_nobody_sees_anything_without_a_token(team):
    stranger = called(team.where)
    for one in operations():
        answer = stranger(one.method, path(one), json={})
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"].startswith("Bearer")
        assert "Tractors" not in answer.text


def test_each_may_do_what_the_role_of_the_token_may(team):
    for role, may in (("reader", False), ("analyst", True), ("keeper", True)):
        caller = called(team.where, Authorization=f"Bearer {team.tokens[role]}")
        for one in operations():
            status = caller(one.method, path(one), json={}).status_code
            assert (status == 403) == (one.role == "analyst" and not may), (role, one.name, status)


@pytest.mark.parametrize("given", ["Bearer", "Bearer ", "Bearer x", "Basic QWRhOng=", "x", "Bearer sayso_" + "a" * 43])
def test_a_wrong_token_opens_nothing(team, given):
    answer = called(team.where, Authorization=given).get("/events")
    assert answer.status_code == 401
    assert "invalid_token" in answer.headers["www-authenticate"]


def test_a_wrong_token_is_not_mended_by_a_session(mine):
    caller = signed_in(mine, "Bela Quint")
    assert caller.get("/events").status_code == 200
    assert caller.get("/events", headers={"Authorization": "Bearer x"}).status_code == 401


def test_a_token_that_was_revoked_or_whose_account_went_opens_nothing(mine):
    with Ledger(mine) as ledger:
        secrets = [ledger.accounts.make_token(name, "mine")[1] for name in ("Bela Quint", "Cora Bent")]
        callers = [called(mine, Authorization=f"Bearer {secret}") for secret in secrets]
        assert [caller.get("/glance").status_code for caller in callers] == [200, 200]
        ledger.accounts.revoke("Bela Quint", "mine")
        ledger.accounts.remove("Cora Bent")
    assert [caller.get("/glance").status_code for caller in callers] == [401, 401]


def test_a_token_of_another_ledger_opens_nothing(team, mine):
    with Ledger(mine) as ledger:
        _, secret = ledger.accounts.make_token("Ada Orlo", "mine")
    assert called(team.where, Authorization=f"Bearer {secret}").get("/glance").status_code == 401


def test_whoever_tries_many_tokens_has_to_wait_and_a_forgotten_one_is_no_try(mine, team):
    caller = called(mine)
    for _ in range(2 * WRONG_TOKENS):
        assert caller.get("/glance", headers={"Authorization": "Bearer forgotten"}).status_code == 401
    good = {"Authorization": f"Bearer {team.tokens['reader']}"}
    assert caller.get("/glance", headers=good).status_code == 200
    for number in range(WRONG_TOKENS - 1):
        assert caller.get("/glance", headers={"Authorization": f"Bearer {number}"}).status_code == 401
    answer = caller.get("/glance", headers={"Authorization": "Bearer another"})
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) > 0
    assert caller.get("/glance", headers=good).status_code == 429


def test_rulings_are_signed_with_the_name_of_the_tokens_account(mine, team):
    caller = called(mine, Authorization=f"Bearer {team.tokens['analyst']}", Cookie="sayso-analyst=Mallory")
    made = note(caller)
    assert made.status_code == 201
    assert made.json()["ruling"]["by"] == "Bela Quint"


def test_a_token_needs_no_page_and_no_origin(mine, team):
    caller = called(mine, Authorization=f"Bearer {team.tokens['analyst']}", Origin="https://tool.example")
    assert note(caller).status_code == 201


def signed_in(where, name) -> Caller:
    """Return a caller with the session of somebody, and the token of their page as `page`."""
    caller = called(where)
    form = {"csrf": CSRF.search(caller.client.get("/login").text)[1], "name": name, "password": SECRET}
    assert caller.client.post("/login", data=form, follow_redirects=False).status_code == 303
    caller.page = CSRF.search(caller.client.get("/me").text)[1]
    return caller


def test_a_session_may_look_and_with_its_pages_token_rule(mine):
    caller = signed_in(mine, "Bela Quint")
    assert note(caller).status_code == 403
    assert note(caller, **{"X-Sayso-Token": "0" * 64}).status_code == 403
    made = note(caller, **{"X-Sayso-Token": caller.page})
    assert (made.status_code, made.json()["ruling"]["by"]) == (201, "Bela Quint")


@pytest.mark.parametrize("words", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_another_sites_change_is_refused(mine, affair, words):
    caller = signed_in(mine, "Bela Quint")
    assert note(caller, **words, **{"X-Sayso-Token": caller.page}).status_code == 403
    assert note(called(affair), **words).status_code == 403


def test_where_nobody_signs_in_anybody_at_this_machine_may_rule(affair, tmp_path):
    shutil.copy(affair, tmp_path / "open.db")
    caller = called(tmp_path / "open.db")
    made = note(caller, Cookie="sayso-analyst=Mona%20Field")
    assert (made.status_code, made.json()["ruling"]["by"]) == (201, "Mona Field")


def test_where_nobody_signs_in_a_token_is_told_to_be_of_no_use(affair):
    answer = called(affair, Authorization="Bearer x").get("/glance")
    assert answer.status_code == 401
    assert "leave the token out" in answer.json()["mend"]


@pytest.mark.parametrize(
    "media", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
)
def test_what_a_form_of_another_site_could_send_is_not_taken(affair, media):
    body = b'{"kind": "note", "on": "x", "note": "x"}'
    answer = called(affair).post("/rulings", content=body, headers={"Content-Type": media} if media else {})
    assert answer.status_code == 415


def test_no_cookie_is_set_and_nothing_is_led_to_the_form(team, reader):
    answer = called(team.where).get("/events", headers={"Accept": "text/html"})
    assert answer.status_code == 401
    assert "location" not in answer.headers
    assert "set-cookie" not in reader.get("/events").headers
