#!/bin/sh
# Installs the system packages that are missing, by group: sh Deploy/packages.sh build [test] [bench] [fuzz]
# Debian 12 and later. Asks for nothing when everything is there already.
set -eu

packages_for() {
    case "$1" in
    build) echo "libsqlite3-dev zlib1g-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libsodium-dev libcurl4-openssl-dev libstemmer-dev libvips-tools" ;;
    test) echo "chromium python3-venv default-jre-headless nginx-light caddy openssl curl poppler-utils fonts-dejavu-core fonts-dejavu-extra fonts-liberation" ;;
    fuzz) echo "libclang-rt-14-dev python3" ;;
    bench) echo "nginx-light wrk slowhttptest curl python3 python3-venv python3-xapian" ;;
    *) echo "packages.sh: unknown group '$1' (build, test, bench, fuzz)" >&2; exit 2 ;;
    esac
}

missing=
for group in "$@"; do
    for package in $(packages_for "$group"); do
        state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$state" = installed ] || missing="$missing $package"
    done
done

if ! command -v swift >/dev/null 2>&1; then
    echo "No Swift toolchain found. Install Swift 6.3 or later from https://www.swift.org/install/ and run this again." >&2
    exit 1
fi
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "These packages are missing and this system has no apt-get:$missing" >&2
    echo "Install them by your system's own means (SQLite 3, zlib, cmark-gfm, libsodium, libcurl and libstemmer with their headers, libvips' tools) and run this again." >&2
    exit 1
fi
if [ "$(id -u)" = 0 ]; then
    as_root=
elif command -v sudo >/dev/null 2>&1; then
    as_root="sudo"
else
    echo "These packages are missing, and you are neither root nor have sudo:$missing" >&2
    echo "Ask whoever runs this machine for:  apt-get install --no-install-recommends$missing" >&2
    exit 1
fi

echo "Installing system packages:$missing"
$as_root apt-get update -qq
# shellcheck disable=SC2086 # the list is words on purpose
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
