from told import Told


def test_two_with_one_last_name_who_are_fathers_of_others_are_two():
    told = Told("Abu Hasan al-Tikriti said on Monday that Abu Marwan al-Tikriti had fled.")
    names = {entity.name for entity in told.reading.entities if entity.kind == "person"}
    assert names == {"Abu Hasan al-Tikriti", "Abu Marwan al-Tikriti"}
