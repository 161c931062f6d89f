#!/usr/bin/env bash
# The manual's pages beside nginx serving the same bytes as files: make bench
. "$(dirname "$0")/measuring.sh"

cached=$(free_port)
serve .build/release/manual serve --root . --data "$work/data" --port "$cached" --loops 1 --no-access-log
wait_for "http://127.0.0.1:$cached/health/ready"
uncached=$(free_port)
serve .build/release/manual serve --root . --data "$work/data" --port "$uncached" --loops 1 --no-access-log --page-cache 0
wait_for "http://127.0.0.1:$uncached/health/ready"

home=/en/
case=$(curl -s "http://127.0.0.1:$cached/sitemap.xml" | grep -o '<loc>[^<]*/en/cases/[^<]*/</loc>' | sed -n 2p | sed -E 's#</?loc>##g; s#https?://[^/]*##')
list="/en/cases/?q=budget"
for path in $home "$case"; do
    mkdir -p "$work/www$path"
    curl -s "http://127.0.0.1:$cached$path" >"$work/www${path}index.html"
done
peer=$(free_port)
serve_nginx "$peer" "$work/www" "charset utf-8;"
wait_for "http://127.0.0.1:$peer$home"

for _ in $(seq "$rounds"); do
    load home -c64 "http://127.0.0.1:$cached$home"
    load home.nginx -c64 "http://127.0.0.1:$peer$home"
    load case -c64 "http://127.0.0.1:$cached$case"
    load case.nginx -c64 "http://127.0.0.1:$peer$case"
    load case.anew -c64 "http://127.0.0.1:$uncached$case"
    load list.anew -c64 "http://127.0.0.1:$uncached$list"
done

echo
echo "| Pages, $(date -u +%F) | manual, requests/s | p99, µs | nginx, requests/s | p99, µs | ratio |"
echo "| --- | ---: | ---: | ---: | ---: | ---: |"
row "home, from the cache" home home.nginx
row "case, from the cache" case case.nginx
row "case, made anew for each request" case.anew case.nginx
row "list of cases with all facets, made anew" list.anew home.nginx
