#!/usr/bin/env bash
# Every habit of the project, one line each. Run ./do without arguments to see them.
set -euo pipefail
cd "$(dirname "$0")"

VENV=${SOCIALRAPPORT_VENV:-.venv}
PY="$VENV/bin/python"

# What Python has compiled is kept: nearly half of the time of a short command is spent on it otherwise.
unset PYTHONDONTWRITEBYTECODE

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

find_python() {
    for name in python3.13 python3.12 python3.11 python3 python; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    as_root apt-get install -y --no-install-recommends python3 python3-venv >&2 ||
        fail "Python 3.11 eller senare med venv saknas och kunde inte installeras. Installera Python 3.11+ och kör igen."
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fail "Systemets Python är äldre än 3.11. Installera Python 3.11 eller senare och kör igen."
    command -v python3
}

as_root() {
    command -v apt-get >/dev/null 2>&1 || return 1
    if [ "$(id -u)" = 0 ]; then DEBIAN_FRONTEND=noninteractive "$@"
    elif command -v sudo >/dev/null 2>&1; then sudo DEBIAN_FRONTEND=noninteractive "$@"
    else return 1; fi
}

# The Python environment: made once for each lock file, from the locked versions and hashes only. Where a second word is
# given, what is built from its source comes beside what is done next, until `built` is asked for.
setup() {
    local lock=$1 stamp="$VENV/.last-$(basename "$1")"
    [ -z "${BUILDING-}" ] || return 0
    if [ -f "$stamp" ] && cmp -s "$stamp" <(sha256sum "$lock" pyproject.toml); then return; fi
    say "Gör i ordning Pythonmiljön ($VENV)"
    [ -x "$PY" ] || "$(find_python)" -m venv "$VENV"
    if [ -n "${2-}" ]; then
        awk '/^[a-z0-9]/ { kept = $0 !~ /^pyspark==/ } kept' "$lock" > "$VENV/wheels.lock"
        packages "$VENV/wheels.lock"
        { packages "$lock" && sha256sum "$lock" pyproject.toml > "$stamp"; } & BUILDING=$!
    else
        packages "$lock"
    fi
    "$PY" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
    FRESH=yes
    [ -n "${BUILDING-}" ] || sha256sum "$lock" pyproject.toml > "$stamp"
}
built() { [ -z "${BUILDING-}" ] || wait "$BUILDING" || fail "Paketen i låsfilen kunde inte installeras."; BUILDING=; }

# What is never imported need not be compiled; the rest is, the first time it is. Uv fetches and unpacks many at a time,
# from where pip is told to look; where it cannot, pip does it, one after another.
# Spark is built from its source into a file of 450 MB, only to be unpacked: it need not be packed tight.
UNPACKED=(--config-settings-package pyspark:--build-option=--compression=stored)
packages() {
    local lock=$1 uv index
    uv=$(sed -n '/^uv==/,/[^\\]$/p' "$lock")
    if [ -n "$uv" ] && by_pip <(echo "$uv"); then
        index=$("$PY" -m pip config list | sed -n "s/^.*[.]index-url='\(.*\)'$/\1/p" | tail -n 1)
        "$VENV/bin/uv" pip install --quiet --python "$PY" ${index:+--default-index "$index"} "${UNPACKED[@]}" --require-hashes -r "$lock" && return
    fi
    by_pip "$lock"
}
by_pip() { "$PY" -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r "$1"; }

# Compiles the arithmetic, so that no command waits for it: of a fresh environment, or where it has changed since.
compile() { "$PY" -m socialrapport.disclosure; }
compiled() { [ -z "${FRESH-}" ] || compile; }

