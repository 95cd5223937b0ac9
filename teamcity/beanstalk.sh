#!/usr/bin/env bash
# What deploy.sh and rollback.sh share; to be sourced. Reads:
#
#   EB_APPLICATION, EB_ENVIRONMENT   the names at Elastic Beanstalk, and what else the aws command reads
#   SERVICE_URL                      where callers reach the environment, such as https://basket-api.example
#   CANARY_ID                        the basket that is asked for, if it is not the usual one
#   POLL_SECONDS, HEALTHY_WITHIN     how often is looked, and after how many looks it is given up (10 s, 120 looks)

: "${EB_APPLICATION:?}" "${EB_ENVIRONMENT:?}" "${SERVICE_URL:?}"
readonly POLL_SECONDS="${POLL_SECONDS:-10}"
readonly HEALTHY_WITHIN="${HEALTHY_WITHIN:-120}"
readonly CANARY="v1/baskets/${CANARY_ID:-ca9a4700-0000-4000-8000-000000000001}"

# So many looks in a row decide: a state that just changes is not taken for one that stays.
readonly IN_A_ROW=3

say() {
    echo "$(date -u +%H:%M:%S) $*" >&2
}

# The aws command, again after a while when it is told that it asks too often.
patiently() {
    local try output
    for ((try = 1; ; try++)); do
        if output="$(aws "$@" 2>&1)"; then
            printf '%s\n' "$output"
            return 0
        elif ((try < 6)) && grep -qE 'Throttling|RequestLimitExceeded|TooManyRequests|SlowDown' <<<"$output"; then
            say "AWS is throttling; try $try"
            sleep "$((POLL_SECONDS * try))"
        else
            printf '%s\n' "$output" >&2
            return 1
        fi
    done
}

# The environment's status, health and version.
environment() {
    patiently elasticbeanstalk describe-environments --application-name "$EB_APPLICATION" \
        --environment-names "$EB_ENVIRONMENT" --no-include-deleted \
        --query 'Environments[0].[Status,Health,VersionLabel]' --output text
}

# Passes once the environment is ready and green with that version; fails when it settles as anything else.
becomes_healthy() {
    local wanted=$1 look good=0 settled=0 status health version
    for ((look = 0; look < HEALTHY_WITHIN; look++)); do
        read -r status health version < <(environment) || status=unknown
        say "$EB_ENVIRONMENT: $status $health $version"
        if [[ "$status $health $version" == "Ready Green $wanted" ]]; then
            settled=0
            ((++good >= IN_A_ROW)) && return 0
        elif [[ "$status" == Ready && "$health" != Grey ]]; then
            good=0
            ((++settled >= 2 * IN_A_ROW)) && return 1
        else
            good=0 settled=0
        fi
        sleep "$POLL_SECONDS"
    done
    return 1
}

# Passes once callers reach the canary and the commit of that version, several times in a row.
answers_callers() {
    local commit="${1##*-}" look good=0
    for ((look = 0; look < 6 * IN_A_ROW; look++)); do
        if curl -fsS -m 5 "$SERVICE_URL/$CANARY" | grep -q 'Basket API canary' &&
            curl -fsS -m 5 "$SERVICE_URL/status" | grep -q "\"commit\":\"$commit\""; then
            ((++good >= IN_A_ROW)) && return 0
        else
            good=0
        fi
        sleep "$POLL_SECONDS"
    done
    say "The canary does not answer, or not as commit $commit"
    return 1
}

# Runs that version, which Elastic Beanstalk knows, and passes once it is healthy and answers.
run_version() {
    local version=$1
    say "$EB_ENVIRONMENT gets $version"
    patiently elasticbeanstalk update-environment --environment-name "$EB_ENVIRONMENT" \
        --version-label "$version" >/dev/null || return 2
    becomes_healthy "$version" && answers_callers "$version"
}
