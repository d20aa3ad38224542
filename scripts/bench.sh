#!/usr/bin/env bash
# Measures pulls of real or invented posts from the simulated origin on loopback, with a release build: time and memory of
# the pulling process, the store's size, and how fast the other commands are.
#
#   make bench ARTICLES="2024-05.jsonl.gz 2024-06.jsonl.gz"       posts of the Arabic edition; EDITION=en for another
#   make bench                                                    the invented posts of fixtures/: a smoke test only
#
# QUERIES='one two|three' searches for other words. docs/performance.md says what the figures mean.
set -euo pipefail
cd "$(dirname "$0")/.."

edition=${EDITION:-ar}
queries=${QUERIES:-غزة|الاقتصاد|وزير الخارجية}
clock=${CLOCK:-}
(($#)) || set -- "fixtures/posts/$edition.jsonl"
command -v /usr/bin/time >/dev/null || {
    echo 'bench: GNU time is needed: apt-get install time' >&2
    exit 1
}

# shellcheck disable=SC2086 # several flags in one variable
build=(-c release --static-swift-stdlib --scratch-path .build-release)
swift build "${build[@]}" ${BUILD_FLAGS:-}
PATH="$(swift build "${build[@]}" --show-bin-path):$PATH"
rm -rf .build-release/bench
mkdir -p .build-release/bench
store=.build-release/bench/news.sqlite

serve=(newssync-origin --articles "$@" --lang "$edition" --port 0 --clock "${clock:-2026-04-01T00:00:00Z}")
coproc ORIGIN { exec "${serve[@]}"; }
origin_pid=$ORIGIN_PID
trap 'kill "$origin_pid" 2>/dev/null || true' EXIT
address=
while IFS=' ' read -r -t 600 -u "${ORIGIN[0]}" name value; do
    [[ $name == ready ]] && break
    address=$value
done
[[ -n $address ]] || {
    echo 'bench: the origin did not start' >&2
    exit 1
}

# A name, then a command: its last lines, and what it took.
measure() {
    printf '\n-- %s\n' "$1"
    /usr/bin/time -o .build-release/bench/time -f '%U %S %e %M' "${@:2}" >.build-release/bench/output || true
    tail -n 2 .build-release/bench/output
    read -r user system wall memory < <(tail -n 1 .build-release/bench/time)
    awk -v u="$user" -v s="$system" -v w="$wall" -v m="$memory" \
        'BEGIN { printf "CPU %.2f s (user %.2f, system %.2f), elapsed %.2f s, peak memory %.1f MB\n", u + s, u, s, w, m * 1024 / 1e6 }'
}

# A name, then a command: the mean of 20 runs, process start included.
repeat() {
    local began ended
    began=$(date +%s%N)
    for _ in {1..20}; do "${@:2}" >/dev/null || true; done
    ended=$(date +%s%N)
    printf '%-34s %6.1f ms\n' "$1" "$(awk -v t=$((ended - began)) 'BEGIN { print t / 2e7 }')"
}

pull=(newssync pull --store "$store" --lang "$edition" --origin "$address")
measure 'cold pull' "${pull[@]}"
posts=$(sed -n 's/^pulled [a-z]*: \([0-9]*\) new.*/\1/p' .build-release/bench/output)
awk -v u="$user" -v s="$system" -v n="$posts" \
    'BEGIN { if (n > 0) printf "%d posts, %.2f ms CPU a post\n", n, (u + s) * 1000 / n }'
bytes=$(($(stat -c %s "$store") + $(stat -c %s "$store-wal" 2>/dev/null || echo 0)))
awk -v b="$bytes" 'BEGIN { printf "store %.1f MB (%d bytes)\n", b / 1e6, b }'
measure 'pull again, nothing changed' "${pull[@]}"

curl --silent --fail --request POST "$address/-/clock?now=$(date -u -d "${clock:-2026-04-01T00:00:00Z} + 10 minutes" +%FT%TZ)" >/dev/null
changed=$(curl --silent --fail --request POST "$address/-/change?share=0.01&seed=3" | tr -cd , | wc -c)
measure "pull after 1 % changed ($((changed + 1)) posts)" "${pull[@]}"

printf '\n-- commands, mean of 20 runs, process start included\n'
repeat 'newssync --version' newssync --version
repeat 'newssync status' newssync status --store "$store"
IFS='|' read -ra words <<<"$queries"
for query in "${words[@]}"; do
    repeat "newssync search $query" newssync search --store "$store" --lang "$edition" --limit 10 "$query"
done
measure 'verify' newssync verify --store "$store"

printf '\n-- rows of another store: %d sightings of 2 KB\n' "${ROWS:-100000}"
rows=.build-release/bench/apply
newssync-lab apply --count "${ROWS:-100000}" --keep "$rows"
measure 'verify --root' newssync verify --root --store "$rows/first.sqlite"
measure 'backup' newssync backup "$rows/backup.sqlite" --store "$rows/first.sqlite"
measure 'restore' newssync restore "$rows/backup.sqlite" --store "$rows/two.sqlite"
measure 'sync, with both search indexes' newssync sync "$rows/two.sqlite" --store "$rows/first.sqlite"
measure 'sync of equal stores' newssync sync "$rows/two.sqlite" --store "$rows/first.sqlite"
measure 'compact' newssync compact --store "$rows/whole.sqlite"
newssync-lab why --store "$rows/first.sqlite" --count 1000