# What the tests need of the system, by package name.
system_packages() {
    local missing=()
    command -v chromium >/dev/null 2>&1 || missing+=(chromium)
    command -v pdftoppm >/dev/null 2>&1 || missing+=(poppler-utils)
    command -v initdb >/dev/null 2>&1 || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
    command -v java >/dev/null 2>&1 || missing+=(default-jre-headless)
    [ ${#missing[@]} -eq 0 ] && return
    say "Installerar ${missing[*]}"
    { as_root apt-get update -qq && as_root apt-get install -y -qq -o DPkg::Lock::Timeout=300 --no-install-recommends "${missing[@]}" >/dev/null; } ||
        fail "Testerna behöver ${missing[*]}. De kunde inte installeras: kör som root eller med sudo på Debian eller Ubuntu, eller installera dem själv och kör igen."
}

# Tests in a process for each core, a file at a time in the order they stand; editions are made once for all.
run_tests() { "$PY" -m pytest -n logical --maxprocesses 4 --dist loadfile --no-loadscope-reorder "$@"; }

# What takes minutes beside the rest: what of it a change is about is run by its folder.
SLOW=(end_to_end snapshot deliveries engines generative desk)

cmd_demo()  { : "sätt upp allt och bygg demoutgåvan i out/"; setup requirements.lock; compiled; "$VENV/bin/socialrapport" demo --out out "$@"; }
cmd_quick() { : "snabb demo med 60 000 invånare i out/"; setup requirements.lock; compiled; "$VENV/bin/socialrapport" demo --out out --persons 60000 "$@"; }
cmd_test()  {
    : "sätt upp allt och kör alla tester och kontroller"
    # What the system gives is fetched while Python's packages are, and the arithmetic compiled while all is checked.
    system_packages & local system=$! compiling
    setup requirements-dev.lock beside
    compile & compiling=$!
    cmd_check
    built; wait $compiling; wait $system
    run_tests "$@"
}
cmd_check() { : "lint, format, typer och importregler"; setup requirements-dev.lock; "$VENV/bin/ruff" check .; "$VENV/bin/ruff" format --check .; "$VENV/bin/lint-imports"; "$VENV/bin/lint-imports" --config review/importlinter.ini; "$VENV/bin/mypy"; }
cmd_unit()  { : "de snabba testerna: utan hela utgåvor och leveranser, andra motorer, slumpade tabeller och bordet"; setup requirements-dev.lock; compile; run_tests "${SLOW[@]/#/--ignore=tests/}" "$@"; }
cmd_fix()   { : "rätta format och det som lint kan rätta"; setup requirements-dev.lock; "$VENV/bin/ruff" check --fix .; "$VENV/bin/ruff" format .; }
cmd_snapshots() { : "skriv om ögonblicksbilderna; läs skillnaden före commit"; setup requirements-dev.lock; UPPDATERA=1 "$PY" -m pytest tests/snapshot "$@"; }
cmd_bench() { : "mät tid och minne (--full för hela staden)"; setup requirements-dev.lock; "$PY" -m bench "$@"; }
cmd_lock()  {
    : "lås om beroendena med kontrollsummor"
    setup requirements-dev.lock
    "$PY" -m pip install --quiet uv
    "$VENV/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --extra build pyproject.toml -o requirements.lock "$@"
    "$VENV/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --extra build --extra desk --extra spark --extra postgres --extra dev pyproject.toml -o requirements-dev.lock "$@"
    "$VENV/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --extra build --extra desk pyproject.toml -o requirements-desk.lock "$@"
}
cmd_desk()  { : "sätt upp och starta utgivningsbordet i bord/"; setup requirements-desk.lock; compiled; "$VENV/bin/socialrapport" desk bord "$@"; }
cmd_wheel() { : "bygg hjulet i dist/"; setup requirements-dev.lock; "$PY" -m pip wheel --quiet --no-deps --no-build-isolation -w dist .; }
cmd_clean() { : "ta bort allt som gjorts"; rm -rf "$VENV" out bord dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis; }

if [ $# -eq 0 ] || ! declare -F "cmd_$1" >/dev/null; then
    echo "Användning: ./do VANA [argument]"
    sed -n '/^cmd_[a-z]*() *{$/{N;s/\n */ /}; s/^cmd_\([a-z]*\)() *{ *: "\([^"]*\)".*/  \1|\2/p' "$0" | while IFS='|' read -r name text; do printf '%-12s %s\n' "$name" "$text"; done
    [ $# -eq 0 ] && exit 0 || exit 2
fi
name=$1; shift
"cmd_$name" "$@"
