#!/usr/bin/env bash
# CPU a request of the published portal beside nginx (brotli_static), a Kestrel that only has the bytes, and plain Razor Pages: in turns,
# server on core 0, wrk on core 1. The user and system time of the server's process is what is compared.
# Usage: run.sh [ROUNDS [SECONDS]]. Needs the .NET SDK, nginx with its brotli_static module, wrk and curl. Takes ports 5471 to 5474.
set -euo pipefail
rounds=${1:-3} seconds=${2:-4}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
options=(--configuration Release --runtime linux-x64 --no-self-contained -p:PublishReadyToRun=true --nologo --verbosity quiet)
portal_files=${PORTAL:-$work/portal}
[ -n "${PORTAL:-}" ] || dotnet publish "$here/../../../src/DrugReference.Web" "${options[@]}" --output "$portal_files"
cp -r "$here/peers" "$work/source"
cp "$here/../../../Directory.Build.props" "$work/source"
dotnet publish "$work/source" "${options[@]}" --output "$work/peers"

slug=inotuzumab-ozogamicin
portal=http://127.0.0.1:5471/drugs/$slug nginx=http://127.0.0.1:5472/p.html bytes=http://127.0.0.1:5473/ razor=http://127.0.0.1:5474/page
taskset -c 0 "$portal_files/DrugReference.Web" --urls http://127.0.0.1:5471 --AllowedHosts=127.0.0.1 --Limits:SearchesPerSecond=0 --Limits:DosesPerSecond=0 --Cache:Path="$work/cache" >"$work/log" & portal_id=$!
for _ in $(seq 100); do curl -fs http://127.0.0.1:5471/health/ready >/dev/null && break; sleep 0.1; done

# What a reader gets: until the smallest coding is made, a larger one.
mkdir "$work/site"
for _ in $(seq 100); do
  curl -fs -D "$work/headers" -H 'Accept-Encoding: br' "$portal" -o "$work/site/p.html.br"
  grep -qi '^content-encoding: br' "$work/headers" && grep -qi '^etag:' "$work/headers" && break
  sleep 0.1
done
tag=$(grep -i '^etag:' "$work/headers" | tr -d '\r' | cut -d' ' -f2)
curl -fs "$portal" -o "$work/site/p.html"
cat >"$work/nginx.conf" <<CONF
load_module modules/ngx_http_brotli_static_module.so;
worker_processes 1; daemon off; master_process off; pid $work/nginx.pid; error_log $work/nginx.log;
events { worker_connections 1024; }
http { access_log off; keepalive_requests 100000000; types { text/html html; } server { listen 127.0.0.1:5472; root $work/site; brotli_static on; } }
CONF
# sends NAME TYPE BODY
sends() { printf 'wrk.method = "POST"\nwrk.headers["Content-Type"] = "%s"\nwrk.body = [[%s]]\n' "$2" "$3" >"$work/$1.lua"; }
sends dose application/x-www-form-urlencoded "${DOSE_FORM:-label=EU&height=170&heightUnit=cm&heightInches=&weight=70&weightUnit=kg&weightPounds=&ageYears=42&cycle=1}"
sends json application/json '{"label":"EU","heightCm":170,"weightKg":70,"ageYears":42,"cycle":1}'
taskset -c 0 nginx -c "$work/nginx.conf" 2>/dev/null & nginx_id=$!
taskset -c 0 "$work/peers/Peers" bytes "$work/site/p.html" http://127.0.0.1:5473 & bytes_id=$!
taskset -c 0 "$work/peers/Peers" razor "$work/site/p.html" http://127.0.0.1:5474 & razor_id=$!
sleep 2

ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

# measure NAME PROCESS WRK-ARGUMENTS...
measure() {
  local name=$1 id=$2 before after out count
  shift 2
  before=$(ticks "$id")
  out=$(taskset -c 1 wrk -t1 -c32 -d"$seconds" -H 'Accept-Encoding: br' "$@")
  after=$(ticks "$id")
  count=$(awk '/requests in/ { print $1 }' <<<"$out")
  echo "$name $(((after - before) * 100000 / count)) $(awk '/Requests\/sec/ { print int($2) }' <<<"$out") $(awk '/Non-2xx|Socket errors/ { n++ } END { print n + 0 }' <<<"$out")"
}

all() {
  measure nginx "$nginx_id" "$nginx"
  measure page "$portal_id" "$portal"
  measure page-304 "$portal_id" -H "If-None-Match: $tag" "$portal"
  measure dose "$portal_id" -s "$work/dose.lua" "$portal/dose"
  measure dose-answer "$portal_id" -s "$work/dose.lua" "$portal/dose/answer"
  measure dose-json "$portal_id" -s "$work/json.lua" "http://127.0.0.1:5471/api/drugs/$slug/dose"
  measure bytes-kestrel "$bytes_id" "$bytes"
  measure razor-default "$razor_id" "$razor"
}

all >/dev/null
for _ in $(seq "$rounds"); do all; done | awk '
  { n = $1; if (!(n in runs)) order[++names] = n; cpu[n, ++runs[n]] = $2 / 10; rate[n] = $3; bad[n] += $4 }
  function median(n,   i, j, t, a) {
    for (i = 1; i <= runs[n]; i++) a[i] = cpu[n, i]
    for (i = 2; i <= runs[n]; i++) for (j = i; j > 1 && a[j] < a[j - 1]; j--) { t = a[j]; a[j] = a[j - 1]; a[j - 1] = t }
    return a[int((runs[n] + 1) / 2)]
  }
  END {
    printf "%-16s %14s %9s %12s %s\n", "what", "CPU us/request", "x nginx", "requests/s", "not answered with 200 or 304"
    for (i = 1; i <= names; i++) { n = order[i]; printf "%-16s %14.1f %9.2f %12d %s\n", n, median(n), median(n) / median("nginx"), rate[n], bad[n] ? "yes" : "" }
  }'

pss() { awk '/^Pss:/ { print int($2 / 1024) }' "/proc/$1/smaps_rollup"; }
echo "memory (PSS, MB): portal $(pss "$portal_id"), bytes-kestrel $(pss "$bytes_id"), razor-default $(pss "$razor_id"); load average $(cut -d' ' -f1 /proc/loadavg)"
