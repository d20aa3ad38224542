#!/bin/sh
# Runs a fuzz target of Tests/Fuzz under libFuzzer and the address sanitizer.
#
#   scripts/fuzz.sh TARGET [SECONDS]      TARGET: analysis, query, snippet, robots, sitemap, feed, date,
#                                         page, jsonld
#   scripts/fuzz.sh TARGET FILE…          gives the target these inputs only
#
# The sources that a target tries and the target become one module, compiled here and not by the package: nothing else may be
# built with the fuzzer's flags. Inputs that reach something new are kept in .build-fuzz/TARGET/corpus, those that break
# something in .build-fuzz/TARGET: take them into the tests.
set -eu
cd "$(dirname "$0")/.."

target=${1:?say which: analysis, query, snippet, robots, sitemap, feed, date, page or jsonld}
shift
[ -f "Tests/Fuzz/$target/Target.swift" ] || { echo "no such target: $target" >&2; exit 2; }
# Swift would print a backtrace of its own, which the sanitizer takes for an error.
export SWIFT_BACKTRACE=enable=no
place=.build-fuzz/$target
mkdir -p "$place/corpus"

swift='swiftc -O -g -wmo -parse-as-library -swift-version 6 -package-name newssync -sanitize=address,fuzzer'

# c_module NAME [FLAG…]: a C target of the package, as a module and as objects.
c_module() {
    module=$1
    shift
    mkdir -p "$place/$module"
    printf 'module %s {\n    header "%s/Sources/%s/include/%s.h"\n    export *\n}\n' "$module" "$PWD" "$module" "$module" \
        >"$place/$module/module.modulemap"
    for file in "Sources/$module"/*.c; do
        clang -c -O1 -g -fsanitize=address,fuzzer-no-link -I"Sources/$module/include" "$@" "$file" \
            -o "$place/$module/$(basename "$file" .c).o"
    done
}

# swift_module NAME FILE…: a target of the package, or a part of it, as a module and as an object.
swift_module() {
    module=$1
    shift
    mkdir -p "$place/$module"
    $swift -module-name "$module" -I $place/Crypto -emit-module \
        -emit-module-path "$place/$module/$module.swiftmodule" -emit-object -o "$place/$module/$module.o" "$@"
}

# What whoever reads pages, feeds or sitemaps is compiled and linked with; sets `flags`.
origin_modules() {
    c_module CXML $(pkg-config --cflags libxml-2.0)
    swift_module Crypto Tests/Fuzz/Crypto.swift
    swift_module NewsModel $(find Sources/NewsModel -name '*.swift')
    flags="-I $place/Crypto -I $place/CXML -I $place/NewsModel $place/NewsModel/NewsModel.o $place/Crypto/Crypto.o"
    for object in $place/CXML/*.o; do flags="$flags $object"; done
    flags="$flags $(pkg-config --libs libxml-2.0) -lz"
}

in_folder() { for name in $2; do echo "Sources/$1/$name.swift"; done; }

case $target in
robots)
    tried=$(in_folder NewsTransport 'HeaderFields RobotsParser RobotsPath RobotsRules TransportTuning')
    flags=
    dictionary=robots.dict
    ;;
sitemap)
    origin_modules
    tried=$(in_folder NewsOrigin 'CXML+Swift ExactText OriginError OriginTuning Sitemap TextSitemap')
    dictionary=sitemap.dict
    ;;
feed|date|page|jsonld)
    origin_modules
    # All but what reads profiles from YAML, which needs a package.
    tried=$(find Sources/NewsOrigin -name '*.swift' ! -name '*YAML*' ! -name 'Profile+Bundled.swift')
    tried="$tried $(for name in Texts FuzzProfile Metadata; do echo "Tests/Fuzz/$name.swift"; done)"
    dictionary=$target.dict
    ;;
*)
    c_module CICU
    tried="$(find Sources/NewsText -name '*.swift') Tests/Fuzz/Analyzers.swift"
    flags="-I $place/CICU -I Sources/CStemmer"
    for object in $place/CICU/*.o; do flags="$flags $object"; done
    flags="$flags $(pkg-config --libs icu-i18n) -lstemmer"
    dictionary=words.dict
    ;;
esac
{ printf '%s\n' $tried Tests/Fuzz/Invariant.swift && find "Tests/Fuzz/$target" -name '*.swift'; } >"$place/sources"
$swift -module-name NewsFuzz @"$place/sources" $flags -use-ld=lld -emit-executable \
    -emit-module-path "$place/NewsFuzz.swiftmodule" -o "$place/fuzz"

case ${1:-60} in
*[!0-9]*) exec "$place/fuzz" "$@" ;;
esac
exec "$place/fuzz" -max_total_time="${1:-60}" -timeout=20 -rss_limit_mb=2048 -max_len=8192 "-dict=Tests/Fuzz/$dictionary" \
    -artifact_prefix="$place/" -report_slow_units=1 -print_final_stats=1 "$place/corpus" "Tests/Fuzz/$target/seeds"
