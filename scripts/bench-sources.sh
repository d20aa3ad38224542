#!/usr/bin/env bash
# Measures how well and how fast feeds and pages are read, beside feedparser, fastfeedparser, trafilatura and readability-lxml,
# in one run of a few minutes.
#
#   make bench-sources DATA=FOLDER      FOLDER/feeds (manifest.jsonl, cases.jsonl, dates.jsonl and the files) and FOLDER/pages
#                                       (NAME/source.html, expected.html, expected-metadata.json): docs/performance.md
#
# FEEDS="a.xml b.xml" are the feeds that are timed; without it some are made of the cases' files. LAB=PATH measures another
# build of newssync-lab. The peers go into .bench.
set -euo pipefail
cd "$(dirname "$0")/.."

[[ -n ${DATA:-} ]] || { printf 'bench-sources: say where the cases are: DATA=FOLDER\n' >&2; exit 2; }
lab=${LAB:-}
if [[ -z $lab ]]; then
    # shellcheck disable=SC2086 # several flags in one variable
    build=(-c release --static-swift-stdlib --scratch-path .build-release)
    swift build "${build[@]}" --product newssync-lab ${BUILD_FLAGS:-}
    lab=$(swift build "${build[@]}" --show-bin-path)/newssync-lab
fi
if ! /usr/bin/python3 -c 'import ensurepip' 2>/dev/null; then
    printf 'bench-sources: installing python3-venv\n'
    as_root=()
    ((EUID == 0)) || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv
fi
python=.bench/sources/venv/bin/python
[[ -x $python ]] || /usr/bin/python3 -m venv .bench/sources/venv
if ! "$python" -c 'import feedparser, fastfeedparser, trafilatura, readability' 2>/dev/null; then
    printf 'bench-sources: installing the peers into .bench/sources\n'
    # The distribution's pip stumbles over one extra that two peers spell in two ways.
    "$python" -m pip install --quiet --upgrade pip
    "$python" -m pip install --quiet --requirement scripts/sources/requirements.txt
fi
# shellcheck disable=SC2086 # several files in one variable
PYTHONDONTWRITEBYTECODE=1 "$python" scripts/sources/bench.py --lab "$lab" --data "$DATA" --work .bench/sources ${FEEDS:+--feeds $FEEDS}
