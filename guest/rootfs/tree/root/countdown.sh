#!/bin/sh
# Counts down from the number given, one per second.
n=${1:-5}
while [ "$n" -gt 0 ]; do
  echo "$n"
  sleep 1
  n=$((n - 1))
done
echo "liftoff"
