#!/usr/bin/env bash
# Ships app-error.log to SumoLogic, where the environment has what the collector needs:
#
#   SUMO_COLLECTOR_RPM        where the collector's package is, as s3://bucket/key
#   SUMO_INSTALLATION_TOKEN   by which a collector may register itself; a secret, set by reference
#   SUMO_COLLECTOR_URL        the address of the account's deployment, if it is not the default one
#
# Without them nothing is shipped. A failure is said, and fails no deployment: the service runs.
set -euo pipefail
cd "$(dirname "$0")/../../files"

if [[ -z "${SUMO_COLLECTOR_RPM:-}" || -z "${SUMO_INSTALLATION_TOKEN:-}" ]]; then
    echo "Logs are not shipped: SUMO_COLLECTOR_RPM and SUMO_INSTALLATION_TOKEN are not set."
    exit 0
fi

readonly collector=/opt/SumoCollector

install_collector() {
    local package
    package="$(mktemp --suffix .rpm)"
    aws s3 cp --only-show-errors "$SUMO_COLLECTOR_RPM" "$package" && rpm -U "$package"
    rm -f "$package"
}

configure_collector() {
    install -m 644 sumologic-sources.json "$collector/config/basket-sources.json"
    # An instance lives for days only: its collector goes when it has been silent for hours.
    (
        umask 077
        cat >"$collector/config/user.properties" <<PROPERTIES
name=basket-api-$(hostname)
token=$SUMO_INSTALLATION_TOKEN
${SUMO_COLLECTOR_URL:+url=$SUMO_COLLECTOR_URL}
ephemeral=true
syncSources=$collector/config/basket-sources.json
PROPERTIES
    )
}

if { [[ -x "$collector/collector" ]] || install_collector; } && configure_collector; then
    systemctl restart collector || echo "The collector of logs does not start." >&2
else
    echo "The collector of logs could not be set up." >&2
fi
