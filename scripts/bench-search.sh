#!/usr/bin/env bash
# Measures searches, how well they find and how fast, beside SQLite FTS5, Tantivy and Xapian, in one run of about a quarter of
# an hour.
#
#   make bench-search DATA=FOLDER       sets of questions and months of articles: docs/search.md says of which form
#   make bench-search                   invented articles alone
#
# SCALE=1000000 adds invented articles of that number, JSON=FILE keeps the figures, LAB=PATH measures another build of
# newssync-lab. The peers go into .bench: Tantivy by pip, Xapian by apt-get for the whole machine.
set -euo pipefail
cd "$(dirname "$0")/.."

lab=${LAB:-}
if [[ -z $lab ]]; then
    # shellcheck disable=SC2086 # several flags in one variable
    build=(-c release --static-swift-stdlib --scratch-path .build-release)
    swift build "${build[@]}" --product newssync-lab ${BUILD_FLAGS:-}
    lab=$(swift build "${build[@]}" --show-bin-path)/newssync-lab
fi

# Xapian has no wheel: its module is the distribution's, so the Python is too.
missing=()
/usr/bin/python3 -c 'import xapian' 2>/dev/null || missing+=(python3-xapian)
/usr/bin/python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
if ((${#missing[@]})); then
    printf 'bench-search: installing %s\n' "${missing[*]}"
    as_root=()
    ((EUID == 0)) || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi
python=.bench/venv/bin/python
[[ -x $python ]] || /usr/bin/python3 -m venv --system-site-packages .bench/venv
if ! "$python" -c 'import tantivy' 2>/dev/null; then
    printf 'bench-search: installing tantivy into .bench/venv\n'
    "$python" -m pip install --quiet --requirement scripts/search/requirements.txt
fi

options=(--lab "$lab" --work .bench/search --data "${DATA:-}" --sizes "10000,100000${SCALE:+,$SCALE}")
PYTHONDONTWRITEBYTECODE=1 "$python" scripts/search/bench.py "${options[@]}" ${JSON:+--json "$JSON"}
