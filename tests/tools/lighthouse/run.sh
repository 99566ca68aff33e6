#!/usr/bin/env bash
# Measures the published portal with Lighthouse as a phone, each page five times, and prints the medians.
# Usage: run.sh [PORT]. Needs the .NET SDK, Node 20 and Chromium; what it installs goes into a temporary folder.
set -euo pipefail
port=${1:-5439}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap '[ -z "${portal:-}" ] || kill "$portal"; rm -rf "$work"' EXIT

dotnet publish "$here/../../../src/DrugReference.Web" --configuration Release --output "$work/portal" --nologo --verbosity quiet
cp "$here/measure.mjs" "$work"
(cd "$work" && npm install --ignore-scripts --no-audit --no-fund --loglevel=error lighthouse@12.8.2 >/dev/null)

(cd "$work/portal" && exec ./DrugReference.Web --urls "http://127.0.0.1:$port" --AllowedHosts=127.0.0.1 --Limits:SearchesPerSecond=0 --Limits:DosesPerSecond=0 --Site:Address="http://127.0.0.1:$port" --Cache:Path="$work/cache" >"$work/log") &
portal=$!
for _ in $(seq 100); do curl -fs "http://127.0.0.1:$port/health/ready" >/dev/null && break; sleep 0.1; done

CHROME_PATH=${CHROME_PATH:-/usr/bin/chromium} node "$work/measure.mjs" "http://127.0.0.1:$port"
