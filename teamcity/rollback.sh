#!/usr/bin/env bash
# Goes back: un-pins the build that is deployed, and runs the newest one that is still pinned.
#
#   teamcity/rollback.sh             by the pins of TeamCity
#   teamcity/rollback.sh VERSION     to that version, which Elastic Beanstalk knows; needs no TeamCity
#
# Reads what beanstalk.sh and pins.sh read. Exit codes: 0 it runs; 1 nothing was changed; 3 it does not run: see to it now.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=teamcity/beanstalk.sh
source teamcity/beanstalk.sh
# shellcheck source=teamcity/pins.sh
source teamcity/pins.sh

read -r status _ deployed < <(environment) || status=unknown
if [[ "$status" != Ready ]]; then
    say "$EB_ENVIRONMENT is $status: nothing was changed. To stop a deployment: aws elasticbeanstalk abort-environment-update"
    exit 1
fi

version="${1:-}"
if has_pins; then
    unpin "$deployed" || say "The build of $deployed could not be un-pinned: do it by hand"
    version="${version:-$(newest_pinned)}"
fi
if [[ -z "$version" || "$version" == "$deployed" ]]; then
    say "There is no version to go back to: name one"
    exit 1
fi

outcome=0
run_version "$version" || outcome=$?
case $outcome in
    0) say "$EB_ENVIRONMENT runs $version; $deployed was taken back" ;;
    2) say "Elastic Beanstalk refuses $version: nothing was changed"; exit 1 ;;
    *) say "$EB_ENVIRONMENT does not run $version either: see docs/runbook.md"; exit 3 ;;
esac
