"""A client that another program makes of what a desk serves lists, reads, rules and undoes on that desk."""

import importlib
import shutil
import subprocess
import sys

import httpx
import pytest

from sayso.desk import app


@pytest.fixture(scope="module")
def desk_of_a_team(team, served, tmp_path_factory):
    """Return the address of a real desk over a team's ledger of its own."""
    where = tmp_path_factory.mktemp("client") / "team.db"
    shutil.copy(team.where, where)
    return served(app(where))


@pytest.fixture(scope="module")
def package(desk_of_a_team, team, tmp_path_factory):
    """Return the name of the client's package, made by openapi-python-client from the description as it is served."""
    folder = tmp_path_factory.mktemp("generated")
    headers = {"Authorization": f"Bearer {team.tokens['reader']}"}
    described = httpx.get(f"{desk_of_a_team}/api/v1/openapi.json", headers=headers)
    (folder / "openapi.json").write_bytes(described.content)
    (folder / "config.yml").write_text("post_hooks: []\n")  # which would only format it
    options = ["--path", "openapi.json", "--config", "config.yml", "--meta", "none", "--output-path", "generated_desk"]
    command = [sys.executable, "-m", "openapi_python_client", "generate", *options, "--fail-on-warning"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    sys.path.insert(0, str(folder))
    yield "generated_desk"
    sys.path.remove(str(folder))


@pytest.fixture(scope="module")
def client(package, desk_of_a_team, team):
    """Return the generated client, with the token of an analyst."""
    made = importlib.import_module(package).AuthenticatedClient
    with made(
        base_url=f"{desk_of_a_team}/api/v1", token=team.tokens["analyst"], raise_on_unexpected_status=True
    ) as one:
        yield one


@pytest.fixture(scope="module")
def does(package, client):
    """Return what calls an operation of the client by its group and name."""

    def call(group, name, *arguments, **more):
        return importlib.import_module(f"{package}.api.{group}.{name}").sync(*arguments, client=client, **more)

    return call


@pytest.fixture(scope="module")
def models(package):
    return importlib.import_module(f"{package}.models")


def test_it_lists_events_page_by_page(does):
    found, first = [], 0
    while True:
        page = does("looking", "list_events", first=first, most=2)
        found += [event.id for event in page.items]
        if page.next_ is None:
            break
        first += page.most
    assert len(set(found)) == len(found) == page.total > 2


def test_it_reads_dossiers_with_their_words(does, models):
    event = does("looking", "list_events", contested=True).items[0]
    dossier = does("looking", "get_event", event.id)
    assert dossier.event.status == models.Status.CONTESTED
    for claim in dossier.claims:
        text = does("looking", "get_document_text", claim.document)
        assert text[claim.span[0] : claim.span[1]] == claim.words


def test_it_reads_everything_else(does):
    assert does("looking", "get_glance").documents == 3
    for group, name in [
        *(("looking", f"list_{what}") for what in ("documents", "claims", "actors", "flows", "regimes")),
        *(("rulings", f"list_{what}") for what in ("queue", "rulings")),
        ("adding", "list_uploads"),
    ]:
        assert does(group, name).total >= 0
    assert does("looking", "search", q="tractors").items
    assert does("looking", "check_claim", claim="Sudria shipped tractors to Westmark").items
    assert does("looking", "get_matrix").cells
    assert does("looking", "get_origins").reports == 3
    assert does("looking", "get_arrivals", since="0.0").documents == 3
    actor = does("looking", "list_actors").items[0]
    assert does("looking", "get_actor", actor.id).actor.name == actor.name


def test_it_rules_and_undoes(does, models):
    event = does("looking", "list_events", contested=True).items[0].id
    denial = next(c for c in does("looking", "get_event", event).claims if c.stance == models.Stance.DENIES)
    effect = does("rulings", "rule", body=models.Reject(kind="reject", claim=denial.id, note="misread"))
    assert effect.ruling.by == "Bela Quint"
    assert denial.id not in {claim.id for claim in does("looking", "get_event", event).claims}
    undone = does("rulings", "undo_ruling", str(effect.ruling.id))
    assert undone.ruling.undone == "Bela Quint"
    assert denial.id in {claim.id for claim in does("looking", "get_event", event).claims}


def test_it_is_told_what_is_wrong(does, models):
    told = does("looking", "get_event", "nothing of the kind")
    assert isinstance(told, models.Problem)
    assert (told.status, bool(told.mend)) == (404, True)


def test_it_takes_the_ledger_along(package, client, models):
    export = importlib.import_module(f"{package}.api.taking_along.export")
    answer = export.sync_detailed(client=client, format_=models.ExportFormat.JSON)
    assert answer.content.startswith(b'{"format": "sayso-ledger/1"')
