#!/usr/bin/env bash
# A ward for as long as it is told: the published portal is asked at a fixed rate (the mix of `DrugReference.Benchmarks load`) while one
# text changes again and again. Prints answers and errors by kind, memory and open files (not sockets: how many there are is for those who
# ask to say) through the time, and how fast both grow.
# Usage: soak.sh [SECONDS [RATE [SECONDS-BETWEEN-RELOADS [PORT]]]]. Needs the .NET SDK, curl and /proc. PORTAL=DIR takes one that is published.
set -euo pipefail
seconds=${1:-1800} rate=${2:-200} pause=${3:-60} port=${4:-5590}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

portal=${PORTAL:-$work/portal}
[ -n "${PORTAL:-}" ] || dotnet publish "$root/src/DrugReference.Web" -c Release -r linux-x64 --no-self-contained -p:PublishReadyToRun=true \
  --nologo --verbosity quiet --output "$portal"
dotnet build "$root/tests/DrugReference.Benchmarks" -c Release --nologo --verbosity quiet >/dev/null
cp -r "$root/content" "$work/content"
text=$(find "$work/content" -name monograph.md | head -n 1)
cp "$text" "$work/first.md"

"$portal/DrugReference.Web" --urls "http://127.0.0.1:$port" --AllowedHosts=127.0.0.1 --Content:Path="$work/content" \
  --Cache:Path="$work/cache" --Limits:SearchesPerSecond=0 --Limits:DosesPerSecond=0 >"$work/log" & id=$!
for _ in $(seq 300); do curl -fs "http://127.0.0.1:$port/health/ready" >/dev/null && break; sleep 0.1; done

dotnet "$root"/tests/DrugReference.Benchmarks/bin/Release/net10.0/DrugReference.Benchmarks.dll load "http://127.0.0.1:$port" "$rate" "$seconds" \
  >"$work/answers" & load=$!
reloads=0 start=$SECONDS next=$pause
while kill -0 "$load" 2>/dev/null; do
  now=$((SECONDS - start))
  if [ "$now" -ge "$next" ]; then
    reloads=$((reloads + 1)) next=$((next + pause))
    { cat "$work/first.md"; printf '\nEdition %s of this text.\n' "$reloads"; } >"$work/next.md"
    mv "$work/next.md" "$text"
  fi
  echo "$now $(awk '/^VmRSS:/ { print $2 / 1024 }' "/proc/$id/status") $(ls -l "/proc/$id/fd" | grep -vc socket:) $reloads" >>"$work/samples"
  sleep 5
done
status=0
wait "$load" || status=$?

cat "$work/answers"
loaded=$(($(grep -c '"Name":"Loaded"' "$work/log") - 1))
errors=$(grep -c '"@l":"\(Error\|Fatal\)"' "$work/log" || true)
awk -v total="$seconds" '
  function slope(y,   i, n, x, mx, my, a, b) {
    for (i = from; i <= NR; i++) { n++; mx += t[i]; my += y[i] }
    mx /= n; my /= n
    for (i = from; i <= NR; i++) { a += (t[i] - mx) * (y[i] - my); b += (t[i] - mx) ^ 2 }
    return b ? 3600 * a / b : 0
  }
  { t[NR] = $1; rss[NR] = $2; files[NR] = $3; reloads[NR] = $4; if (!from && $1 >= total / 3) from = NR }
  END {
    printf "\n%8s %8s %6s %8s\n", "second", "RSS MB", "files", "reloads"
    step = int(NR / 12) + 1
    for (i = 1; i <= NR; i += step) printf "%8d %8.1f %6d %8d\n", t[i], rss[i], files[i], reloads[i]
    printf "after the first third: RSS %+.1f MB/h, open files %+.1f an hour\n", slope(rss), slope(files)
  }' "$work/samples"
echo "$reloads reloads, $loaded of them live; $errors lines of errors in the log; load average $(cut -d' ' -f1 /proc/loadavg)"
if [ "$errors" -gt 0 ] || [ "$loaded" -lt "$((reloads - 1))" ]; then status=1; fi
exit "$status"
