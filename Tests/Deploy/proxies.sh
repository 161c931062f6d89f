#!/usr/bin/env bash
# Starts nginx and Caddy from Deploy/ with TLS in front of a real server and asks through them: Tests/Deploy/proxies.sh MANUAL
# Only addresses, ports, names and folders of the configurations are replaced.
set -euo pipefail
cd "$(dirname "$0")/../.."
manual=$1
. Tests/Running/processes.sh
faults=0
expect() { # what, wanted, got
    if [ "$2" = "$3" ]; then echo "ok: $1"; else echo "WRONG: $1: wanted '$2', got '$3'"; faults=$((faults + 1)); fi
}

origin=$(free_port); nginx_port=$(free_port); plain_port=$(free_port); caddy_port=$(free_port)
"$manual" serve --root . --data "$work/data" --port "$origin" --public-url https://manual.example.eu \
    --trusted-proxy 127.0.0.1 >"$work/manual.log" 2>"$work/manual.err" &
pids+=($!)
wait_for "http://127.0.0.1:$origin/health/ready"

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=manual.example.eu -addext subjectAltName=DNS:manual.example.eu \
    -keyout "$work/privkey.pem" -out "$work/fullchain.pem" 2>/dev/null
mkdir -p "$work/cache"
sed -e "s#server 127.0.0.1:8080#server 127.0.0.1:$origin#" -e "s#listen 443 ssl http2#listen 127.0.0.1:$nginx_port ssl http2#" \
    -e "s#listen 80;#listen 127.0.0.1:$plain_port;#" -e "s#/etc/ssl/manual#$work#" -e "s#/var/cache/nginx/manual#$work/cache#" \
    Deploy/nginx.conf >"$work/nginx.conf"
nginx -c "$work/nginx.conf" -g "daemon off; pid $work/nginx.pid; error_log $work/nginx.log; user root;" &
pids+=($!)
sed -e "s#127.0.0.1:8080#127.0.0.1:$origin#" -e "s#^manual.example.eu {#https://manual.example.eu:$caddy_port {\n\ttls $work/fullchain.pem $work/privkey.pem#" \
    Deploy/Caddyfile >"$work/Caddyfile"
sed -i "1i {\n\tadmin off\n\tauto_https disable_redirects\n}" "$work/Caddyfile"
HOME=$work XDG_DATA_HOME=$work XDG_CONFIG_HOME=$work caddy run --config "$work/Caddyfile" --adapter caddyfile >"$work/caddy.log" 2>&1 &
pids+=($!)

for peer in nginx:$nginx_port caddy:$caddy_port; do
    name=${peer%:*}; port=${peer#*:}
    ask() { curl -sk --resolve "manual.example.eu:$port:127.0.0.1" "$@"; }
    url=https://manual.example.eu:$port
    wait_for --resolve "manual.example.eu:$port:127.0.0.1" "$url/health/live"
    expect "$name: a page through TLS" 200 "$(ask -o /dev/null -w '%{http_code}' "$url/en/")"
    expect "$name: the canonical link names the public address" 1 \
        "$(ask "$url/en/manual/" | grep -c 'rel="canonical" href="https://manual.example.eu/en/manual/"')"
    expect "$name: HSTS" 1 "$(ask -I "$url/en/" | grep -ci '^strict-transport-security')"
    expect "$name: metrics stay inside" "$([ "$name" = nginx ] && echo 403 || echo 404)" \
        "$(ask -o /dev/null -w '%{http_code}' "$url/metrics")"
    ask -o /dev/null -H 'X-Forwarded-For: 203.0.113.9' -H 'Forwarded: for=203.0.113.8' "$url/en/no-such-page-$name/"
    sleep 1
    expect "$name: what a client says of its own address does not count" '"client":"127.0.0.1"' \
        "$(grep -o "\"client\":\"[^\"]*\",\"method\":\"GET\",\"path\":\"/en/no-such-page-$name/\"" "$work/manual.log" | cut -d, -f1)"
done
expect "nginx: plain HTTP leads to TLS" "https://manual.example.eu/en/" \
    "$(curl -s -o /dev/null -w '%{redirect_url}' -H 'Host: manual.example.eu' "http://127.0.0.1:$plain_port/en/")"
expect "nginx: a second visit is answered from its cache while the manual is down" 200 "$(
    curl -sk --resolve "manual.example.eu:$nginx_port:127.0.0.1" -o /dev/null "https://manual.example.eu:$nginx_port/fi/"
    kill "${pids[0]}"; sleep 1
    curl -sk --resolve "manual.example.eu:$nginx_port:127.0.0.1" -o /dev/null -w '%{http_code}' "https://manual.example.eu:$nginx_port/fi/"
)"
echo "$faults faults behind the proxies"
[ "$faults" = 0 ]
