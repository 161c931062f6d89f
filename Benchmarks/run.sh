#!/usr/bin/env bash
# The pages beside nginx serving the same bytes as files: make bench
# One core for the server, one for the load, both servers measured in turn in the same run; the median of ROUNDS is printed.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${ROUNDS:-5}
seconds=${SECONDS_EACH:-3}
work=$(mktemp -d)
pids=()
stop() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}
trap stop EXIT

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
wait_for() { for _ in $(seq 300); do curl -fso /dev/null "$1" && return; sleep 0.1; done; echo "no answer: $1" >&2; exit 1; }

cached=$(free_port)
taskset -c 0 .build/release/manual serve --root . --data "$work/data" --port "$cached" --loops 1 --no-access-log >"$work/cached.log" 2>&1 &
pids+=($!)
wait_for "http://127.0.0.1:$cached/health/ready"
uncached=$(free_port)
taskset -c 0 .build/release/manual serve --root . --data "$work/data" --port "$uncached" --loops 1 --no-access-log --page-cache 0 >"$work/uncached.log" 2>&1 &
pids+=($!)
wait_for "http://127.0.0.1:$uncached/health/ready"

case_path=$(curl -s "http://127.0.0.1:$cached/sitemap.xml" | grep -o '<loc>[^<]*/en/cases/[^<]*/</loc>' | sed -n 2p | sed -E 's#</?loc>##g; s#https?://[^/]*##')
mkdir -p "$work/www/en" "$work/www$case_path"
curl -s "http://127.0.0.1:$cached/en/" >"$work/www/en/index.html"
curl -s "http://127.0.0.1:$cached$case_path" >"$work/www${case_path}index.html"

peer=$(free_port)
cat >"$work/nginx.conf" <<CONF
worker_processes 1;
pid $work/nginx.pid;
error_log $work/nginx.log;
daemon off;
user root;
events { worker_connections 8192; }
http {
    access_log off;
    include /etc/nginx/mime.types;
    charset utf-8;
    sendfile on;
    keepalive_requests 1000000;
    server { listen 127.0.0.1:$peer; root $work/www; index index.html; }
}
CONF
taskset -c 0 nginx -c "$work/nginx.conf" &
pids+=($!)
wait_for "http://127.0.0.1:$peer/en/"

# Requests a second and the 99th percentile, in microseconds, of one short load.
load() {
    taskset -c 1 wrk -t1 -c64 -d"${seconds}s" --latency "$1" | awk '
        /99%/ { p = $2 * ($2 ~ /us/ ? 1 : $2 ~ /ms/ ? 1000 : 1000000) } /Requests\/sec/ { r = $2 } END { print r, p }'
}
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

compare() { # name, our address, the peer's address
    : >"$work/ours"; : >"$work/theirs"
    for _ in $(seq "$rounds"); do
        load "$2" >>"$work/ours"
        load "$3" >>"$work/theirs"
    done
    ours=$(cut -d' ' -f1 "$work/ours" | median)
    theirs=$(cut -d' ' -f1 "$work/theirs" | median)
    printf '| %s | %.0f | %.0f | %.0f | %.0f | %.2f |\n' "$1" "$ours" "$(cut -d' ' -f2 "$work/ours" | median)" "$theirs" \
        "$(cut -d' ' -f2 "$work/theirs" | median)" "$(echo "$ours $theirs" | awk '{print $1 / $2}')"
}

echo
echo "wrk, 64 connections, one core each, median of $rounds runs of $seconds s, $(date -u +%F)"
echo
echo "| Page | ours, requests/s | p99, µs | nginx, requests/s | p99, µs | ratio |"
echo "| --- | ---: | ---: | ---: | ---: | ---: |"
compare "home, cached" "http://127.0.0.1:$cached/en/" "http://127.0.0.1:$peer/en/"
compare "case, cached" "http://127.0.0.1:$cached$case_path" "http://127.0.0.1:$peer$case_path"
compare "case, made anew for each request" "http://127.0.0.1:$uncached$case_path" "http://127.0.0.1:$peer$case_path"
compare "list of cases with facets, made anew" "http://127.0.0.1:$uncached/en/cases/?q=budget" "http://127.0.0.1:$peer/en/"
