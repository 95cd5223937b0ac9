#!/usr/bin/env bash
# Makes Datadog as this folder says: the objectives, then the monitors and the dashboard that name them. What has the
# same name there is updated, anything else is left alone. Needs curl and jq.
#
#   DD_API_KEY, DD_APP_KEY   the keys of the organisation; required
#   DD_SITE                  its site; datadoghq.com by default
#   DD_URL                   its API, if that is not https://api.DD_SITE
#   DD_NOTIFY                whom the monitors notify, such as "@pagerduty-core-platform"; nobody by default
#   RUNBOOK_URL              where docs/runbook.md can be read; the monitors' links begin with it
set -euo pipefail

: "${DD_API_KEY:?is not set}" "${DD_APP_KEY:?is not set}"
url="${DD_URL:-https://api.${DD_SITE:-datadoghq.com}}"
runbook="${RUNBOOK_URL:-docs/runbook.md}"
folder="$(cd "$(dirname "$0")" && pwd)"
slo_ids='{}'

# api METHOD PATH [BODY]: the answer; keys are not given as arguments, where every process could read them
api() {
    local answer
    if ! answer="$(curl -sS --fail-with-body --max-time 60 -X "$1" "$url$2" \
        -H 'Content-Type: application/json' \
        -H @<(printf 'DD-API-KEY: %s\nDD-APPLICATION-KEY: %s\n' "$DD_API_KEY" "$DD_APP_KEY") \
        ${3+--data-binary "$3"})"; then
        echo "$1 $2 failed: $answer" >&2
        return 1
    fi
    printf '%s' "$answer"
}

# content FILE: what is sent, with the ids of the objectives in the places of their names
content() {
    jq --argjson ids "$slo_ids" --arg runbook "$runbook" --arg notify "${DD_NOTIFY:-}" '
        walk(if type == "string" then
            reduce ($ids | to_entries[]) as $slo (.; gsub("\\{\\{slo:" + $slo.key + "\\}\\}"; $slo.value))
            | gsub("docs/runbook\\.md#"; $runbook + "#")
        else . end)
        | if has("message") and $notify != "" then .message += "\n\n" + $notify else . end' "$1"
}

# put PATH NAME FOUND BODY: the answer; FOUND are the ids of those that have the name now
put() {
    case "$(wc -w <<<"$3")" in
        0) echo "creates $2" >&2; api POST "$1" "$4" ;;
        1) echo "updates $2" >&2; api PUT "$1/${3// /}" "$4" ;;
        *) echo "There are several named $2: $3" >&2; return 1 ;;
    esac
}

slos="$(api GET '/api/v1/slo?limit=1000&tags_query=service:basket-api')"
for file in "$folder"/slos/*.json; do
    name="$(jq -r .name "$file")"
    found="$(jq -r --arg name "$name" '.data[] | select(.name == $name) | .id' <<<"$slos")"
    body="$(content "$file")"
    answer="$(put /api/v1/slo "$name" "$found" "$body")"
    id="$(jq -re '.data[0].id' <<<"$answer")"
    slo_ids="$(jq --arg slo "$(basename "$file" .json)" --arg id "$id" '.[$slo] = $id' <<<"$slo_ids")"
done

monitors="$(api GET '/api/v1/monitor?monitor_tags=service:basket-api')"
for file in "$folder"/monitors/*.json; do
    name="$(jq -r .name "$file")"
    found="$(jq -r --arg name "$name" '.[] | select(.name == $name) | .id' <<<"$monitors")"
    body="$(content "$file")"
    put /api/v1/monitor "$name" "$found" "$body" >/dev/null
done

title="$(jq -r .title "$folder/dashboard.json")"
found=''
start=0
count=100
while [ "$count" -eq 100 ]; do
    dashboards="$(api GET "/api/v1/dashboard?count=100&start=$start")"
    found+="$(jq -r --arg title "$title" '.dashboards[] | select(.title == $title) | .id + " "' <<<"$dashboards")"
    count="$(jq '.dashboards | length' <<<"$dashboards")"
    start=$((start + 100))
done
body="$(content "$folder/dashboard.json")"
put /api/v1/dashboard "$title" "$found" "$body" >/dev/null
