#!/bin/sh
# Runs a fuzz target of Tests/Fuzz under libFuzzer and the address sanitizer.
#
#   scripts/fuzz.sh TARGET [SECONDS]      TARGET: analysis, query, snippet
#   scripts/fuzz.sh TARGET FILE…          gives the target these inputs only
#
# The sources of NewsText and the target become one module, compiled here and not by the package: nothing else may be built with
# the fuzzer's flags. Inputs that reach something new are kept in .build-fuzz/TARGET/corpus, those that break something in
# .build-fuzz/TARGET: take them into the tests.
set -eu
cd "$(dirname "$0")/.."

target=${1:?say which: analysis, query or snippet}
shift
[ -f "Tests/Fuzz/$target/Target.swift" ] || { echo "no such target: $target" >&2; exit 2; }
# Swift would print a backtrace of its own, which the sanitizer takes for an error.
export SWIFT_BACKTRACE=enable=no
place=.build-fuzz/$target
mkdir -p "$place/corpus" .build-fuzz/CICU

printf 'module CICU {\n    header "%s/Sources/CICU/include/CICU.h"\n    export *\n}\n' "$PWD" >.build-fuzz/CICU/module.modulemap
for file in Sources/CICU/*.c; do
    clang -c -O1 -g -fsanitize=address,fuzzer-no-link -ISources/CICU/include "$file" \
        -o ".build-fuzz/CICU/$(basename "$file" .c).o"
done
find Sources/NewsText Tests/Fuzz/Invariant.swift "Tests/Fuzz/$target" -name '*.swift' >"$place/sources"
swiftc -O -g -wmo -parse-as-library -swift-version 6 -module-name NewsTextFuzz -sanitize=address,fuzzer \
    -I .build-fuzz/CICU -I Sources/CStemmer @"$place/sources" .build-fuzz/CICU/*.o \
    -use-ld=lld $(pkg-config --libs icu-i18n) -lstemmer \
    -emit-executable -emit-module-path "$place/NewsTextFuzz.swiftmodule" -o "$place/fuzz"

case ${1:-60} in
*[!0-9]*) exec "$place/fuzz" "$@" ;;
esac
exec "$place/fuzz" -max_total_time="${1:-60}" -timeout=20 -rss_limit_mb=2048 -max_len=8192 -dict=Tests/Fuzz/words.dict \
    -artifact_prefix="$place/" -print_final_stats=1 "$place/corpus" "Tests/Fuzz/$target/seeds"
