"""What is asked or counted once: homelessness, the user survey, evictions, reported crimes."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from socialrapport.catalogue.registers.brukarenkat import FRAGOR
from socialrapport.catalogue.registers.funktionshinderenkat import FRAGOR as FN_FRAGOR
from socialrapport.catalogue.registers.hemloshet import HOS_VANNER, ORSAKER, UTANFOR
from socialrapport.catalogue.registers.hemloshet import register as homeless_register
from socialrapport.model.profile import Profile
from socialrapport.synthetic.areas import Areas, Handling
from socialrapport.synthetic.draw import (
    Bools,
    Floats,
    Ints,
    Rng,
    apportioned,
    choose,
    day,
    largest_remainder,
    mixed,
    stock,
    stream,
)
from socialrapport.synthetic.frames import code_column, person_column, text_column
from socialrapport.synthetic.people import MAN, People
from socialrapport.synthetic.targets import Targets


def homelessness(targets: Targets, profile: Profile, areas: Areas, people: People) -> dict[int, pa.Table]:
    "The register `hemloshet`: exact numbers of distinct persons, some of them reported twice."
    rng = stream(targets.seed, "hemloshet")
    given = targets.section("hemloshet")["personer"]
    years = [year for year in targets.span if year in given]
    born = people.born
    risk = people.risk**1.3 * np.where(people.sex == MAN, 1.0, 0.5)

    def adults(turn: int) -> Ints:
        age = years[turn] - born
        return np.flatnonzero((age >= 18) & (age <= 85))

    goals = [targets.scaled(float(given[year])) for year in years]
    surveys = stock(rng, adults, goals, 0, 0.42, risk) if years else ()
    months = _months(targets, years, surveys)
    return {
        year: _survey(rng, targets, profile, areas, people, year, persons, months[year])
        for year, persons in zip(years, surveys, strict=True)
    }


def _months(targets: Targets, years: list[int], surveys: tuple[Ints, ...]) -> dict[int, Ints]:
    "How long each person has been homeless, -1 where nobody knows; it grows from one survey to the next."
    rng = stream(targets.seed, "hemloshet.tid")
    known: dict[int, int] = {}
    last, made = 0, {}
    for year, persons in zip(years, surveys, strict=True):
        fresh = np.minimum(rng.gamma(0.8, 22, len(persons)), 400).astype(np.int64)
        told = rng.random(len(persons)) < 0.85
        grown = {
            int(p): known[int(p)] + 12 * (year - last) if int(p) in known else int(m)
            for p, m in zip(persons, fresh, strict=True)
        }
        made[year] = np.where(told, np.array([grown[int(p)] for p in persons], dtype=np.int64), -1)
        known, last = grown, year
    return made


def _survey(
    rng: Rng,
    targets: Targets,
    profile: Profile,
    areas: Areas,
    people: People,
    year: int,
    persons: Ints,
    months: Ints,
) -> pa.Table:
    section = targets.section("hemloshet")
    names = [code for code in homeless_register.column("boendesituation").codes or {} if code not in UTANFOR]
    odds = section["boendesituation"]
    weights = [float(odds[name].get(year, 0) if isinstance(odds[name], dict) else odds[name]) for name in names]
    days = np.full(len(persons), day(year, 9, 25))
    district = Handling(0.02, 0.01, (("90", 0.27),)).codes(
        rng, areas, people.place_on(persons, days), days, people.shielded[persons]
    )
    children = np.where(rng.random(len(persons)) < 0.27, 1 + mixed(rng, [0.5, 0.3, 0.13, 0.07], len(persons)), 0)
    situation = apportioned(rng, weights, len(persons))
    others = [str(name) for name in section["rapportorer"]]
    committees, own = _committees(profile, areas)
    twice = choose(rng, np.arange(len(persons)), int(len(persons) * float(section["dubbelt"])))
    first = np.where(own[district] >= 0, own[district], len(committees))
    second = len(committees) + rng.integers(1, max(len(others), 2), len(twice)) % len(others)
    rows = np.r_[np.arange(len(persons)), twice]
    told = situation[rows]
    told[len(persons) :][rng.random(len(twice)) < 0.3] = names.index("OKAND")
    table = pa.table(
        {
            "ar": pa.array(np.full(len(rows), year)),
            "rapportor": text_column([*committees, *others], np.r_[first, second]),
            "personnummer": person_column(persons[rows]),
            "distrikt": code_column(areas, district[rows]),
            "boendesituation": text_column(names, told),
            "barn": pa.array(children[rows]),
            **_circumstances(targets, year, months, rows, told == names.index("VANNER")),
        }
    ).take(pa.array(np.lexsort((rows, np.r_[first, second]))))
    beyond = _outside(targets, areas, people, year, persons, others)
    return pa.concat_tables([table, beyond], promote_options="default")


def _circumstances(targets: Targets, year: int, months: Ints, rows: Ints, at_friends: Bools) -> dict[str, pa.Array]:
    "What the reporters know of time, cause and care; who reports second knows less of the time."
    rng = stream(targets.seed, f"hemloshet.uppgifter.{year}")
    persons, size = len(months), len(rows)
    first = np.arange(size) < persons
    time = np.where(first, months[rows], np.minimum(months[rows], rng.integers(0, 9, size)))
    here = np.where(at_friends, rng.integers(0, HOS_VANNER + 1, size), np.minimum(time, rng.integers(0, 25, size)))
    cause = mixed(rng, [0.17, 0.19, 0.2, 0.08, 0.11, 0.15, 0.1], persons)[rows]
    cause = np.where(first | (rng.random(size) < 0.7), cause, rng.integers(0, len(ORSAKER), size))
    cause[rng.random(size) < 0.12] = -1
    made: dict[str, pa.Array] = {
        "manader_situation": pa.array(here, mask=here < 0),
        "manader": pa.array(time, mask=time < 0),
        "orsak": text_column(list(ORSAKER), cause),
    }
    for name, share in (("missbruksvard", 0.42), ("psykiatri", 0.29)):
        contact = (rng.random(persons) < share).astype(np.int64)[rows]
        made[name] = text_column(["0", "1"], np.where(rng.random(size) < 0.2, -1, contact))
    return made


def _outside(targets: Targets, areas: Areas, people: People, year: int, persons: Ints, others: list[str]) -> pa.Table:
    "Some who are reported though they are not homeless as the survey defines it: they are not counted."
    rng = stream(targets.seed, f"hemloshet.utanfor.{year}")
    age = year - people.born
    pool = np.setdiff1d(np.flatnonzero((age >= 18) & (age <= 85)), persons, assume_unique=True)
    size = max(len(persons) // 40, 1)
    some = choose(rng, pool, size, people.risk[pool])
    names = [*UTANFOR, "VANNER"]
    situation = mixed(rng, [0.3, 0.25, 0.2, 0.1, 0.15], size)
    days = np.full(size, day(year, 9, 25))
    where = Handling(0.02, 0.01).codes(rng, areas, people.place_on(some, days), days, people.shielded[some])
    reporter = np.sort(rng.integers(0, len(others), size))
    return pa.table(
        {
            "ar": pa.array(np.full(size, year)),
            "rapportor": text_column(others, reporter),
            "personnummer": person_column(some),
            "distrikt": code_column(areas, where),
            "boendesituation": text_column(names, situation),
            "barn": pa.array(np.zeros(size, dtype=np.int64)),
            "manader_situation": pa.array(HOS_VANNER + 1 + rng.integers(0, 20, size)),
        }
    )


def _committees(profile: Profile, areas: Areas) -> tuple[list[str], Ints]:
    "Names of the units that report, and for each code its place among them, -1 for none."
    named = {unit.code: unit.name for unit in profile.outside}
    named |= {d.code: f"{profile.administration}, {d.name}" for d in profile.districts}
    names = list(named.values())
    return names, np.array([list(named).index(c) if c in named else -1 for c in areas.codes], dtype=np.int64)


def answers(targets: Targets) -> dict[int, pa.Table]:
    "The register `brukarenkat`: the share of 4 and 5 on the whole is exact for each group and year."
    rng = stream(targets.seed, "brukarenkat")
    section = targets.section("brukarenkat")
    made = {}
    for year in targets.span:
        if year not in section["svar"]:
            continue
        total = targets.scaled(float(section["svar"][year]))
        sizes = largest_remainder(np.array([float(v) for v in section["grupper"].values()]), total)
        made[year] = _answers(rng, targets, year, list(section["grupper"]), sizes)
    return made


def _answers(rng: Rng, targets: Targets, year: int, groups: list[str], sizes: Ints) -> pa.Table:
    section = targets.section("brukarenkat")
    group = np.repeat(np.arange(len(sizes)), sizes)
    size = len(group)
    satisfied = float(section["nojda"][year]) / 100
    liking: Floats = rng.normal(0, 1, size)
    grades = np.empty((size, len(FRAGOR)), dtype=np.int64)
    for column, question in enumerate(FRAGOR):
        level = satisfied + float(section["avvikelse"].get(question, 0)) / 100
        for index in range(len(sizes)):
            rows = np.flatnonzero(group == index)
            grades[rows, column] = _grades(rng, liking[rows], level + (index - 1.5) * 0.02 * (question != "helhet"))
    asked = (rng.random(grades.shape) < 0.97) | (np.arange(len(FRAGOR)) == 0)
    row, column_of = np.nonzero(asked)
    sex = mixed(rng, [0.46, 0.51, 0.03], size)
    return pa.table(
        {
            "ar": pa.array(np.full(len(row), year)),
            "svar_id": text_column([f"{year}-{i + 1:05d}" for i in range(size)], row),
            "grupp": text_column(groups, group[row]),
            "kon": text_column(["1", "2", "3"], sex[row]),
            "fraga": text_column(list(FRAGOR), column_of),
            "svar": pa.array(grades[row, column_of]),
        }
    )


def _grades(rng: Rng, liking: Floats, level: float) -> Ints:
    "Grades 1-5; the share of 4 and 5 is *level*, and goes to those who like most things."
    good = int(len(liking) * min(max(level, 0), 1) + 0.5)
    order = np.argsort(-(liking + rng.normal(0, 0.7, len(liking))), kind="stable")
    grades = 1 + mixed(rng, [0.25, 0.3, 0.45], len(liking))
    grades[order[:good]] = 4 + mixed(rng, [0.5, 0.5], good)
    return grades


def evictions(targets: Targets, profile: Profile) -> pa.Table:
    "The register `avhysning`: the municipality's own figures, not scaled below what a year can be."
    rng = stream(targets.seed, "avhysning.boende")
    children = targets.yearly("hemloshet", "avhysta_barn")
    lives = [np.bincount(mixed(rng, [0.74, 0.15, 0.11], number), minlength=3) for number in children]
    return pa.table(
        {
            "ar": pa.array(list(targets.span), pa.int64()),
            "kommun": pa.array([profile.code] * len(targets.span)),
            "avhysningar": pa.array(targets.yearly("hemloshet", "avhysningar"), pa.int64()),
            "barn": pa.array(children, pa.int64()),
            "barn_permanent": pa.array([n[0] for n in lives], pa.int64()),
            "barn_vaxelvis": pa.array([n[1] for n in lives], pa.int64()),
            "barn_umgange": pa.array([n[2] for n in lives], pa.int64()),
        }
    )


def crimes(targets: Targets, profile: Profile) -> pa.Table:
    "The register `polisanmalda_brott`: the municipality's own figures."
    goals = targets.section("vald")["polisanmalda_brott"]
    rows = [
        (year, str(name), targets.scaled(float(number)))
        for name, by_year in goals.items()
        for year, number in by_year.items()
        if year in targets.span
    ]
    return pa.table(
        {
            "ar": pa.array([year for year, _, _ in rows], pa.int64()),
            "kommun": pa.array([profile.code] * len(rows), pa.string()),
            "brott": pa.array([name for _, name, _ in rows], pa.string()),
            "antal": pa.array([number for _, _, number in rows], pa.int64()),
        }
    )


def handed_out(targets: Targets) -> pa.Table:
    "The register `utskick`: so many that the shares of answers are those of the profile."
    section = targets.section("brukarenkat")
    groups = {str(name): float(share) for name, share in section["grupper"].items()}
    tilt = dict(zip(groups, np.linspace(0.94, 1.12, len(groups)), strict=True))
    year_of, group_of, number = [], [], []
    for year in targets.span:
        if year in section["svar"]:
            total = targets.scaled(float(section["svar"][year]))
            sizes = largest_remainder(np.array(list(groups.values())), total)
            for name, size in zip(groups, sizes, strict=True):
                year_of.append(year)
                group_of.append(name)
                number.append(
                    max(int(size), round(int(size) * tilt[name] * 100 / float(section["svarsfrekvens"][year])))
                )
    return pa.table({"ar": pa.array(year_of, pa.int64()), "grupp": group_of, "antal": pa.array(number, pa.int64())})


def disability_answers(targets: Targets) -> dict[int, pa.Table]:
    "The register `funktionshinderenkat`: the share of yes is as the profile says, for each question."
    rng = stream(targets.seed, "funktionshinderenkat")
    section = targets.section("funktionshinderenkat")
    made = {}
    for year in targets.span:
        if year not in section["svar"]:
            continue
        total = targets.scaled(float(section["svar"][year]))
        sizes = largest_remainder(np.array([float(v) for v in section["verksamheter"].values()]), total)
        place = np.repeat(np.arange(len(sizes)), sizes)
        yes = [float(section["ja"][name]) / 100 + (year % 5 - 2) * 0.004 for name in FN_FRAGOR]
        answer = np.stack([apportioned(rng, [p, (1 - p) * 0.7, (1 - p) * 0.3], len(place)) for p in yes], axis=1)
        row, column = np.nonzero(rng.random(answer.shape) < 0.96)
        sex = mixed(rng, [0.56, 0.42, 0.02], len(place))
        made[year] = pa.table(
            {
                "ar": pa.array(np.full(len(row), year)),
                "svar_id": text_column([f"F{year}-{i + 1:05d}" for i in range(len(place))], row),
                "verksamhet": text_column([str(name) for name in section["verksamheter"]], place[row]),
                "kon": text_column(["1", "2", "3"], sex[row]),
                "fraga": text_column(list(FN_FRAGOR), column),
                "svar": text_column(["JA", "IBLAND", "NEJ"], answer[row, column]),
            }
        )
    return made


def assistance_benefit(targets: Targets, profile: Profile) -> pa.Table:
    "The register `assistansersattning`: the municipality's men and women."
    goals = targets.yearly("funktionsnedsattning", "assistansersattning")
    men = [round(goal * 0.54) for goal in goals]
    both = [n for goal, m in zip(goals, men, strict=True) for n in (m, goal - m)]
    return pa.table(
        {
            "ar": pa.array([year for year in targets.span for _ in "12"], pa.int64()),
            "kommun": pa.array([profile.code] * len(both)),
            "kon": pa.array(["1", "2"] * len(goals)),
            "antal": pa.array(both, pa.int64()),
        }
    )


def case_loads(targets: Targets, areas: Areas) -> pa.Table:
    "The register `handlaggare`: officers in proportion to the persons of two areas, spread over the districts."
    rng = stream(targets.seed, "handlaggare")
    parts = []
    for code, name, section, count in (
        ("SP", "arenden", "socialpsykiatri", "aktuella"),
        ("FN", "arenden", "funktionsnedsattning", "lss_personer"),
    ):
        loads = targets.shares(section, name)
        for year, persons, load in zip(targets.span, targets.yearly(section, count), loads, strict=True):
            officers = max(round(persons / load), 1)
            cases = np.maximum(rng.normal(load, load * 0.22, officers), 1).astype(np.int64)
            days = np.full(officers, day(year, 12, 31))
            place = np.sort(areas.draw(rng, officers, "vuxna"))
            parts.append(
                pa.table(
                    {
                        "ar": pa.array(np.full(officers, year)),
                        "omrade": pa.array([code] * officers),
                        "handlaggare": pa.array([f"{code}{i + 1:04d}" for i in range(officers)]),
                        "arenden": pa.array(cases),
                        "distrikt": code_column(areas, areas.at(place, days)),
                    }
                )
            )
    return pa.concat_tables(parts)
