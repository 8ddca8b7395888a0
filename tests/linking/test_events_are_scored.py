"""The scorer of coreference against cases counted by hand, and documents put together by their words."""

import pytest
from coreference import b_cubed, ceaf_e, figures, muc
from document_clusters import cluster_documents
from ecb import topics

GOLD = [{1, 2, 3}, {4, 5}, {6}]
FOUND = [{1, 2}, {3, 4, 5}, {6}]


def test_muc_counts_the_links_that_are_kept():
    assert (muc(GOLD, FOUND).precision, muc(GOLD, FOUND).recall) == (2 / 3, 2 / 3)


def test_b_cubed_counts_the_share_of_each_mentions_cluster():
    scored = b_cubed(GOLD, FOUND)
    assert scored.precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3 + 1) / 6)
    assert scored.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1 + 1) / 6)


def test_ceaf_matches_clusters_one_to_one():
    assert ceaf_e(GOLD, FOUND).f1 == pytest.approx((4 / 5 + 4 / 5 + 1) / 3)


def test_the_same_clusters_score_all_and_single_ones_against_one_score_by_hand():
    assert figures(GOLD, GOLD)["conll_f1"] == 100
    apart, together = [{1}, {2}, {3}, {4}], [{1, 2, 3, 4}]
    assert muc(together, apart).f1 == 0
    assert (b_cubed(together, apart).precision, b_cubed(together, apart).recall) == (1, 1 / 4)
    assert ceaf_e(together, apart).precision == pytest.approx(2 / 5 / 4)
    assert ceaf_e(together, apart).recall == pytest.approx(2 / 5)


def test_topics_are_numbers_and_ranges():
    assert topics("2,5,34-36") == {"2", "5", "34", "35", "36"}
    with pytest.raises(ValueError, match="invalid literal"):
        topics("2,x")


def test_documents_of_one_affair_are_put_together():
    texts = {
        "a": "The ferry Solveig sank off Bergen, and divers found the wreck near Askoy.",
        "b": "Divers near Askoy say that the ferry Solveig lies off Bergen on her side.",
        "c": "Harvest prices for barley rose in Skane while farmers waited for rain.",
        "d": "Rain came late, and farmers in Skane sold their barley for high prices.",
    }
    assert sorted(map(sorted, cluster_documents(texts))) == [["a", "b"], ["c", "d"]]
    assert cluster_documents({}) == []
