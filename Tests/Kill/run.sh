#!/bin/sh
# Kills the server while people write: sh Tests/Kill/run.sh .build/release/manual [submissions]
set -eu
cd "$(dirname "$0")/../.."
PYTHONPATH=Tests/Running
export PYTHONPATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
python3 Tests/Kill/kill.py "$1" "$work" "${2:-200}" || {
    echo "--- the server's last lines" >&2
    tail -n 20 "$work/data.log" >&2
    exit 1
}
