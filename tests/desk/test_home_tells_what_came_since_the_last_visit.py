"""The first page tells what came since the last visit, by a mark that the browser keeps for this desk alone."""

from pathlib import Path

import httpx
import pytest

from sayso.desk import app, seen
from sayso.ledger import Ledger

OLD = "PORTO, May 11, 2020 (Porto Post) - Chad's minister Ada Orlo said that Chad had sent tractors to Peru.\n"
NEW = "LIMA, May 14, 2020 (Lima Herald) - Peru's ambassador Bela Quint denied that Chad had sent tractors to Peru.\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "old.txt").write_text(OLD)
    with Ledger(tmp_path / "news.db") as ledger:
        ledger.add(tmp_path / "old.txt", workers=1)
    return tmp_path / "news.db"


def later(monkeypatch: pytest.MonkeyPatch, hours: int) -> None:
    now = seen.time.time()
    monkeypatch.setattr(seen.time, "time", lambda: now + hours * 3600)


def arrive(book: Path) -> None:
    (book.parent / "new.txt").write_text(NEW)
    with Ledger(book) as ledger:
        ledger.add(book.parent / "new.txt", workers=1)


def test_a_first_visit_tells_of_nothing_new(served, book):
    assert "Since your last visit" not in httpx.get(served(app(book)) + "/").text


def test_what_came_in_between_is_told_and_stays_told_during_the_visit(served, book, monkeypatch):
    with httpx.Client(base_url=served(app(book))) as browser:
        browser.get("/")
        arrive(book)
        later(monkeypatch, 2)
        for html in (browser.get("/").text, browser.get("/").text):
            assert "Since your last visit" in html
            assert "1 new document on 1 event" in html
            assert "Bela Quint" in html
            assert "denies it" in html
        later(monkeypatch, 4)
        assert "Nothing came in." in browser.get("/").text


@pytest.mark.parametrize("cookie", ["x", "1.0_", "9.9_9.9_1", "1.0_1.0_\u0661", "_" * 90, "1.0_1.0_9999999999999"])
def test_a_cookie_that_is_none_breaks_nothing(served, book, cookie):
    answer = httpx.get(served(app(book)) + "/", headers={"Cookie": f"{seen.NAME}={cookie}".encode()})
    assert answer.status_code == 200


def test_the_cookie_is_hidden_from_scripts_and_other_sites(served, book):
    held = httpx.get(served(app(book)) + "/").headers.get_list("set-cookie")
    (mine,) = [one for one in held if one.startswith(seen.NAME)]
    assert "HttpOnly" in mine
    assert "SameSite=lax" in mine
