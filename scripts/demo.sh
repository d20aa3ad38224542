#!/usr/bin/env bash
# What newssync does, on a small invented site that this machine serves to itself. Each command is shown as you would
# type it, then run. Nothing is fetched from the Internet, nothing is written outside .demo/.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n%s\n' "$*"; }

# Shows a command and runs it. What it prints also stays in .demo/last, for `expect`.
run() {
    printf '$'
    for word in "$@"; do
        if [[ $word =~ ^[A-Za-z0-9_./:=,%+-]+$ ]]; then printf ' %s' "$word"; else printf " '%s'" "$word"; fi
    done
    printf '\n'
    "$@" | tee .demo/last
}

# Ends the demo where the last command did not print what it has to.
expect() {
    grep -q -- "$1" .demo/last && return
    printf 'demo: expected “%s” in the output above\n' "$1" >&2
    exit 1
}

# Tells the origin something, as `newssync-origin --help` lists it.
tell_origin() { run curl --silent --show-error --fail --request POST "$1"; }

say '== Build'
# shellcheck disable=SC2086 # several flags in one variable
swift build ${BUILD_FLAGS:-}
PATH="$(swift build --show-bin-path):$PATH"
rm -rf .demo
mkdir .demo

say '== A site: three editions of a dozen invented posts each, at a time that stands still until it is told'
serve=(newssync-origin --edition ar=fixtures/posts/ar.jsonl --edition en=fixtures/posts/en.jsonl
    --edition es=fixtures/posts/es.jsonl --port 0 --clock 2026-04-01T08:00:00Z --log .demo/requests)
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
store=.demo/news.sqlite

say '== Pull the three editions, then once more: the second time it asks once for each edition'
run newssync pull --store "$store" --origin "$origin"
expect 'pulled ar: 12 new'
run newssync pull --store "$store" --origin "$origin"
expect 'pulled ar: 0 new, 0 changed'
expect '^3 requests'

say '== What there is'
run newssync list --store "$store" --lang ar --limit 3
run newssync list --store "$store" --lang en --limit 3

say '== Search as people type: no hamza, no tashkeel, ه for ة; the text has إنارة المرفأ and محطّة أرصاد'
run newssync search --store "$store" --lang ar 'انارة المرفا'
expect 'ar:910001'
run newssync search --store "$store" --lang ar 'محطه ارصاد'
expect 'ar:910003'
run newssync search --store "$store" --lang es 'estacion meteorologica'
expect 'es:930003'

say '== An hour later the newsroom changes two posts; a pull brings those two'
tell_origin "$arabic/-/clock?now=2026-04-01T09:00:00Z"
tell_origin "$arabic/-/change?share=0.17&seed=7"
changed=ar:$(sed -n 's/^\["\([0-9]*\)".*/\1/p' .demo/last)
run newssync pull --store "$store" --origin "$origin" --lang ar
expect 'pulled ar: 0 new, 2 changed'

say '== Every version is kept'
run newssync log --store "$store" "$changed"
[[ $(wc -l <.demo/last) -eq 2 ]] || expect 'two revisions'
run newssync show --store "$store" "$changed" --as-of 2026-04-01T08:30:00Z

say '== How the store stands, and whether it is sound'
run newssync status --store "$store"
run newssync verify --store "$store"

say '== Unplugged: the site is switched off, the store does not need it'
echo "\$ kill $origin_pid"
kill "$origin_pid"
wait "$origin_pid" 2>/dev/null || true
run newssync search --store "$store" --lang en '"weather station"'
expect 'en:920003'
run newssync show --store "$store" en:920003

say 'That was all of it. The store is .demo/news.sqlite; any SQLite tool opens it.'
