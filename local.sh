#!/usr/bin/env bash
# Runs the whole product on this machine: builds what is stale, starts, and tells where everything is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# shellcheck source=.ci/jdk.sh
. ./.ci/jdk.sh

readonly STAMP=local/target/built

fail() {
  echo "local.sh: $*" >&2
  exit 1
}

# Whether anything that goes into the build is newer than the last one.
stale() {
  [ ! -e "$STAMP" ] || [ -n "$(find pom.xml shared functions local web \
    \( -name target -o -name node_modules -o -name dist \) -prune -o \
    -type f -newer "$STAMP" -print 2>/dev/null | head -n 1)" ]
}

build() {
  command -v mvn >/dev/null || fail "Maven is missing: install it (for instance 'apt-get install maven') and start again."
  echo "Building …"
  local log
  log=$(mktemp)
  # What is saved while Maven is at work may be missing in the build: it has to be newer.
  mkdir -p "$(dirname "$STAMP")"
  touch "$STAMP.begun"
  if ! mvn -q -B -pl local -am package -Dmaven.test.skip=true >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    fail "The build failed; see above."
  fi
  rm -f "$log"
  mv "$STAMP.begun" "$STAMP"
}

jdk=$(find_jdk) || fail "JDK $NEEDED_JDK or newer is missing: install one, or let JAVA_HOME point to it."
if stale; then
  build
fi

export DDB_LOCAL_TELEMETRY=0
exec "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -cp "local/target/classes:local/target/lib/*" com.strategymarket.local.LocalRunner "$@"
