#!/usr/bin/env bash
# Trains this instance's JVM for the version that is about to be started. A failure here costs a slower start, no more.
set -euo pipefail

bin/prepare || echo "The service starts without an AOT cache." >&2
chown -R webapp:webapp .
