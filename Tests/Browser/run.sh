#!/bin/sh
# Opens the real pages in a real browser: sh Tests/Browser/run.sh .build/release/manual
# Starts the server on a free port of 127.0.0.1 with a data folder of its own, and ends it afterwards.
set -eu
cd "$(dirname "$0")/../.."
manual=$1
venv=.venv
folder=Tests/Browser

stamp=$venv/installed-$(cksum < $folder/requirements.txt | cut -d' ' -f1)
if [ ! -e "$stamp" ]; then
    echo "Installing the browser tests' Python packages …"
    python3 -m venv $venv
    $venv/bin/pip install -q --disable-pip-version-check -r $folder/requirements.txt
    touch "$stamp"
fi

work=$(mktemp -d)
port=$($venv/bin/python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$manual" serve --root . --data "$work/data" --port "$port" >"$work/server.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT INT TERM

origin=http://127.0.0.1:$port
export LOOKED_AT="$work/looked-at"
check() { name=$1; shift; $venv/bin/python "$folder/$name.py" "$@"; }

{
    check check_pages "$origin" "$work" \
        && check crawl "$origin" \
        && check print_pages "$origin" "$work" \
        && check play "$origin" "$work/data" "$work/server.log" \
        && check check_signed_in "$origin" "$work/data" \
        && check routes "$manual" "$LOOKED_AT"
} || {
    echo "--- the server's last lines" >&2
    tail -n 20 "$work/server.log" >&2
    exit 1
}
