#!/usr/bin/env bash
# What TeamCity does, so that it can be done by hand as well.
#
#   teamcity/build.sh build    checks everything and leaves the bundle in dist/
#   teamcity/build.sh deploy   gives the bundle in dist/ to Elastic Beanstalk and waits until it runs there
#
# deploy reads EB_APPLICATION, EB_ENVIRONMENT and EB_BUCKET, and what the aws command reads.
set -euo pipefail
cd "$(dirname "$0")/.."

build() {
    ./mvnw -B verify

    local jar_tool=jar
    if [[ -n "${JAVA_HOME:-}" ]]; then
        jar_tool="$JAVA_HOME/bin/jar"
    fi
    local label
    label="basket-api-${BUILD_NUMBER:-0}-$(git rev-parse --short HEAD)"
    rm -rf dist
    mkdir dist
    "$jar_tool" --create --no-manifest --file "dist/$label.zip" \
        Procfile .ebextensions/01-service.config -C target basket-api.jar
    echo "Made dist/$label.zip"
}

deploy() {
    : "${EB_APPLICATION:?}" "${EB_ENVIRONMENT:?}" "${EB_BUCKET:?}"

    local bundles=(dist/*.zip)
    if [[ ${#bundles[@]} -ne 1 || ! -f "${bundles[0]}" ]]; then
        echo "There must be exactly one bundle in dist/." >&2
        exit 1
    fi
    local label key known
    label="$(basename "${bundles[0]}" .zip)"
    key="basket-api/$label.zip"

    # A rollback deploys a bundle that Beanstalk has already.
    known="$(aws elasticbeanstalk describe-application-versions --application-name "$EB_APPLICATION" \
        --version-labels "$label" --query 'length(ApplicationVersions)' --output text)"
    if [[ "$known" == 0 ]]; then
        aws s3 cp "${bundles[0]}" "s3://$EB_BUCKET/$key"
        aws elasticbeanstalk create-application-version --application-name "$EB_APPLICATION" \
            --version-label "$label" --source-bundle "S3Bucket=$EB_BUCKET,S3Key=$key" --process
    fi
    aws elasticbeanstalk update-environment --environment-name "$EB_ENVIRONMENT" --version-label "$label"
    aws elasticbeanstalk wait environment-updated --environment-names "$EB_ENVIRONMENT" --version-label "$label"
    echo "$EB_ENVIRONMENT runs $label"
}

case "${1:-}" in
    build) build ;;
    deploy) deploy ;;
    *)
        echo "Usage: $0 build|deploy" >&2
        exit 2
        ;;
esac
