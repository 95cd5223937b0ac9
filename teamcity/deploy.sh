#!/usr/bin/env bash
# Deploys a bundle: uploads it, runs it, and waits until the environment is healthy and callers reach the new version.
# Then the build is pinned. Otherwise it is un-pinned, the version before runs again, and the deployment has failed.
#
#   teamcity/deploy.sh VERSION [BUNDLE]     e.g. teamcity/deploy.sh basket-api-57-1a2b3c4 target/basket-api-1.0.0-eb.zip
#
# VERSION ends with the commit, as GET /status has it. Reads EB_BUCKET, and what beanstalk.sh and pins.sh read.
# Exit codes: 0 it runs; 1 nothing was changed; 2 it failed, and the version before runs; 3 neither runs: see to it now.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=teamcity/beanstalk.sh
source teamcity/beanstalk.sh
# shellcheck source=teamcity/pins.sh
source teamcity/pins.sh
: "${EB_BUCKET:?}"

version="${1:?the version}"
bundle="${2:-}"
if [[ -z "$bundle" ]]; then
    bundles=(target/*-eb.zip)
    bundle="${bundles[0]}"
fi
if [[ ! "$version" =~ ^basket-api-.+-[0-9a-f]{7}$ || ! -f "$bundle" ]]; then
    say "The version must be basket-api-NUMBER-COMMIT, and there must be a bundle: $version, $bundle"
    exit 1
fi

read -r status _ before < <(environment) || status=unknown
if [[ "$status" != Ready ]]; then
    say "$EB_ENVIRONMENT is $status: nothing was changed"
    exit 1
fi

# A version that is deployed again is known already.
known="$(patiently elasticbeanstalk describe-application-versions --application-name "$EB_APPLICATION" \
    --version-labels "$version" --query 'length(ApplicationVersions)' --output text)"
if [[ "$known" == 0 ]]; then
    patiently s3 cp --only-show-errors "$bundle" "s3://$EB_BUCKET/basket-api/$version.zip"
    patiently elasticbeanstalk create-application-version --application-name "$EB_APPLICATION" \
        --version-label "$version" --source-bundle "S3Bucket=$EB_BUCKET,S3Key=basket-api/$version.zip" --process >/dev/null
fi

outcome=0
run_version "$version" || outcome=$?
if ((outcome == 2)); then
    say "Elastic Beanstalk refuses $version: nothing was changed"
    exit 1
elif ((outcome == 0)); then
    has_pins && { pin "$version" || say "The build could not be pinned: pin it by hand, or a rollback passes it over"; }
    say "$EB_ENVIRONMENT runs $version"
    exit 0
fi

say "$version does not run well; going back to $before"
has_pins && { unpin "$version" || say "The build could not be un-pinned: do it by hand"; }
if run_version "$before"; then
    say "$EB_ENVIRONMENT runs $before again"
    exit 2
fi
say "$EB_ENVIRONMENT runs neither $version nor $before: see docs/runbook.md"
exit 3
