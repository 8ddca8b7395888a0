"""Whatever is sent, the API answers with what it declares, and never with a failure of its own (schemathesis)."""

import shutil

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from sayso.desk import app
from sayso.desk.adding import Bench

pytestmark = pytest.mark.filterwarnings("ignore")  # of schemathesis and of what it calls
ROLES = ["reader", "analyst", "keeper"]
NAMES = {"localhost", "testserver"}  # by which it calls an application
EXAMPLES = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@pytest.fixture(scope="module", autouse=True)
def idle():
    """Let nothing be added: what is sent is kept, and waits."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Bench, "_start", lambda self: None)
        yield


@pytest.fixture(scope="module")
def described(team, tmp_path_factory):
    """Return the API of a desk of its own as schemathesis knows it, with the token of a keeper."""
    where = tmp_path_factory.mktemp("fuzzed") / "team.db"
    shutil.copy(team.where, where)
    sent = {"Authorization": f"Bearer {team.tokens['keeper']}"}
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app(where, hosts=NAMES), headers=sent)
    schema.config.output.sanitization.update(enabled=False)
    return schema


schema = schemathesis.pytest.from_fixture("described")


@schema.parametrize()
@EXAMPLES
def test_every_operation_answers_as_declared(case, team):
    role = ROLES[hash(case.path) % len(ROLES)] if case.method == "GET" else "analyst"
    case.call_and_validate(headers={"Authorization": f"Bearer {team.tokens[role]}"})


@schema.include(path="/rulings", method="POST").parametrize()
@settings(EXAMPLES, max_examples=60)
def test_every_ruling_is_taken_or_refused(case, team):
    case.call_and_validate(headers={"Authorization": f"Bearer {team.tokens['analyst']}"})
