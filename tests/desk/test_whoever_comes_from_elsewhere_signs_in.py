"""On another address than this machine's own, and wherever a ledger has accounts, everybody signs in."""

import re
import shutil
import socket
import subprocess
import sys
from contextlib import contextmanager

import httpx
import pytest
from starlette.routing import Route

from sayso.desk import app, serve
from sayso.errors import SaysoError
from sayso.ledger import Ledger

SECRET = "a quiet harbour at noon"  # noqa: S105
TOKEN = re.compile(r'name="csrf" value="([0-9a-f]{64})"')
OTHER = "another quiet harbour"
PEOPLE = {"Ada Orlo": "keeper", "Bela Quint": "analyst", "Cora Bent": "reader"}


@pytest.fixture(scope="module")
def team(ledger_file, tmp_path_factory):
    """Return a ledger with a keeper, an analyst and a reader."""
    where = tmp_path_factory.mktemp("team") / "team.db"
    shutil.copy(ledger_file, where)
    with Ledger(where) as ledger:
        for name, role in PEOPLE.items():
            ledger.accounts.add(name, role, SECRET)
    return where


@pytest.fixture(scope="module")
def address():
    """Return an address of this machine that is not loopback."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.254", 9))  # nothing is sent
        except OSError:
            pytest.skip("this machine has no address but loopback")
        return probe.getsockname()[0]


@contextmanager
def serving(*arguments):
    """Serve by the command line, and give its address and what it says on standard error."""
    command = [sys.executable, "-c", "from sayso.cli import main; main()", "serve", "--port", "0", *map(str, arguments)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        yield re.search(r"http\S+/", process.stdout.readline())[0].rstrip("/")
    finally:
        process.terminate()
        process.communicate(timeout=20)


@pytest.fixture(scope="module")
def outside(team, address):
    """Return the address of a desk that is served to the network."""
    with serving("--host", address, "--ledger", team) as where:
        yield where


@pytest.fixture
def client(outside):
    """Return what calls the desk from elsewhere, as a browser does."""
    with httpx.Client(base_url=outside) as client:
        yield client


def sign_in(client, name, password=SECRET, place="/"):
    token = TOKEN.search(client.get("/login").text)[1]
    return client.post("/login", data={"csrf": token, "name": name, "password": password, "next": place})


def test_nobody_sees_anything_unsigned(client, team):
    for route in app(team).routes:
        if not isinstance(route, Route) or route.path == "/login":
            continue
        path = re.sub(r"{[^}]*}", "x", route.path)
        if "GET" in route.methods:
            answer = client.get(path)
            assert (answer.status_code, answer.headers["location"][:12]) == (303, "/login?next="), path
        else:
            answer = client.post(path, data={"name": "x"})
            assert answer.status_code == 401, path
        assert "Tractors" not in answer.text


def test_whoever_signs_in_goes_on_to_where_they_wanted(client):
    first = client.get("/search?q=tractors&x=%2F")
    form = client.get(first.headers["location"])
    assert 'name="next" value="/search?q=tractors&amp;x=%2F"' in form.text
    answer = sign_in(client, "bela  QUINT", place="/search?q=tractors")
    assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=tractors")
    page = client.get("/search?q=tractors")
    assert page.status_code == 200
    assert "Bela Quint" in page.text


def test_the_cookie_is_kept_from_scripts_and_other_sites(client):
    cookie = next(line for line in sign_in(client, "Ada Orlo").headers.get_list("set-cookie") if "session" in line)
    for part in ("HttpOnly", "SameSite=strict", "Path=/", "Max-Age=43200"):
        assert part.lower() in cookie.lower()


def test_signing_out_ends_the_session_for_good(client):
    sign_in(client, "Bela Quint")
    cookies = dict(client.cookies)
    token = TOKEN.search(client.get("/me").text)[1]
    assert client.post("/logout", data={"csrf": token}).headers["location"] == "/login"
    assert client.get("/me").status_code == 303
    assert httpx.get(f"{client.base_url}/me", cookies=cookies).status_code == 303


@pytest.mark.parametrize("place", ["https://e.example/", "//e.example", "/\\e.example", "x", "/\n/e", "/login"])
def test_signing_in_leads_to_no_other_site(client, place):
    assert sign_in(client, "Ada Orlo", place=place).headers["location"] == "/"


def test_a_wrong_password_and_an_unknown_name_are_told_alike(client):
    answers = [sign_in(client, name, "wrong wrong wrong") for name in ("Cora Bent", "Nobody At All")]
    assert [answer.status_code for answer in answers] == [401, 401]
    pages = [re.sub(r'value="[^"]*"', "", answer.text) for answer in answers]
    assert pages[0] == pages[1]


def test_guessing_is_slowed_down(client):
    for _ in range(5):
        assert sign_in(client, "Dora Guessed", "wrong wrong wrong").status_code == 401
    answer = sign_in(client, "dora guessed", "wrong wrong wrong")
    assert answer.status_code == 429
    assert 0 < int(answer.headers["retry-after"]) <= 901
    assert sign_in(client, "Ada Orlo").status_code == 303


def test_each_may_do_what_their_role_allows(client, team):
    allowed = {"Cora Bent": 0, "Bela Quint": 1, "Ada Orlo": 2}
    for name, rank in allowed.items():
        client.cookies.clear()
        sign_in(client, name)
        assert client.get("/").status_code == 200
        assert client.get("/accounts").status_code == (200 if rank == 2 else 403)
        token = TOKEN.search(client.get("/me").text)[1]
        added = client.post("/accounts", data={"csrf": token, "name": "x", "role": "reader", "password": "short"})
        assert added.status_code == (422 if rank == 2 else 403)


def test_a_keeper_keeps_the_accounts(client, team):
    sign_in(client, "Ada Orlo")
    token = TOKEN.search(client.get("/accounts").text)[1]

    def post(path, **fields):
        return client.post(path, data={"csrf": token, **fields})

    assert post("/accounts", name="Egon Vale", role="reader", password=SECRET).status_code == 303
    assert post("/accounts", name="egon vale", role="reader", password=SECRET).status_code == 422
    assert post("/accounts/role", name="Egon Vale", role="analyst").status_code == 303
    assert post("/accounts/role", name="Egon Vale", role="god").status_code == 422
    assert post("/accounts/role", name="Ada Orlo", role="reader").status_code == 422
    assert post("/accounts/password", name="Egon Vale", password=OTHER).status_code == 303
    with Ledger(team) as ledger:
        assert ledger.accounts.sign_in("Egon Vale", OTHER)
        assert {one.name: one.role for one in ledger.accounts.list()}["Egon Vale"] == "analyst"
    assert post("/accounts/remove", name="Egon Vale").status_code == 303
    assert "Egon" not in client.get("/accounts").text


def test_ones_own_password_is_changed_by_who_knows_it(client, team):
    with Ledger(team) as ledger:
        ledger.accounts.add("Fina Holt", "reader", SECRET)
    sign_in(client, "Fina Holt")

    def change(old, new, again):
        token = TOKEN.search(client.get("/me").text)[1]
        return client.post("/me/password", data={"csrf": token, "old": old, "new": new, "again": again}).status_code

    assert change("wrong wrong wrong", "another quiet harbour", "another quiet harbour") == 422
    assert change(SECRET, "another quiet harbour", "different") == 422
    assert change(SECRET, "short", "short") == 422
    assert change(SECRET, "another quiet harbour", "another quiet harbour") == 303
    assert client.get("/me").status_code == 200
    assert sign_in(client, "Fina Holt").status_code == 401


def test_a_name_cannot_be_chosen_where_accounts_are(client):
    sign_in(client, "Bela Quint")
    token = TOKEN.search(client.get("/me").text)[1]
    assert client.post("/me", data={"csrf": token, "name": "Ada Orlo"}).status_code == 422


def test_a_session_survives_that_the_desk_is_started_anew(team):
    cookies = {}
    for _ in range(2):
        with serving("--ledger", team) as where, httpx.Client(base_url=where) as client:
            port = where.rpartition(":")[2]
            if not cookies:
                sign_in(client, "Bela Quint")
                cookies["value"] = client.cookies[f"sayso-session-{port}"]
                token = TOKEN.search(client.get("/me").text)[1]
            else:
                client.cookies.set(f"sayso-session-{port}", cookies["value"])
                assert client.post("/logout", data={"csrf": token}).status_code == 303


def test_a_script_that_was_signed_out_is_led_to_the_form(client):
    answer = client.get("/search?q=x", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["hx-redirect"]) == (401, "/login")


def test_on_this_machine_too_a_ledger_with_accounts_asks(served, team):
    answer = httpx.get(served(app(team)) + "/")
    assert answer.status_code == 303


def test_a_host_header_opens_no_side_door(team, address):
    with serving("--host", address, "--ledger", team) as where:
        for host in ("evil.example", f"{address}/login?", f"{address}/login#", "127.0.0.1", f"x@{address}"):
            assert httpx.get(where + "/actors/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.4", "::", "desk.example.org"])  # noqa: S104
def test_without_accounts_it_is_served_to_this_machine_only(host, ledger_file):
    with pytest.raises(SaysoError, match="nobody has an account") as raised:
        serve(ledger_file, host=host)
    assert "accounts add" in raised.value.mend


def test_behind_a_proxy_the_public_address_counts(team):
    with serving("--ledger", team, "--public", "https://desk.example.org/") as said:
        assert said == "https://desk.example.org"


def test_behind_a_proxy_cookies_are_for_https_and_the_origin_is_the_public_one(served, team):
    where = served(app(team, public="https://desk.example.org"))
    headers = {"Host": "desk.example.org"}
    page = httpx.get(where + "/login", headers=headers)
    visitor = page.headers["set-cookie"]
    assert "; Secure" in visitor
    cookie = {"Cookie": visitor.partition(";")[0]}
    form = {"csrf": TOKEN.search(page.text)[1], "name": "Ada Orlo", "password": SECRET}
    for origin, status in (("https://desk.example.org", 303), ("http://desk.example.org", 403), (where, 403)):
        answer = httpx.post(where + "/login", data=form, headers=headers | cookie | {"Origin": origin})
        assert answer.status_code == status
        if status == 303:
            session = answer.headers["set-cookie"]
            assert session.startswith("__Host-sayso=")
            assert "; Secure" in session


@pytest.mark.parametrize(
    "public", ["desk.example.org", "ftp://x", "https://", "https://x/y", "https://u@x", "https://x:y"]
)
def test_a_public_address_has_to_be_one(team, public):
    with pytest.raises(SaysoError, match="no address of a desk"):
        serve(team, public=public)


@pytest.mark.browser
def test_a_journey_of_a_keeper_in_a_browser(browser, outside):
    window = browser.new_context()
    page = window.new_page()
    complaints = []
    page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
    page.goto(outside + "/actors/")
    page.get_by_role("textbox", name="Name").fill("Ada Orlo")
    page.get_by_label("Password").fill(SECRET)
    page.keyboard.press("Enter")
    page.wait_for_url("**/actors/")
    page.get_by_role("link", name="Ada Orlo").first.wait_for()
    page.goto(outside + "/me")
    page.get_by_role("link", name="Accounts of this ledger").click()
    page.get_by_label("Role of Cora Bent", exact=True).select_option("analyst")
    page.get_by_role("button", name="Set the role of Cora Bent").click()
    page.wait_for_url("**/accounts")
    assert page.get_by_label("Role of Cora Bent", exact=True).input_value() == "analyst"
    page.get_by_label("Role of Cora Bent", exact=True).select_option("reader")
    page.get_by_role("button", name="Set the role of Cora Bent").click()
    page.goto(outside + "/me")
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/login")
    page.goto(outside + "/")
    page.wait_for_url("**/login?next=**")
    assert complaints == []
    window.close()
