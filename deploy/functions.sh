# What deploy/run and deploy/test share. Sourced with the repository's root as working directory.
# shellcheck shell=bash

# The JDK that Maven would take as well.
# shellcheck disable=SC2034
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac

say() {
  printf '%s\n' "$*"
}

give_up() {
  printf '%s: %s\n' "deploy/${0##*/}" "$*" >&2
  exit 1
}

# Prints the first number of what a program says about its version, nothing when there is no such program.
major_version() {
  { "$@" 2>&1 || true; } | sed -n 's/^[^0-9]*\([0-9][0-9]*\)\..*/\1/p' | head -n 1
}

require_jdk() {
  local version
  [[ $(uname -sm) == "Linux x86_64" ]] \
    || give_up "the embedded MariaDB and Redis are programs for Linux on x86-64, this is $(uname -sm)"
  version=$(major_version "$javac" -version)
  [[ -n $version ]] \
    || give_up "no JDK found: install JDK 17 or newer (Debian: apt-get install openjdk-17-jdk), or set JAVA_HOME"
  ((version >= 17)) \
    || give_up "JDK 17 or newer is needed, $javac is version $version: install openjdk-17-jdk and set JAVA_HOME"
}

require_maven() {
  local version
  command -v mvn > /dev/null \
    || give_up "no Maven found: install Maven 3.8 or newer (Debian: apt-get install maven)"
  version=$(mvn -B -v 2>&1 | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
  if [[ -n $version ]] && ((${version% *} * 100 + ${version#* } < 308)); then
    give_up "Maven 3.8 or newer is needed, this is ${version/ /.} (Debian: apt-get install maven)"
  fi
}

# The front ends will want it; the Java build does not.
mention_node() {
  local version
  version=$(major_version node --version)
  if [[ -z $version ]]; then
    say "note: there is no Node; nothing needs it yet, the console and the mini-program will want Node 20"
  elif ((version < 20)); then
    say "note: this is Node $version; nothing needs it yet, the console and the mini-program will want Node 20"
  fi
}

# Runs Maven with its output in a log; shows which module it is at, and how much it has fetched.
# $1: log file, then Maven's arguments.
maven() {
  local log=$1 line module='' fetched=0
  shift
  mkdir -p "${log%/*}"
  mvn -B "$@" 2>&1 | sed -u 's/\x1b\[[0-9;]*m//g' | tee "$log" | while IFS= read -r line; do
    if [[ $line =~ ^\[INFO\]\ Building\ Aixin\ ::\ (.*)\ [^\ ]*SNAPSHOT(\ +\[([0-9]+)/([0-9]+)\])?$ ]]; then
      module="${BASH_REMATCH[3]:-1}/${BASH_REMATCH[4]:-1} ${BASH_REMATCH[1]}"
      fetched_so_far "$fetched"
      say "  $module"
    elif [[ $line == *"Downloaded from "* ]]; then
      fetched=$((fetched + 1))
      if [[ -t 1 ]]; then
        printf '\r    %d files fetched ' "$fetched"
      elif ((fetched % 500 == 0)); then
        say "    $fetched files fetched"
      fi
    elif [[ $line =~ Tests\ run:.*(FAILURE|ERROR) ]]; then
      say "    ${line#*] }"
    fi
  done
}

fetched_so_far() {
  if [[ -t 1 ]] && (($1 > 0)); then
    printf '\r    %d files fetched\n' "$1"
  fi
}

# $1: log file
show_errors() {
  grep -m 25 '^\[ERROR\]' "$1" >&2 || tail -n 25 "$1" >&2
  printf 'all of it in %s\n' "$1" >&2
}
