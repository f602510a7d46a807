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

require_node() {
  local version
  version=$(major_version node --version)
  [[ -n $version ]] \
    || give_up "no Node found: install Node 20 or newer with npm (https://nodejs.org/en/download), for the console and the phone's pages"
  ((version >= 20)) || give_up "Node 20 or newer is needed, this is $version (https://nodejs.org/en/download)"
  command -v npm > /dev/null || give_up "Node is there, but no npm: install it (Debian: apt-get install npm)"
}

# The front ends, each with the script that builds it and where the result lies.
front_ends=(
  "gateway/console build dist"
  "miniprogram-api/client build:h5 dist/build/h5"
)

# Everything that a front end is built from, in one checksum.
pages_fingerprint() {
  find "$1" \( -name node_modules -o -name dist -o -name tests \) -prune -o -type f -print0 \
    | LC_ALL=C sort -z | xargs -0 sha1sum | sha1sum | cut -d ' ' -f 1
}

# Runs npm in a front end. $1: log file, $2: directory, then npm's arguments.
npm_in() {
  local log=$1 directory=$2
  shift 2
  mkdir -p "${log%/*}"
  if ! (cd "$directory" && npm "$@") > "$log" 2>&1; then
    tail -n 40 "$log" >&2
    give_up "npm $* failed in $directory; all of it in $log"
  fi
}

# Fetches what package-lock.json names, unless it is there. $1: directory of the logs, $2: the front end
install_packages() {
  local lock
  lock=$(sha1sum < "$2/package-lock.json")
  if [[ $(cat "$2/node_modules/.installed" 2> /dev/null) == "$lock" ]]; then
    return
  fi
  say "  packages of $2"
  npm_in "$1/${2//\//-}-packages.log" "$2" ci --no-audit --no-fund
  printf '%s\n' "$lock" > "$2/node_modules/.installed"
}

# Builds the front ends whose sources changed. $1: directory of the logs
build_pages() {
  local directory script result now
  for front_end in "${front_ends[@]}"; do
    read -r directory script result <<< "$front_end"
    now=$(pages_fingerprint "$directory")
    if [[ $(cat "$directory/$result/.built-from" 2> /dev/null) == "$now" ]]; then
      continue
    fi
    install_packages "$1" "$directory"
    say "  pages of $directory"
    npm_in "$1/${directory//\//-}-build.log" "$directory" run "$script"
    printf '%s\n' "$now" > "$directory/$result/.built-from"
  done
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
