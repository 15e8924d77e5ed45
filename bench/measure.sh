# Sourced by the scripts beside it: builds the system and what measures it, then measures.
#
#   measure NAME [OPTION VALUE]...
#
# Needs Rust and a C compiler, like the system itself. What it writes goes below `target/`, or
# where CARGO_TARGET_DIR points: that disk is measured. It is removed at the end, unless `--data
# DIR` names a folder that stays.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

measure() {
    local target="${CARGO_TARGET_DIR:-$PWD/target}"
    cargo build --quiet --locked --release -p anshen
    cargo build --quiet --locked --release --manifest-path bench/load/Cargo.toml \
        --target-dir "$target"
    local name="$1"
    shift
    exec "$target/release/anshen-load" "$name" --anshen "$target/release/anshen" \
        --folder "$target/bench-$name" "$@"
}
