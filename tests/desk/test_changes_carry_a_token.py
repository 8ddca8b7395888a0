"""Nothing is changed for a request that does not carry the token of a page of the desk."""

import re

import httpx
import pytest
from starlette.routing import Route

from sayso.desk import app
from sayso.desk.safety.tokens import fresh, is_secret, same, token

TOKEN = re.compile(r'name="csrf" value="([0-9a-f]{64})"')


@pytest.fixture
def browser_like(desk):
    """Return a client that keeps cookies, and knows the token of its page."""
    with httpx.Client(base_url=desk) as client:
        client.token = TOKEN.search(client.get("/me").text)[1]
        yield client


def signed(client):
    return client.get("/me").text.partition("<h1>")[2].partition("</h1>")[0]


def test_with_its_token_a_change_is_made(browser_like):
    answer = browser_like.post("/me", data={"csrf": browser_like.token, "name": "  Ada \u00a0 Orlo "})
    assert answer.status_code == 303
    assert signed(browser_like) == "<bdi>Ada Orlo</bdi>"


def test_a_script_may_send_it_in_a_header(browser_like):
    answer = browser_like.post("/me", data={"name": "Bela"}, headers={"X-Sayso-Token": browser_like.token})
    assert answer.status_code == 303
    assert signed(browser_like) == "<bdi>Bela</bdi>"


@pytest.mark.parametrize("given", [None, "", "0" * 64, "é", "x"])
def test_without_it_nothing_is_changed(browser_like, given):
    before = signed(browser_like)
    answer = browser_like.post("/me", data={"name": "Mallory"} | ({} if given is None else {"csrf": given}))
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    assert signed(browser_like) == before


def test_another_browsers_token_is_worth_nothing(browser_like, desk):
    with httpx.Client(base_url=desk) as other:
        theirs = TOKEN.search(other.get("/me").text)[1]
    assert theirs != browser_like.token
    assert browser_like.post("/me", data={"csrf": theirs, "name": "Mallory"}).status_code == 403


def test_without_the_cookie_a_token_is_worth_nothing(browser_like, desk):
    assert httpx.post(desk + "/me", data={"csrf": browser_like.token, "name": "Mallory"}).status_code == 403


@pytest.mark.parametrize(
    "words",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_sites_request_is_turned_away_even_with_the_token(browser_like, words):
    answer = browser_like.post("/me", data={"csrf": browser_like.token, "name": "Mallory"}, headers=words)
    assert answer.status_code == 403
    assert "Another site" in answer.text


def test_its_own_pages_request_is_taken(browser_like, desk):
    own = {"Origin": desk, "Sec-Fetch-Site": "same-origin"}
    assert browser_like.post("/me", data={"csrf": browser_like.token, "name": "Ada"}, headers=own).status_code == 303


def test_the_cookie_is_for_this_desk_alone(desk):
    cookie = httpx.get(desk + "/documents/").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert is_secret(cookie.partition("=")[2].partition(";")[0])


def test_every_route_that_changes_anything_refuses_a_request_without_a_token(desk, ledger_file):
    changing = [route for route in app(ledger_file).routes if isinstance(route, Route) and "GET" not in route.methods]
    assert changing
    for route in changing:
        answer = httpx.post(desk + re.sub(r"{[^}]*}", "x", route.path), data={"name": "x"})
        assert answer.status_code == 403, route.path


def test_a_form_that_is_too_large_is_not_read(browser_like):
    answer = browser_like.post("/me", data={"csrf": browser_like.token, "name": "x" * 2_000_000})
    assert answer.status_code == 413
    answer = browser_like.post("/me", content=(b"x" * 1000 for _ in range(2000)), headers={"Content-Type": "text/x"})
    assert answer.status_code in (403, 413)


@pytest.mark.parametrize("name", ["", " \u00a0", "x" * 61, "a\u202eb", "a\u200bb", "a\x07b"])
def test_a_name_has_to_be_one(browser_like, name):
    answer = browser_like.post("/me", data={"csrf": browser_like.token, "name": name})
    assert answer.status_code == 422
    assert "Not done" in answer.text


def test_a_cookie_that_is_no_name_is_not_shown(desk):
    shown = httpx.get(desk + "/me", headers={"Cookie": "sayso-analyst=%3Cscript%3Ealert(1)%E2%80%AE"}).text
    assert "<script>alert" not in shown
    assert "\u202e" not in shown


def test_tokens_are_of_their_session_and_key():
    one, other = fresh(), fresh()
    assert is_secret(one)
    assert len({token(b"k", one), token(b"k", other), token(b"l", one)}) == 3
    assert same(token(b"k", one), token(b"k", one))
    assert not same("", "")
    assert not same(None, "x")


def test_a_page_opened_before_the_desk_was_started_anew_is_told(ledger_file, served):
    first, second = served(app(ledger_file)), served(app(ledger_file))
    with httpx.Client() as client:
        old = TOKEN.search(client.get(first + "/me").text)[1]
        answer = client.post(second + "/me", data={"csrf": old, "name": "Ada"})
    assert answer.status_code == 403
    assert "load the page again" in answer.text
