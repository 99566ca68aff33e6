#!/usr/bin/env bash
# Mutation score of Domain.Dosing: each change of the code that the tests of Domain notice counts. Takes about half an hour on
# two cores. The report is left in the folder that is given, or in StrykerOutput; exit code 1 below 90 %.
set -euo pipefail
cd "$(dirname "$0")/../../tests/DrugReference.Domain.Tests"
output=${1:-StrykerOutput}
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
dotnet tool install dotnet-stryker --version 5.1.0 --tool-path "$tools"
# The tests of a million strings and a hundred thousand plans would be run anew for every change: the others must do without.
"$tools/dotnet-stryker" --project DrugReference.Domain.csproj --mutate '**/Dosing/*.cs' --mutate '!**/Dosing/RegimenJson*.cs' \
  --mutate '!**/Dosing/QuantityConverter.cs' --test-case-filter 'FullyQualifiedName!~HostileNumber&FullyQualifiedName!~HundredThousand&FullyQualifiedName!~LayeringTests' \
  --concurrency 2 --break-at 90 --threshold-low 90 --threshold-high 95 --reporter json --reporter cleartext --output "$output"
