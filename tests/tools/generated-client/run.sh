#!/usr/bin/env bash
# Generates a client from the OpenAPI document of a portal, checks its types, and does the three jobs with it.
# usage: run.sh ADDRESS, such as http://localhost:5080
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here"/{package.json,package-lock.json,tsconfig.json,jobs.ts} "$work"
cd "$work"
npm ci --silent --no-audit --no-fund --ignore-scripts >&2
curl --silent --show-error --fail "$1/openapi/v1.json" --output openapi.json
npx openapi-ts --input openapi.json --output client >&2
npx tsc
node built/jobs.js "$1"
