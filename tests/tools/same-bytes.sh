#!/usr/bin/env bash
# Clones a commit into two folders, publishes each as the Dockerfile does, and compares every file and the list of parts (sbom.py).
# usage: same-bytes.sh [COMMIT]    the last one by default. SBOM=FILE keeps the list. Takes four minutes on two cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

commit=$(git rev-parse "${1:-HEAD}")
# The time of the commit in the place of the clock; see docs/decisions/0020.
SOURCE_DATE_EPOCH=$(git show --no-patch --format=%ct "$commit")
export SOURCE_DATE_EPOCH

# Names of one length: in the pages' assembly stand positions within code that holds the path of each page (dotnet/roslyn issue 85387).
for name in first other; do
  source="$work/$name"
  git clone --quiet --no-checkout . "$source"
  git -C "$source" checkout --quiet "$commit"
  (
    cd "$source"
    dotnet restore src/DrugReference.Cli --use-current-runtime -p:PublishReadyToRun=true --verbosity quiet
    dotnet publish src/DrugReference.Web --no-restore --configuration Release --use-current-runtime --no-self-contained \
      -p:PublishReadyToRun=true --output "$work/out/$name" --verbosity quiet
    dotnet run --project src/DrugReference.Cli --no-restore --configuration Release -p:UseCurrentRuntimeIdentifier=true \
      -p:PublishReadyToRun=true --verbosity quiet -- build "$work/out/$name/content" --cache "$work/out/$name/cache" >/dev/null
    python3 tests/tools/sbom.py "$work/out/$name" "$work/$name.json"
  )
  (cd "$work/out/$name" && find . -type f -print0 | LC_ALL=C sort --zero-terminated | xargs --null sha256sum) >"$work/$name.sums"
  # Two builds of one second must not be equal by chance.
  sleep 1
done

if ! diff "$work"/*.sums || ! cmp "$work"/*.json; then
  echo "commit $commit gives different bytes" >&2
  exit 1
fi

# The portal must take the file that was made for it; one that it made itself would say the time of now.
port=${PORT:-5520}
(cd "$work/out/first" && exec env AllowedHosts=localhost Cache__Path=cache dotnet DrugReference.Web.dll --urls="http://localhost:$port") >/dev/null &
portal=$!
trap 'kill "$portal" 2>/dev/null || true; rm -rf "$work"' EXIT
until curl --silent --fail --output /dev/null "http://localhost:$port/health/ready"; do sleep 0.2; done
loaded=$(curl --silent "http://localhost:$port/api/status" | grep -o '"loadedAt":"[^"+]*' | cut -d '"' -f 4)
if [ "$(date --utc --date "${loaded}Z" +%s)" != "$SOURCE_DATE_EPOCH" ]; then
  echo "the portal did not take the SQLite file that was made for it" >&2
  exit 1
fi

[ -z "${SBOM:-}" ] || cp "$work/first.json" "$SBOM"
echo "commit $commit: $(wc -l <"$work/first.sums") files, twice the same; all of them $(sha256sum <"$work/first.sums" | cut -c 1-64)"
