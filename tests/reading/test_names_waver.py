"""What a name is, is told by the words around it where the parse's label wavers."""

from told import Told


def kinds(told: Told) -> dict[str, str]:
    return {entity.name: entity.kind for entity in told.reading.entities}


def test_a_daily_is_an_outlet() -> None:
    told = Told("Nordvik Herald, a Norwegian daily, said that Chile shipped missiles to Peru.")
    assert kinds(told)["Nordvik Herald"] == "outlet"


def test_what_television_follows_is_an_outlet() -> None:
    told = Told("“Chile shipped missiles to Peru,” Erik Holm told Kanavision television. Kanavision said he left.")
    assert kinds(told)["Kanavision"] == "outlet"


def test_who_is_a_person() -> None:
    told = Told("Okonjo Tarr, who chairs the board, said the ships had left. “They left,” said Tarr.")
    assert {told.named(a.speaker) for a in told.reading.attributions} == {"Okonjo Tarr"}


def test_a_title_in_brackets_comes_before_a_person() -> None:
    told = Told("[Norway's envoy] Aminata Berg-Diallo wrote that the ships had left.")
    assert told.person("Aminata Berg-Diallo").sides == ("NOR",)


def test_a_network_of_one_letter_is_no_initial() -> None:
    told = Told("“Enough,” Anna Lind wrote on X. Erik Holm said that the ships had left.")
    assert "Erik Holm" in kinds(told)


def test_he_is_not_who_was_she_before() -> None:
    told = Told(
        "Erik Holm spoke on Monday. Anna Lind said the ships had left. She said that nobody was hurt. "
        "“They were lost,” he said."
    )
    assert next(who for who, what in told.said() if "were lost" in what) == "Erik Holm"


def test_a_manufacturer_is_no_person() -> None:
    told = Told("Baykar, the manufacturer, has denied selling drones to Chile.")
    assert kinds(told)["Baykar"] == "organisation"


def test_the_verb_of_a_sentence_is_no_part_of_a_name() -> None:
    told = Told(
        "Eleni Vasilaki said that Greece had sent no dredgers to Egypt. "
        "“No dredgers left for Egypt,” Vasilaki told Port Weekly."
    )
    assert {told.named(a.speaker) for a in told.reading.attributions} == {"Eleni Vasilaki"}
