#!/usr/bin/env bash
# Takes a picture of each sample page: narrow and wide, light and dark.
#
#   e2e/shots.sh [NAME...]      all pages, or those whose file name begins so: `case-`, `desk-zh`
#
# The pages come from `cargo test -p web`, which leaves them in target/pages; the pictures go to
# target/shots. Needs chromium and fonts for Chinese.
set -euo pipefail
cd "$(dirname "$0")/.."
pages=${CARGO_TARGET_DIR:-target}/pages
shots=${CARGO_TARGET_DIR:-target}/shots
widths=${WIDTHS:-"360 1280"}
schemes=${SCHEMES:-"light dark"}
height=${HEIGHT:-2000}
[ -d "$pages" ] || { echo "no pages in $pages: run \`cargo test -p web\` first" >&2; exit 3; }
mkdir -p "$shots"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

shoot() { # file, width, scheme
    local name; name=$(basename "$1" .html)
    local dark=()
    [ "$3" = dark ] && dark=(--blink-settings=preferredColorScheme=0)
    chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync \
        --user-data-dir="$profile" --hide-scrollbars "${dark[@]}" \
        --screenshot="$shots/$name-$2-$3.png" --window-size="$2,$height" \
        "file://$(realpath "$1")" >/dev/null 2>&1
}

[ $# -gt 0 ] || set -- ""
for prefix in "$@"; do
    for page in "$pages/$prefix"*.html; do
        [ -f "$page" ] || { echo "no page begins with \`$prefix\`" >&2; exit 2; }
        for width in $widths; do
            for scheme in $schemes; do shoot "$page" "$width" "$scheme"; done
        done
    done
done
echo "pictures are in $shots"
