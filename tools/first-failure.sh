#!/usr/bin/env bash
# Runs a test program until its first failure: first-failure.sh PROGRAM ARGUMENT…
set -o pipefail
"$@" | sed -u '/^test .* FAILED$/q'
