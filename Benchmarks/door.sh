#!/bin/bash
# The HTTP module beside nginx, serving the same bytes in the same run: one core each for the servers, wrk on the other.
# Usage: door.sh [path of http-echo]. Prints a Markdown table; each figure is the median of ROUNDS rounds.
set -euo pipefail

ECHO=${1:-.build/release/http-echo}
ROUNDS=${ROUNDS:-5}
SECONDS_EACH=${SECONDS_EACH:-3}
OURS=${OURS_PORT:-18191}
OURS_LARGE=$((OURS + 1))
PEER=$((OURS + 2))
WORK=$(mktemp -d)
PIDS=()

finish() {
    for pid in "${PIDS[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$WORK"
}
trap finish EXIT

for tool in wrk nginx taskset python3 curl; do
    command -v "$tool" >/dev/null || { echo "door.sh needs $tool (Debian: wrk nginx-light util-linux python3 curl)" >&2; exit 1; }
done

# A page of the size of a case study, and a download.
python3 - "$WORK" <<'PYTHON'
import gzip, random, sys
random.seed(1)
words = "participation budget council residents decision proposal district feedback planning survey".split()
text = "<!DOCTYPE html><title>Page</title>"
while len(text) < 20_000: text += "<p>" + " ".join(random.choice(words) for _ in range(60)) + "</p>\n"
open(sys.argv[1] + "/page.html", "w").write(text)
# Coded beforehand, as ours is: nginx need not work for each request either.
open(sys.argv[1] + "/page.html.gz", "wb").write(gzip.compress(text.encode(), 6))
with open(sys.argv[1] + "/large", "wb") as f:
    for _ in range(100): f.write(random.randbytes(1_048_576))
PYTHON

cat > "$WORK/nginx.conf" <<NGINX
worker_processes 1;
pid $WORK/nginx.pid;
error_log $WORK/error.log;
worker_rlimit_nofile 30000;
events { worker_connections 20000; }
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    types { text/html html; }
    keepalive_requests 1000;
    open_file_cache max=100;
    gzip_static on;
    server { listen 127.0.0.1:$PEER backlog=4096 reuseport; root $WORK; }
}
NGINX

cat > "$WORK/pipeline.lua" <<'LUA'
init = function(args)
    local one = wrk.format(nil, "/page.html")
    local all = {}
    for i = 1, 16 do all[i] = one end
    batch = table.concat(all)
end
request = function() return batch end
LUA

# Holds idle keep-alive connections after one request each, until its input closes.
cat > "$WORK/idle.py" <<'PYTHON'
import resource, socket, sys
port, count = int(sys.argv[1]), int(sys.argv[2])
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
held = []
for i in range(count):
    s = socket.create_connection(("127.0.0.1", port))
    s.sendall(b"HEAD /page.html HTTP/1.1\r\nHost: a\r\n\r\n")
    s.recv(4096)
    held.append(s)
print("held", flush=True)
sys.stdin.read()
PYTHON

start() { taskset -c 0 "$@" >"$WORK/out" 2>&1 & PIDS+=($!); STARTED=$!; }
start "$ECHO" --port "$OURS" --serve "$WORK/page.html" --connections-per-address 20000; OURS_PID=$STARTED
start "$ECHO" --port "$OURS_LARGE" --serve "$WORK/large"
start nginx -c "$WORK/nginx.conf" -g 'daemon off; user root;' -p "$WORK"
for url in "$OURS/page.html" "$OURS_LARGE/large" "$PEER/page.html"; do
    for _ in $(seq 50); do curl -sfI -o /dev/null "http://127.0.0.1:$url" && break; sleep 0.1; done
done

# rate and p99 in microseconds of one wrk run
measure() {
    taskset -c 1 wrk -t1 -d"${SECONDS_EACH}s" --latency "$@" | awk '
        /99%/ { v = $2; f = 1; if (v ~ /ms/) f = 1000; else if (v ~ /us/) f = 1; else f = 1000000; p = v * f }
        /Requests\/sec/ { r = $2 }
        END { printf "%d %d\n", r, p }'
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

compare() { # name, then wrk's arguments
    local name=$1; shift
    : > "$WORK/ours"; : > "$WORK/peer"
    for _ in $(seq "$ROUNDS"); do
        measure "$@" "http://127.0.0.1:$OURS/page.html" >> "$WORK/ours"
        measure "$@" "http://127.0.0.1:$PEER/page.html" >> "$WORK/peer"
    done
    OURS_RATE=$(cut -d' ' -f1 "$WORK/ours" | median); PEER_RATE=$(cut -d' ' -f1 "$WORK/peer" | median)
    local ours99 peer99
    ours99=$(cut -d' ' -f2 "$WORK/ours" | median); peer99=$(cut -d' ' -f2 "$WORK/peer" | median)
    echo "| $name | $OURS_RATE | $PEER_RATE | $(ratio "$OURS_RATE" "$PEER_RATE") | $ours99 | $peer99 |"
}

echo "| $(date -u +%F) | manual, req/s | nginx, req/s | ratio | p99 µs | nginx p99 µs |"
echo "| --- | ---: | ---: | ---: | ---: | ---: |"
compare "20 kB page, 64 connections" -c64
QUIET=$OURS_RATE
compare "gzip-coded, 64 connections" -c64 -H "Accept-Encoding: gzip"
compare "short connections" -c64 -H "Connection: close"
compare "pipelined x16, 16 connections" -c16 -s "$WORK/pipeline.lua"
echo "| pipelined over 64 unpipelined connections | | | $(ratio "$OURS_RATE" "$QUIET") | | |"

hold() { # port, how many
    mkfifo "$WORK/hold"
    python3 "$WORK/idle.py" "$1" "$2" < "$WORK/hold" > "$WORK/held" & PIDS+=($!)
    exec 9> "$WORK/hold"
    until grep -q held "$WORK/held"; do sleep 0.1; done
}
let_go() { exec 9>&-; rm "$WORK/hold"; }

# Ours alone holds them: the peer's figure beside it is its quiet one.
hold "$OURS" 3000
compare "64 connections beside 3,000 idle ones (nginx: none)" -c64
echo "| the same over quiet | | | $(ratio "$OURS_RATE" "$QUIET") | | |"
let_go

download() {
    for _ in $(seq "$ROUNDS"); do
        taskset -c 1 curl -so /dev/null -w '%{speed_download}\n' "http://127.0.0.1:$1/large"
    done | awk '{ printf "%d\n", $1 / 1048576 }' | median
}
OURS_SPEED=$(download "$OURS_LARGE"); PEER_SPEED=$(download "$PEER")
echo "| 100 MB download, MB/s | $OURS_SPEED | $PEER_SPEED | $(ratio "$OURS_SPEED" "$PEER_SPEED") | | |"

hold "$OURS" 10000
echo "| memory with 10,000 idle connections, MB | $(awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$OURS_PID/status") | | | | |"
let_go
