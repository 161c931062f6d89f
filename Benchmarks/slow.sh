#!/usr/bin/env bash
# A normal visitor beside slow attackers: slowhttptest's four modes with 1,000 connections each, on this machine only.
# Usage: slow.sh [path of http-echo]. Prints the visitor's 99th percentile quiet and under each mode.
set -euo pipefail
cd "$(dirname "$0")/.."
echo_server=${1:-.build/release/http-echo}
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
work=$(mktemp -d)
head -c 20000 /dev/urandom | base64 >"$work/page"
ulimit -n 65536 2>/dev/null || true
taskset -c 0 "$echo_server" --port "$port" --loops 1 --serve "$work/page" --connections-per-address 100000 >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 100); do curl -fso /dev/null "http://127.0.0.1:$port/" && break; sleep 0.1; done

# The visitor asks at a steady, low rate; what counts is how long its slowest hundredth waits.
visitor() { taskset -c 1 wrk -t1 -c2 -d6s --latency "http://127.0.0.1:$port/" | awk '/99%/ {print $2}'; }
echo "| | p99 of a normal visitor |"
echo "| --- | ---: |"
echo "| quiet | $(visitor) |"
for mode in -H -B -R -X; do
    slowhttptest -c 1000 "$mode" -r 500 -i 2 -l 12 -p 3 -w 10 -y 20 -n 5 -z 32 -u "http://127.0.0.1:$port/" >"$work/slow.log" 2>&1 &
    attack=$!
    sleep 3
    echo "| slowhttptest $mode, 1,000 connections | $(visitor) |"
    kill "$attack" 2>/dev/null || true
    wait "$attack" 2>/dev/null || true
done
echo "| quiet again | $(visitor) |"
