"""A delivery of very little, or for another municipality's profile, still becomes an edition."""

from socialrapport import pipeline, profiles, publish, synthetic


def test_population_alone_is_a_report_that_says_what_is_missing(tmp_path):
    profile = profiles.load("exempelkommun")
    extracts, work = tmp_path / "underlag", tmp_path / "arbete"
    extracts.mkdir()
    work.mkdir()
    synthetic.generate(profile, extracts, persons=2000)
    for path in extracts.iterdir():
        if "befolkning" not in path.name and path.name != "leverans.json":
            path.unlink()
    edition = pipeline.make_edition(profile, extracts, 2024, work)
    assert {cube.indicator.area for cube in edition.cubes} == {"demografi"}
    assert "Områden utan uppgifter" in publish.write(edition)["site/kapitel/kvalitet.html"].decode()


def test_a_few_cases_spread_over_many_districts_can_be_protected(tmp_path):
    """Nearly every count is small, so nearly every line is hidden; what decides lies further off."""
    small, city = profiles.load("exempelkommun"), profiles.load("stockholm")
    extracts, work = tmp_path / "underlag", tmp_path / "arbete"
    extracts.mkdir()
    work.mkdir()
    synthetic.generate(small, extracts)
    assert pipeline.make_edition(city, extracts, 2024, work).protection.recovered == 0
