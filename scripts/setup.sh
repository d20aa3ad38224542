#!/usr/bin/env bash
# Checks that Swift is there and installs the C libraries that are missing (Debian, Ubuntu). Does nothing, at once, where
# all is there.
set -euo pipefail

minimum_major=6
minimum_minor=1

packages=(
    bzip2 curl git make pkg-config unicode-data
    libbrotli-dev libcurl4-openssl-dev libicu-dev libsqlite3-dev libstemmer-dev libxml2-dev libzstd-dev zlib1g-dev
)

fail() {
    printf 'setup: %s\n' "$1" >&2
    exit 1
}

# Swift comes from its makers; no distribution has it in time.
command -v swift >/dev/null ||
    fail "there is no 'swift' on the PATH; install Swift $minimum_major.$minimum_minor or newer: https://www.swift.org/install/"
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
read -r major minor <<<"${version:-0 0}"
if ((major < minimum_major || (major == minimum_major && minor < minimum_minor))); then
    fail "this is Swift $major.$minor; Swift $minimum_major.$minimum_minor or newer is needed: https://www.swift.org/install/"
fi

if ! command -v dpkg-query >/dev/null; then
    printf 'setup: this is no Debian or Ubuntu; it takes the development files of these for granted:\n  %s\n' \
        "libcurl, libicu, libxml2, libstemmer, sqlite3, zstd, brotli, zlib" >&2
    exit 0
fi

missing=()
for package in "${packages[@]}"; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [[ $status == installed ]] || missing+=("$package")
done
((${#missing[@]})) || exit 0

printf 'setup: installing %s\n' "${missing[*]}"
if ((EUID == 0)); then
    as_root=()
elif command -v sudo >/dev/null; then
    as_root=(sudo)
else
    fail "not root, and no sudo; let an administrator run: apt-get install ${missing[*]}"
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
