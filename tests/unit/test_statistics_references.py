"""The methods give what statsmodels gives, where it has them."""

from __future__ import annotations

from importlib import import_module
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialrapport.statistics import comparing, dispersion, durations, gaps, intervals, shrinkage, trends
from socialrapport.statistics.intervals import Interval
from socialrapport.statistics.trends import Point

PARTS = (
    "api",
    "duration.survfunc",
    *(f"stats.{part}" for part in ("contingency_tables", "meta_analysis", "multitest", "proportion", "rates")),
)
SHARES = st.integers(1, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
SERIES = st.lists(st.tuples(st.integers(1, 400), st.floats(100, 1000)), min_size=4, max_size=15)


@pytest.fixture(scope="module")
def their():
    "What statsmodels has, loaded by the process that runs these tests and by none that only collects them."
    pytest.importorskip("statsmodels", reason="jämför med statsmodels svar; det installeras med tillägget dev")
    return SimpleNamespace(**{part.rpartition(".")[2]: import_module(f"statsmodels.{part}") for part in PARTS})


def near(found, known, **how):
    assert (found.low, found.high) == (pytest.approx(known[0], **how), pytest.approx(known[1], **how))


@given(SHARES, st.sampled_from([0.95, 0.998]))
def test_wilson(their, share, confidence):
    part, whole = share
    known = their.proportion.proportion_confint(part, whole, 1 - confidence, "wilson")
    near(intervals.share(part, whole, confidence).interval, known, abs=1e-9)


@given(st.integers(1, 500), st.sampled_from([0.95, 0.998]))
def test_an_exact_count(their, count, confidence):
    near(intervals.exact(count, confidence), their.rates.confint_poisson(count, 1, "exact-c", 1 - confidence))


@given(st.integers(0, 300), st.integers(1, 300), st.floats(0.2, 5))
def test_two_counts(their, first, second, exposure):
    method = "exact-cond" if (first + second) * min(1, exposure) / (1 + exposure) < comparing.FEW else "score"
    known = their.rates.test_poisson_2indep(first, 1, second, exposure, method=method, compare="ratio").pvalue
    assert comparing.counts(first, second, (1, exposure)) == pytest.approx(min(known, 1), abs=1e-9)


@given(st.integers(50, 100), st.integers(100, 150))
def test_two_shares_with_many_in_each_place(their, first, second):
    known = their.proportion.proportions_ztest([first, second], [200, 300])[1]
    assert comparing.shares((first, 200), (second, 300)) == pytest.approx(known, abs=1e-9)


@given(st.lists(SHARES.filter(lambda s: 0 < s[0] < s[1]), min_size=2, max_size=13))
def test_homogeneity_of_shares(their, shares):
    parts, wholes = map(np.array, zip(*shares, strict=True))
    known = their.proportion.proportions_chisquare(parts, wholes)
    assert comparing.homogeneity_of_shares(parts, wholes).p == pytest.approx(known[1], abs=1e-9)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40), st.sampled_from([(False, "fdr_bh"), (True, "fdr_by")]))
def test_many_comparisons(their, p, method):
    assert comparing.adjusted(p, dependent=method[0]) == pytest.approx(
        their.multitest.multipletests(p, method=method[1])[1]
    )


@given(st.lists(st.tuples(st.floats(-3, 3), st.floats(0.01, 4)), min_size=2, max_size=15))
def test_a_random_effects_mean(their, estimates):
    values, variances = map(np.array, zip(*estimates, strict=True))
    found = dispersion.pooled(values, variances)
    known = their.meta_analysis.combine_effects(values, variances, method_re="chi2")
    assert (found.q, found.tau2) == (pytest.approx(known.q, abs=1e-9), pytest.approx(max(known.tau2, 0), abs=1e-9))


@given(SERIES, st.floats(1, 9))
def test_a_slope_of_counts(their, series, phi):
    counts, people = map(np.array, zip(*series, strict=True))
    step = np.arange(len(counts))
    model = their.api.GLM(counts, their.api.add_constant(step), family=their.api.families.Poisson(), exposure=people)
    known = model.fit(scale=phi, tol=1e-12)
    found = trends.of_counts(counts, people, dispersion=phi)
    near(found.slope.interval, np.exp(known.conf_int()[1]), rel=1e-6)
    assert found.p == pytest.approx(known.pvalues[1], abs=1e-7)


