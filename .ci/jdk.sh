# Sourced by scripts that start Java: where a JDK is that is new enough.
# shellcheck shell=bash

readonly NEEDED_JDK=25

# The version of the JDK in a folder, by its release file: starting each java to ask would take seconds.
version_of() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

# JAVA_HOME first, then where JDKs are usually installed.
find_jdk() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$candidate/bin/javac" ] || continue
    version=$(version_of "$candidate")
    if [ "${version:-0}" -ge "$NEEDED_JDK" ]; then
      echo "$candidate"
      return
    fi
  done
  return 1
}
