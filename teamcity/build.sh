#!/usr/bin/env bash
# Checks everything and leaves the bundle for Elastic Beanstalk in target/. In TeamCity, the build is called as the
# version will be: by its number and its commit.
#
#   teamcity/build.sh
set -euo pipefail
cd "$(dirname "$0")/.."

./mvnw -B verify

if [[ -n "${TEAMCITY_VERSION:-}" ]]; then
    echo "##teamcity[buildNumber '${BUILD_NUMBER:?}-$(git rev-parse --short=7 HEAD)']"
fi
