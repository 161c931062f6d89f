#!/usr/bin/env bash
# A normal visitor beside slow attackers: slowhttptest's four modes with 1,000 connections each, on this machine only, and
# nginx with the same page under the same attacks. Prints the visitor's 99th percentile, quiet and under each mode.
# Usage: slow.sh [path of http-echo]. Each figure is the median of ROUNDS visits.
#
# The servers have core 0. Visitor and attacker share core 1, and the attacker runs only when the visitor does not want
# the core (SCHED_IDLE): in life it is on another machine, and its own work is not what is measured.
. "$(dirname "$0")/measuring.sh"
echo_server=${1:-.build/release/http-echo}

head -c 20000 /dev/urandom | base64 >"$work/index.html"
ours=$(free_port)
serve "$echo_server" --port "$ours" --serve "$work/index.html" --connections-per-address 100000
theirs=$(free_port)
serve_nginx "$theirs" "$work" "client_header_timeout 10s; client_body_timeout 30s;"
for port in "$ours" "$theirs"; do wait_for "http://127.0.0.1:$port/"; done

# shellcheck disable=SC2086
visitor() { for _ in $(seq "$rounds"); do taskset -c 1 ${BEFORE:-} python3 Benchmarks/visitor.py "$1" "$seconds"; done | median; }
# Connections that a server holds at this moment: state 01 of proc(5), /proc/net/tcp.
held() { awk -v port="$(printf ':%04X' "$1")" 'index($2, port) && $4 == "01"' /proc/net/tcp | wc -l; }
# The 99th percentile beside an attack on the same server, and how many connections it held then; 0 is no attack.
beside() { # mode, port
    local attack=
    if [ "$1" != 0 ]; then
        taskset -c 1 chrt -i 0 slowhttptest -c 1000 "$1" -r 1000 -i 2 -l 60 -p 3 -w 10 -y 20 -n 5 -z 32 \
            -u "http://127.0.0.1:$2/" >"$work/slow.log" 2>&1 &
        attack=$!
        for _ in $(seq 100); do [ "$(held "$2")" -ge 900 ] && break; sleep 0.1; done
    fi
    local before
    before=$(held "$2")
    echo "$(visitor "$2") $before"
    if [ -n "$attack" ]; then
        kill "$attack" 2>/dev/null || true
        wait "$attack" 2>/dev/null || true
    fi
}

times() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", a / b }'; }
echo "| $(date -u +%F) | manual, p99 µs | over quiet | connections held | nginx, p99 µs | over quiet | connections held |"
echo "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
for mode in 0 -H -B -R -X; do
    read -r mine held_mine <<<"$(beside "$mode" "$ours")"
    read -r peer held_peer <<<"$(beside "$mode" "$theirs")"
    if [ "$mode" = 0 ]; then quiet_mine=$mine; quiet_peer=$peer; name=quiet; else name="slowhttptest $mode, 1,000 connections"; fi
    echo "| $name | $mine | $(times "$mine" "$quiet_mine") | $held_mine | $peer | $(times "$peer" "$quiet_peer") | $held_peer |"
done
