#!/usr/bin/env bash
# How long a reader waits with the network cut: from an entry in the dose form to the result, and for a search, 100 times after warm-up.
# Needs the browser tests to be built (their Playwright drives the browser) and Chromium. Port: PORT or 5462.
set -euo pipefail
cd "$(dirname "$0")/../.."
port=${PORT:-5462}
published=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$published"' EXIT

dotnet publish src/DrugReference.Web --configuration Release --output "$published/app" --verbosity quiet
(cd "$published/app" && exec dotnet DrugReference.Web.dll --urls="http://127.0.0.1:$port" --AllowedHosts=127.0.0.1 --Limits:SearchesPerSecond=0 --Limits:DosesPerSecond=0 --Cache:Path="$published/cache") >/dev/null &
server=$!
until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/health/ready"; do sleep 0.2; done

driver=$(ls -d tests/DrugReference.Browser.Tests/bin/*/net10.0/.playwright | head -n 1)
"$(ls "$driver"/node/*/node)" tests/tools/offline-latency.cjs "$PWD/$driver/package" "http://127.0.0.1:$port"
