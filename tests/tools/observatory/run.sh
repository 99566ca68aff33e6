#!/usr/bin/env bash
# Grades a portal that serves http and https at localhost, on their own ports, and prints the grade and what each test gave or took.
# Usage: run.sh CERTIFICATE (PEM, by which it is believed). Needs Node 20; what it installs goes into a temporary folder.
set -euo pipefail
certificate=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$here"/package*.json "$here/grade.mjs" "$work"
cd "$work"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
# Its scripts would fetch a list of the names that browsers know to be secure; localhost is none.
echo '{}' > node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json
NODE_EXTRA_CA_CERTS=$certificate node grade.mjs
