#!/usr/bin/env bash
# Pins of builds; to be sourced. A pinned build has run in production: rollback.sh goes back to the newest of them. Reads:
#
#   TEAMCITY_URL, TEAMCITY_TOKEN   the server, and a token that may pin; without them nothing is pinned, which is said
#   TEAMCITY_BUILD_TYPE            the id of "Build" (BasketApi_Build)

readonly BUILDS="buildType:${TEAMCITY_BUILD_TYPE:-BasketApi_Build}"

has_pins() {
    [[ -n "${TEAMCITY_URL:-}" && -n "${TEAMCITY_TOKEN:-}" ]]
}

# The token is read from a pipe, so that no list of processes shows it.
teamcity() {
    local method=$1 path=$2
    shift 2
    curl -fsS -m 30 -g -X "$method" -H @<(printf 'Authorization: Bearer %s\n' "$TEAMCITY_TOKEN") "$@" "$TEAMCITY_URL$path"
}

# Of a version: what comes after "basket-api-".
number_of() {
    echo "${1#basket-api-}"
}

pin() {
    teamcity PUT "/app/rest/builds/$BUILDS,number:$(number_of "$1")/pin" \
        -H 'Content-Type: text/plain' --data "Deployed to $EB_ENVIRONMENT" >/dev/null
}

unpin() {
    teamcity DELETE "/app/rest/builds/$BUILDS,number:$(number_of "$1")/pin" >/dev/null
}

# The version of the newest pinned build; nothing when there is none.
newest_pinned() {
    local number
    number="$(teamcity GET "/app/rest/builds?locator=$BUILDS,pinned:true,count:1&fields=build(number)" \
        -H 'Accept: application/json' | sed -n 's/.*"number" *: *"\([^"]*\)".*/\1/p')"
    if [[ -n "$number" ]]; then
        echo "basket-api-$number"
    fi
}
