#!/usr/bin/env bash
# The HTTP module by itself beside nginx, serving the same bytes: make bench, or door.sh [path of http-echo]
. "$(dirname "$0")/measuring.sh"
echo_server=${1:-.build/release/http-echo}

# A page of the size of a case study, coded beforehand too, as ours is: nginx need not work for each request either.
python3 - "$work" <<'PYTHON'
import gzip, random, sys
random.seed(1)
words = "participation budget council residents decision proposal district feedback planning survey".split()
text = "<!DOCTYPE html><title>Page</title>"
while len(text) < 20_000: text += "<p>" + " ".join(random.choice(words) for _ in range(60)) + "</p>\n"
open(sys.argv[1] + "/page.html", "w").write(text)
open(sys.argv[1] + "/page.html.gz", "wb").write(gzip.compress(text.encode(), 6))
with open(sys.argv[1] + "/large", "wb") as f:
    for _ in range(100): f.write(random.randbytes(1_048_576))
PYTHON

# Sixteen requests in one write, with and without Accept-Encoding.
for name in plain gzip; do
    [ $name = gzip ] && headers='{["Accept-Encoding"] = "gzip"}' || headers=nil
    cat >"$work/$name.lua" <<LUA
init = function(args)
    local one = wrk.format(nil, "/page.html", $headers)
    local all = {}
    for i = 1, 16 do all[i] = one end
    batch = table.concat(all)
end
request = function() return batch end
LUA
done

# Holds idle keep-alive connections after one request each, until it is ended.
cat >"$work/idle.py" <<'PYTHON'
import resource, signal, socket, sys
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
signal.pause()
PYTHON

# The server, one that holds idle connections besides, one for the download, and nginx: all on one core, one asked at a time.
ours=$(free_port)
serve "$echo_server" --port "$ours" --serve "$work/page.html" --connections-per-address 20000
crowded=$(free_port)
serve "$echo_server" --port "$crowded" --serve "$work/page.html" --connections-per-address 20000
crowded_process=${pids[-1]}
large=$(free_port)
serve "$echo_server" --port "$large" --serve "$work/large"
peer=$(free_port)
serve_nginx "$peer" "$work" "gzip_static on;"
for url in "$ours/page.html" "$crowded/page.html" "$large/large" "$peer/page.html"; do wait_for "http://127.0.0.1:$url"; done

hold() { # how many; until let_go
    : >"$work/held"
    python3 "$work/idle.py" "$crowded" "$1" >"$work/held" &
    holder=$!
    pids+=("$holder")
    until grep -q held "$work/held"; do sleep 0.1; done
}
let_go() { kill "$holder"; wait "$holder" 2>/dev/null || true; }
download() { # series, address
    taskset -c 1 curl -so /dev/null -w '%{speed_download}\n' "$2" | awk '{ printf "%d 0\n", $1 / 1048576 }' >>"$work/$1"
}

coded="Accept-Encoding: gzip"
for _ in $(seq "$rounds"); do
    load page -c64 "http://127.0.0.1:$ours/page.html"
    load page.nginx -c64 "http://127.0.0.1:$peer/page.html"
    hold 3000
    load crowded -c64 "http://127.0.0.1:$crowded/page.html"
    let_go
    load coded -c64 -H "$coded" "http://127.0.0.1:$ours/page.html"
    load coded.nginx -c64 -H "$coded" "http://127.0.0.1:$peer/page.html"
    load pipelined.coded -c16 -s "$work/gzip.lua" "http://127.0.0.1:$ours/page.html"
    load pipelined -c16 -s "$work/plain.lua" "http://127.0.0.1:$ours/page.html"
    load short -c64 -H "Connection: close" "http://127.0.0.1:$ours/page.html"
    load short.nginx -c64 -H "Connection: close" "http://127.0.0.1:$peer/page.html"
    download download "http://127.0.0.1:$large/large"
    download download.nginx "http://127.0.0.1:$peer/large"
done

echo
echo "| The server by itself, $(date -u +%F) | manual, requests/s | p99, µs | nginx, requests/s | p99, µs | ratio |"
echo "| --- | ---: | ---: | ---: | ---: | ---: |"
row "20 kB page, 64 connections" page page.nginx
row "the same, gzip-coded" coded coded.nginx
row "short connections" short short.nginx
row "beside 3,000 idle connections (nginx: none)" crowded page.nginx
echo "| the same over quiet | | | | | $(ratio crowded page) |"
echo "| pipelined ×16, gzip-coded, over unpipelined | $(middle pipelined.coded 1) | | | | $(ratio pipelined.coded coded) |"
echo "| pipelined ×16, 20 kB, over unpipelined | $(middle pipelined 1) | | | | $(ratio pipelined page) |"
row "100 MB download, MB/s" download download.nginx
hold 10000
echo "| memory with 10,000 idle connections, MB | $(awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$crowded_process/status") | | | | |"
