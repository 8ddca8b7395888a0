import httpx

from sayso.desk import app


def test_what_is_not_there_offers_near_names(desk):
    answer = httpx.get(desk + "/actors/Ada%20Orla")
    assert answer.status_code == 404
    assert "Did you mean" in answer.text
    assert "/actors/person:ada-orlo" in answer.text


def test_an_address_without_a_page(desk):
    answer = httpx.get(desk + "/no/such/page")
    assert answer.status_code == 404
    assert "To the events" in answer.text


def test_asking_for_what_is_not_there_is_escaped(desk):
    answer = httpx.get(desk + "/events/%3Cscript%3Ealert(1)%3C%2Fscript%3E")
    assert answer.status_code == 404
    assert "<script>alert" not in answer.text


def test_an_unknown_actor_in_the_filter_leaves_an_empty_list(desk):
    answer = httpx.get(desk + "/?actor=Nobody%20At%20All")
    assert answer.status_code == 200
    assert "no events" in answer.text


def test_a_ledger_that_cannot_be_read_has_a_clear_page(served, tmp_path):
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"this is no database at all" * 100)
    answer = httpx.get(served(app(broken)))
    assert answer.status_code == 503
    assert "cannot be read" in answer.text
    assert "broken.db" in answer.text


def test_the_list_of_events_is_the_first_page(desk):
    assert httpx.get(desk + "/events/", follow_redirects=True).url.path == "/"
