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
    dotnet run --project src/DrugReference.Cli --no-restore --configuration Release --verbosity quiet -- \
      build "$work/out/$name/content" --cache "$work/out/$name/cache" >/dev/null
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

[ -z "${SBOM:-}" ] || cp "$work/first.json" "$SBOM"
echo "commit $commit: $(wc -l <"$work/first.sums") files, twice the same; all of them $(sha256sum <"$work/first.sums" | cut -c 1-64)"
