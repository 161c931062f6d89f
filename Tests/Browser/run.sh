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

{
    $venv/bin/python $folder/check_pages.py "http://127.0.0.1:$port" "$work" \
        && $venv/bin/python $folder/print_pages.py "http://127.0.0.1:$port" "$work" \
        && $venv/bin/python $folder/play.py "http://127.0.0.1:$port" "$work/data" "$work/server.log"
} || {
    echo "--- the server's last lines" >&2
    tail -n 20 "$work/server.log" >&2
    exit 1
}
