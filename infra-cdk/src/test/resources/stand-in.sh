#!/usr/bin/env bash
# Stands in for a command: writes down how it is called, and answers by the first line of $ANSWERS that matches.
# A line is PATTERN|EXIT CODE|ANSWER; what no line matches succeeds in silence.
called="$(basename "$0") $*"
echo "$called" >>"$CALLS"
while IFS='|' read -r pattern code answer; do
  # shellcheck disable=SC2053 # it is a pattern
  if [[ "$called" == $pattern ]]; then
    if [ "$code" -eq 0 ]; then
      printf '%b\n' "$answer"
    else
      printf '%b\n' "$answer" >&2
    fi
    exit "$code"
  fi
done <"$ANSWERS"
