# Processes of one run, for scripts that start servers; sourced by them. Leaves a work folder that goes away at the end
# together with every process in `pids`.
work=$(mktemp -d)
pids=()
stop() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
# Up to half a minute, for an answer of success to what curl is asked.
wait_for() { for _ in $(seq 300); do curl -kfso /dev/null "$@" && return; sleep 0.1; done; echo "no answer: $*" >&2; exit 1; }
