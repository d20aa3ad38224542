#!/usr/bin/env bash
# What newssync does, on a small invented site that this machine serves to itself, over three days. Each command is shown
# as you would type it, then run. Nothing is fetched from the Internet, nothing is written outside .demo/.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n%s\n' "$*"; }

# Shows a command and runs it. What it prints also stays in .demo/last, for `expect`.
run() {
    printf '$'
    for word in "$@"; do
        if [[ $word =~ ^[A-Za-z0-9_./:=,%+@-]+$ ]]; then printf ' %s' "$word"; else printf " '%s'" "$word"; fi
    done
    printf '\n'
    "$@" | tee .demo/last
}

# As `run`, where a part may wait for the next time (exit status 4).
run_in_part() {
    local status=0
    run "$@" || status=$?
    ((status == 0 || status == 4)) || exit "$status"
}

# Ends the demo where the last command did not print what it has to.
expect() {
    grep -q -- "$1" .demo/last && return
    printf 'demo: expected “%s” in the output above\n' "$1" >&2
    exit 1
}

# Moves the site's clock, in all editions.
clock() { curl --silent --show-error --fail --output /dev/null --request POST "$arabic/-/clock?now=${1/+/%2B}"; }

# All articles that were published before a time, to compare what is shown of them at two times.
everything() { newssync list --limit 1000 --gone --json --before "$1"; }

say '== Build'
# shellcheck disable=SC2086 # several flags in one variable
swift build ${BUILD_FLAGS:-}
PATH="$(swift build --show-bin-path):$PATH"
rm -rf .demo
mkdir .demo
export NEWSSYNC_CONFIG=.demo/newssync.yaml
: >"$NEWSSYNC_CONFIG"

say '== A site: three editions of some forty invented posts, at a time that stands still until it is told'
serve=(newssync-origin --site fixtures/site --port 0 --clock 2026-03-30T18:30:00+03:00 --log .demo/requests)
echo "\$ ${serve[*]}"
coproc ORIGIN { exec "${serve[@]}"; }
origin_pid=$ORIGIN_PID
trap 'kill "$origin_pid" 2>/dev/null || true' EXIT
origins=()
while IFS=' ' read -r -t 60 -u "${ORIGIN[0]}" edition address; do
    echo "$edition${address:+ $address}"
    [[ $edition == ready ]] && break
    origins+=("$edition=$address")
done
if ((${#origins[@]} != 3)); then
    echo 'demo: the origin did not start' >&2
    exit 1
fi
arabic=${origins[0]#ar=}
origin=$(IFS=,; echo "${origins[*]}")

say '== Where everything is can stand in a file: then no command has to be told'
printf 'store: news.sqlite\norigin: {%s}\n' "$(sed 's/=/: "/g; s/,/", /g; s/$/"/' <<<"$origin")" >"$NEWSSYNC_CONFIG"
run cat "$NEWSSYNC_CONFIG"

say '== Day 1, 30 March 2026, 18:30: pull the three editions, then once more: the second time it asks once for each edition'
run newssync pull
expect 'pulled ar: 3[0-9] new'
run newssync pull
expect 'pulled ar: 0 new, 0 changed'
expect '^3 requests'

say '== Read it: a list, an article with all that stands around it, the front page’s ticker'
run newssync list --lang ar --limit 3
run newssync show en:921001
expect 'Port Almond'
run newssync list --part breaking --lang en

say '== Search as people type: no hamza, no tashkeel, ه for ة'
run newssync search --lang ar 'مصابيح ميناء اللوز'
expect 'ar:911001'
run newssync search --lang es 'estacion meteorologica'

say '== Day 2, 31 March, 19:50: the newsroom has edited, renamed and taken back posts. Two edits in each edition are silent,
   without a new date: --recheck asks for everything again, at a 304 for what is as it was'
clock 2026-03-31T19:50:00+03:00
run_in_part newssync pull --recheck
expect 'pulled en: [0-9]* new, [0-9]* changed.* to be confirmed'

say '== What a 410 took back is asked for again ten minutes later. A text that changed under its old date might be an old copy
   of a cache that hides itself: it waits until the site says the same again, half an hour later'
clock 2026-03-31T20:05:00+03:00
run_in_part newssync pull
expect 'retracted'
[[ $(newssync log en:921005 | wc -l) -eq 1 ]] || expect 'one revision as yet'
clock 2026-03-31T20:21:00+03:00
run_in_part newssync pull
expect 'pulled en: 0 new, [1-9][0-9]* changed'

say '== An edit, word by word, in English and in Arabic'
run newssync log en:921001
run newssync diff en:921001
expect 'All sixty'
run newssync diff ar:911001
expect 'مُضاءة'

say '== A silent edit, caught: its date is the old one, its text is not'
run newssync log en:921005
[[ $(wc -l <.demo/last) -eq 2 ]] || expect 'two revisions'
run newssync diff en:921005

say '== Taken back (410), confirmed ten minutes later; what it said stays'
run newssync list --lang es --gone --tag almendros
expect 'es:931009 \[retracted\]'

say '== Day 3, 1 April: it is there again, without a new date, and says so twice'
clock 2026-04-01T08:10:00+03:00
run_in_part newssync pull --recheck
clock 2026-04-01T08:45:00+03:00
run_in_part newssync pull
run newssync log es:931009
expect 'retracted'
run newssync show es:931009 --as-of 2026-03-31T20:00:00+03:00
expect 'retracted by the publisher'

say '== The ticker now, and as it was on day 1'
run newssync list --part breaking --lang ar
cp .demo/last .demo/now
run newssync list --part breaking --lang ar --as-of 2026-03-30T18:30:00+03:00
if cmp -s .demo/last .demo/now; then
    echo 'demo: the ticker should have moved' >&2
    exit 1
fi

say '== A story in three editions: linked by its publisher, and one that nobody links, found by what it says'
run newssync show ar:911002
expect 'en:921002'
run newssync show en:921013
expect 'ar:911013'
run newssync list --translations missing:es --lang en --limit 3

say '== A cache answers two requests in five with copies of day 1: with their Age, without it, with a wrong one. Nothing changes'
stale_pull() {
    clock "$1"
    run_in_part newssync pull --recheck
    everything "$1" >.demo/before
    clock "$2"
    run_in_part newssync pull --recheck
    everything "$1" >.demo/after
    if ! cmp .demo/before .demo/after; then
        echo 'demo: a stale copy changed what is shown' >&2
        exit 1
    fi
    echo "the same $(wc -c <.demo/after) bytes of JSON before and after"
}
stale_pull 2026-04-01T08:59:00+03:00 2026-04-01T09:01:00+03:00
stale_pull 2026-04-01T11:59:00+03:00 2026-04-01T12:01:00+03:00
stale_pull 2026-04-01T14:59:00+03:00 2026-04-01T15:01:00+03:00

say '== How the store stands, whether it is sound, and a copy to read in a browser'
run newssync status
run newssync verify
run newssync export html --to .demo/site

say '== Unplugged: the site is switched off, the store does not need it'
echo "\$ kill $origin_pid"
kill "$origin_pid"
wait "$origin_pid" 2>/dev/null || true
run newssync search --lang en 'lamps of Port Almond'
expect 'en:921001'

say 'That was all of it. The store is .demo/news.sqlite, any SQLite tool opens it; .demo/site/index.html is the copy to read.'
