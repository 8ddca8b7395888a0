"""Whatever is sent, the API answers with what it declares, and never with a failure of its own (schemathesis)."""

import json
import shutil

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

from callers import Caller, called
from sayso.desk import app
from sayso.desk.adding import Bench
from sayso.desk.api import operations

pytestmark = pytest.mark.filterwarnings("ignore")  # of schemathesis and of what it calls
NAMES = {"localhost", "testserver"}  # by which it calls an application
SETTINGS = settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
FEW, MANY = 5, 20  # examples of each kind


@pytest.fixture(scope="module", autouse=True)
def idle():
    """Let nothing be added: what is sent is kept, and waits."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Bench, "_start", lambda self: None)
        yield


@pytest.fixture(scope="module")
def own(team, tmp_path_factory):
    """Return a copy of the team's ledger, which whatever is sent may change."""
    where = tmp_path_factory.mktemp("fuzzed") / "team.db"
    shutil.copy(team.where, where)
    return where


@pytest.fixture(scope="module")
def known(team, own):
    """Return the API as schemathesis knows it from what is served."""
    sent = {"Authorization": f"Bearer {team.tokens['keeper']}"}
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app(own, hosts=NAMES), headers=sent)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("name", [one.name for one in operations()])
def test_every_operation_answers_as_declared(name, mode, known, team):
    operation = known.find_operation_by_id(name)
    role = "reader" if operation.method == "get" and "uploads" not in operation.path else "analyst"
    sent = {"Authorization": f"Bearer {team.tokens[role]}"}

    @settings(SETTINGS, max_examples=MANY if operation.method == "post" else FEW)
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case):
        case.call_and_validate(headers=sent)

    ask()


@pytest.fixture(scope="module")
def analyst_caller(own, team) -> Caller:
    return called(own, Authorization=f"Bearer {team.tokens['analyst']}")


ODD = st.one_of(
    st.text(st.characters(codec=None, exclude_categories=()), max_size=20),  # lone surrogates too
    st.sampled_from(["", "\x00", "\ud800", "\u202e", "=1+1", "' OR 1=1 --", "%", "_", "*", '"', "NOT", "x" * 5000]),
    st.integers(),
    st.floats(),
    st.none(),
    st.booleans(),
    st.lists(st.integers(), max_size=3),
)


@settings(SETTINGS, max_examples=50)
@given(path=st.sampled_from([one.path for one in operations() if one.method == "GET"]), data=st.data())
def test_odd_addresses_are_answered(path, data, analyst_caller):
    one = next(one for one in operations() if one.path == path and one.method == "GET")
    for parameter in one.parameters:
        if parameter.place == "path":
            odd = data.draw(st.text(min_size=1, max_size=20)).encode("utf-8", "replace")
            path = path.replace(f"{{{parameter.name}}}", "".join(f"%{byte:02X}" for byte in odd))
    names = [parameter.name for parameter in one.parameters if parameter.place == "query"] or ["x"]
    query = data.draw(st.dictionaries(st.sampled_from(names), ODD, max_size=3))
    text = "&".join(
        f"{name}={''.join(f'%{b:02X}' for b in str(odd).encode('utf-8', 'surrogatepass'))}"
        for name, odd in query.items()
    )
    assert analyst_caller.get(f"{path}?{text}").status_code < 500


FIELDS = [
    "kind",
    "claim",
    "claims",
    "event",
    "other",
    "one",
    "of",
    "on",
    "grade",
    "note",
    "speaker",
    "words",
    "roles",
    "x",
]
KINDS = ["accept", "reject", "correct", "split", "merge", "depend", "join", "apart", "grade", "note"]


@settings(SETTINGS, max_examples=80)
@given(
    body=st.dictionaries(st.sampled_from(FIELDS), st.one_of(ODD, st.sampled_from(KINDS)), max_size=5),
    kind=st.sampled_from(KINDS),
)
def test_odd_bodies_are_refused(body, kind, analyst_caller):
    sent = json.dumps({"kind": kind} | body)
    answer = analyst_caller.post("/rulings", content=sent, headers={"Content-Type": "application/json"})
    assert answer.status_code < 500


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff", 400),
        (b'"\\ud800"', 400),
        (b"[" * 100_000, 400),
        (b"NaN", 400),
        (b"[]", 422),
        (b"null", 422),
        (b'{"kind": ["accept"]}', 422),
        (b'{"kind": "accept", "claim": "a\\u0000b"}', 422),
        (b'{"kind": "accept", "claim": "x", "more": 1}', 422),
        (b'{"kind": "accept", "claim": "x"}', 404),
        (b" " * 2_000_000, 413),
    ],
)
def test_what_is_no_ruling_is_refused(sent, status, analyst_caller):
    answer = analyst_caller.post("/rulings", content=sent, headers={"Content-Type": "application/json"})
    assert answer.status_code == status
