#!/bin/sh
# Compiles one service, or all that run in containers, and leaves only what they need at run time. Runs inside the image's build.
set -eu
service=$1

# Every service in one process, on a database and a broker of its own: never in a container.
rm -rf apps/standalone
if [ "$service" = all ]; then
  # The SMS centre of demonstrations.
  projects="apps/* libs/testkit"
elif [ -d "apps/$service" ]; then
  find apps -mindepth 1 -maxdepth 1 ! -name "$service" ! -name portal -exec rm -rf {} +
  # The gateway serves the portal.
  [ "$service" = gateway ] || rm -rf apps/portal
  projects="apps/$service"
else
  echo "SERVICE: expected all or one of $(ls apps | tr '\n' ' '); got \"$service\"" >&2
  exit 1
fi

# shellcheck disable=SC2086 -- a list
npx tsc -b $projects
if [ -d apps/portal ]; then
  npx vite build apps/portal --logLevel error
  find apps/portal -mindepth 1 -maxdepth 1 ! -name dist ! -name package.json -exec rm -rf {} +
  rm -rf apps/portal/dist/types
fi
rm -rf apps/*/src libs/*/src apps/*/test libs/*/test
find apps libs \( -name 'tsconfig*.json' -o -name '.tsbuildinfo' -o -name '*.d.ts' -o -name '*.d.ts.map' \) -type f -delete
