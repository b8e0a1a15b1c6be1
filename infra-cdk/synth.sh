#!/usr/bin/env bash
# Writes the template of a stage, once all is built: no account is asked anything, no network needed.
#   infra-cdk/synth.sh [--out DIR] [PROJECT [STAGE [NAME=VALUE …]]]
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
readonly here
readonly house="$here/.."
# shellcheck source=.ci/jdk.sh
. "$house/.ci/jdk.sh"

out="$here/target/cdk.out"
if [ "${1:-}" = "--out" ]; then
  out="$2"
  shift 2
fi
project="${1:-strategy-marketplace}"
stage="${2:-dev}"
shift $(($# < 2 ? $# : 2))

fail() {
  echo "infra-cdk/synth.sh: $*" >&2
  exit 1
}

jdk=$(find_jdk) || fail "JDK $NEEDED_JDK or newer is missing: install one, or let JAVA_HOME point to it."
command -v node >/dev/null || fail "Node.js is missing: the CDK needs it ('apt-get install nodejs')."
[ -d "$here/target/lib" ] || fail "Nothing is built yet: run 'mvn package' first."

# The CDK library warns of versions of Node.js that still work.
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20
exec "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
  -cp "$here/target/classes:$here/target/lib/*" \
  com.strategymarket.infra.InfraApp "$house" "$out" "$project" "$stage" "$@"