@given(st.lists(st.tuples(st.floats(1, 100), st.floats(0.1, 10)), min_size=5, max_size=5))
def test_a_weighted_slope(their, rows):
    values, errors = map(np.array, zip(*rows, strict=True))
    model = their.api.WLS(values, their.api.add_constant(np.arange(5)), weights=1 / errors**2)
    known = model.fit(cov_type="fixed scale")
    found = trends.recent([Point(v, Interval(v - 1.96 * e, v + 1.96 * e)) for v, e in rows])
    assert found.slope.value == pytest.approx(known.params[1], abs=1e-9)
    assert found.statistic == pytest.approx(known.tvalues[1] ** 2, rel=1e-6, abs=1e-9)


def test_a_trend_in_shares_but_for_the_factor_of_fixed_margins(their):
    """statsmodels takes both margins as fixed, which is (N − 1) / N of the chi-square."""
    parts, wholes = np.array([83, 90, 129, 70]), np.array([86, 93, 136, 82])
    table = their.contingency_tables.Table(np.column_stack([parts, wholes - parts]), shift_zeros=False)
    known = table.test_ordinal_association(row_scores=np.arange(4), col_scores=np.array([0, 1]))
    found = trends.of_shares(parts, wholes)
    assert found.statistic * (wholes.sum() - 1) / wholes.sum() == pytest.approx(known.zscore**2)


def test_the_spread_of_areas_is_that_of_a_negative_binomial_regression(their):
    rng = np.random.default_rng(1)
    expected = rng.uniform(5, 60, 40)
    seen = rng.poisson(expected * rng.gamma(5, 1 / 5, 40))
    model = their.api.NegativeBinomial(seen, np.ones(40), exposure=expected)
    level, alpha = model.fit(disp=False).params
    found = shrinkage.fitted(seen, expected)
    assert (found.mean, 1 / found.nu) == (pytest.approx(np.exp(level), rel=1e-4), pytest.approx(alpha, rel=1e-3))


@given(SHARES.filter(lambda s: s[0]), SHARES.filter(lambda s: s[0]))
def test_a_difference_and_a_ratio_of_shares(their, first, second):
    found = gaps.of_shares(first, second)
    known = their.proportion.confint_proportions_2indep(*first, *second, method="newcomb", compare="diff")
    near(found.difference.interval, known, abs=1e-9)
    known = their.proportion.confint_proportions_2indep(*first, *second, method="log-adjusted", compare="ratio")
    near(found.ratio.interval, known, rel=1e-6)


@given(st.integers(1, 300), st.integers(1, 300), st.floats(0.2, 5))
def test_a_ratio_of_counts(their, first, second, exposure):
    known = their.rates.confint_poisson_2indep(first, 1, second, exposure, method="score", compare="ratio")
    near(
        gaps.of_counts(first, second, (1, exposure)).ratio.interval, known, rel=1e-4
    )  # As near as their own search ends.


@given(st.lists(st.tuples(st.integers(1, 20), st.booleans()), min_size=3, max_size=40))
def test_what_lasts(their, events):
    lengths, ended = map(np.array, zip(*events, strict=True))
    if ended.any():
        known = their.survfunc.SurvfuncRight(lengths, ended)
        steps = durations.lasting(lengths, ended)
        assert [s.lasting.value for s in steps] == pytest.approx(known.surv_prob)
        assert [s.at_risk for s in steps] == known.n_risk.tolist()
        median = durations.quantile(steps)
        if all(abs(s.lasting.value - 0.5) > 1e-9 for s in steps):  # At exactly a half theirs goes on to the next time.
            assert (median.value if median else np.nan) == pytest.approx(known.quantile(0.5), nan_ok=True)


def test_the_interval_of_a_median(their):
    lengths, ended = (
        np.array([2, 3, 5, 5, 7, 8, 11, 12, 14, 20, 21, 25]),
        np.array([1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 0]),
    )
    near(
        durations.quantile(durations.lasting(lengths, ended)).interval,
        their.survfunc.SurvfuncRight(lengths, ended).quantile_ci(0.5),
    )


@given(st.lists(st.tuples(st.integers(1, 20), st.booleans(), st.booleans()), min_size=4, max_size=40))
def test_whether_two_groups_last_as_long(their, events):
    lengths, ended, group = map(np.array, zip(*events, strict=True))
    if ended.any() and 0 < group.sum() < len(group):
        one, other = ((lengths[group == g], ended[group == g]) for g in (0, 1))
        p = durations.log_rank(one, other)
        if p < 1:
            assert p == pytest.approx(their.survfunc.survdiff(lengths, ended, group)[1])
