# What the benches beside nginx share; sourced by them. Leaves one in the project's folder.
#
# ROUNDS: how often each load is tried; medians are printed. SECONDS_EACH: how long one load lasts.
# BEFORE: words put before each server and load, as `nice -n -15` on a machine that has other work.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rounds=${ROUNDS:-5}
seconds=${SECONDS_EACH:-2}
. Tests/Running/processes.sh
ulimit -n 65536 2>/dev/null || ulimit -n "$(ulimit -Hn)"

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# Servers have core 0, loads core 1.
serve() { # a server and its arguments; its process is the last of pids
    # shellcheck disable=SC2086 # BEFORE is words on purpose
    taskset -c 0 ${BEFORE:-} "$@" >"$work/$(basename "$1").${#pids[@]}.log" 2>&1 &
    pids+=($!)
}

serve_nginx() { # port, folder, further lines of its http block
    cat >"$work/nginx.conf" <<CONF
worker_processes 1;
pid $work/nginx.pid;
error_log $work/nginx.log;
daemon off;
user root;
worker_rlimit_nofile 30000;
events { worker_connections 20000; }
http {
    access_log off;
    include /etc/nginx/mime.types;
    sendfile on;
    tcp_nopush on;
    open_file_cache max=100;
    keepalive_requests 1000000;
    $3
    server { listen 127.0.0.1:$1 backlog=4096; root $2; index index.html; }
}
CONF
    serve nginx -c "$work/nginx.conf"
}

# One load of wrk; adds a line with requests a second and the 99th percentile in microseconds to the series of that name.
load() { # series, wrk's arguments
    # shellcheck disable=SC2086
    taskset -c 1 ${BEFORE:-} wrk -t1 -d"${seconds}s" --latency "${@:2}" | awk '
        /99%/ { p = $2 * ($2 ~ /us/ ? 1 : $2 ~ /ms/ ? 1000 : 1000000) }
        /Requests\/sec/ { r = $2 }
        END { printf "%d %d\n", r, p }' >>"$work/$1"
}

# A machine's speed drifts: loads take turns round by round, and what is printed is the median of the rounds' ratios.
ratio() { paste -d' ' "$work/$1" "$work/$2" | awk '{ print $1 / $3 }' | median | xargs printf '%.2f'; }
middle() { cut -d' ' -f"$2" "$work/$1" | median; }
row() { # name, our series, the peer's series
    echo "| $1 | $(middle "$2" 1) | $(middle "$2" 2) | $(middle "$3" 1) | $(middle "$3" 2) | $(ratio "$2" "$3") |"
}
