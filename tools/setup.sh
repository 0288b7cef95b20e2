#!/usr/bin/env bash
# Installs what building and testing need, and runs the bundler with it.
#   setup.sh build    the Rust toolchain, Trunk, wasm-bindgen, wasm-split, wasm-opt
#   setup.sh test     the same, a Chromium, what only tests need of npm, those that read our files, and
#                     for the walk in other engines a Firefox and a WebKit, where they can be had
#   setup.sh bundle   makes dist/ (after build)
#   setup.sh validate has others read the data package and sample citations (after test and cargo test)
# Trunk, wasm-bindgen and wasm-split go outside the clone, so a second clone finds them, and a Trunk of the
# reader's own is left alone. What is there is only looked at, so a second call is quick.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

TRUNK=0.21.14
WASM_BINDGEN=0.2.130 # equals the crate's version in Cargo.lock: check_wasm_bindgen holds it
WASM_SPLIT=0.2.4
NODE_MAJOR=20
FRICTIONLESS=5.18.1
BIBTEXPARSER=2.1.0
PYLATEXENC=2.11
RISPY=0.10.0
TOOLS=${TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/kaznet-explorer}
VALIDATOR=$TOOLS/frictionless-$FRICTIONLESS
READERS=$TOOLS/readers-$BIBTEXPARSER-$PYLATEXENC-$RISPY

say() { printf '%s\n' "$*"; }
die() { printf 'kaznet: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# logged LOG COMMAND… runs a long command with its words in a file, and a line a minute here.
logged() {
  local log=$1 beat code=0
  shift
  mkdir -p "$(dirname "$log")"
  (while sleep 60 >/dev/null 2>&1; do say "  … still at it"; done) &
  beat=$!
  trap 'kill "$beat" 2>/dev/null || true' EXIT
  "$@" >"$log" 2>&1 </dev/null || code=$?
  kill "$beat" 2>/dev/null || true
  trap - EXIT
  return "$code"
}

need_rust() {
  has rustup || die "rustup is not found: install it from https://rustup.rs, open a new shell, and run make again"
  has cargo || die "rustup is here but cargo is not on PATH: add ~/.cargo/bin to PATH and run make again"
  has cc || die "no C compiler (cc) to link with: install one (Debian: apt-get install build-essential) and run make again"
  local channel have
  channel=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
  have=$(rustup component list --installed --toolchain "$channel" 2>/dev/null || true)
  if [[ $have == *rust-std-wasm32-unknown-unknown* && $have == *clippy-* && $have == *rustfmt-* &&
    $have == *rust-src* ]]; then
    return
  fi
  say "Installing Rust $channel with its WebAssembly target"
  logged "$TOOLS/rust.log" rustup toolchain install "$channel" --profile minimal --no-self-update \
    --component clippy,rustfmt,rust-src --target wasm32-unknown-unknown ||
    die "could not install Rust $channel: check the network and run make again (the full story: $TOOLS/rust.log)"
}

need_node() {
  has node || die "Node is not found: install Node $NODE_MAJOR or newer with npm (https://nodejs.org) and run make again"
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  ((major >= NODE_MAJOR)) || die "Node $major is too old: install Node $NODE_MAJOR or newer and run make again"
  has npm || die "npm is not found: install it (it comes with Node from https://nodejs.org) and run make again"
}

# need_npm_packages [--omit=dev]: all of them, or those alone that make the bundle, where not all are
# there already. The lock file is compared by content, not by time: a checkout touches times.
need_npm_packages() {
  local whole=node_modules/.installed-lock.json part=node_modules/.installed-build-lock.json
  cmp -s package-lock.json "$whole" && return
  (($# > 0)) && cmp -s package-lock.json "$part" && return
  say "Installing the npm tools of package-lock.json"
  logged "$TOOLS/npm.log" npm ci --no-fund --no-audit "$@" ||
    die "npm ci failed: check the network and run make again (the full story: $TOOLS/npm.log)"
  if (($# > 0)); then cp package-lock.json "$part"; else cp package-lock.json "$whole"; fi
}

# Trunk and wasm-bindgen are built once and run for seconds: their own speed is not worth the
# minutes that cargo's release profile would spend on it.
install_crate() {
  local name=$1 version=$2 folder=$TOOLS/$3-$2 minutes=$4
  shift 4
  say "Installing $name $version into $TOOLS (once, about $minutes minutes)"
  logged "$folder.log" env CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_DEBUG=0 \
    cargo install "$name" --version "$version" --root "$folder" "$@" ||
    die "could not install $name $version: check the network and run make again (the full story: $folder.log)"
}

need_trunk() {
  [[ -x $TOOLS/trunk-$TRUNK/bin/trunk ]] && return
  install_crate trunk "$TRUNK" trunk 6 --locked
}

# 0.2.130 does not resolve with its own lock file, so this one goes without --locked.
need_wasm_bindgen() {
  [[ -x $TOOLS/wasm-bindgen-$WASM_BINDGEN/bin/wasm-bindgen ]] && return
  install_crate wasm-bindgen-cli "$WASM_BINDGEN" wasm-bindgen 2
}

need_wasm_split() {
  [[ -x $TOOLS/wasm-split-$WASM_SPLIT/bin/wasm-split-cli ]] && return
  install_crate wasm_split_cli_support "$WASM_SPLIT" wasm-split 2 --locked --features build-binary
}

check_wasm_bindgen() {
  local locked
  locked=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"/\1/p;}' Cargo.lock)
  [[ $locked == "$WASM_BINDGEN" ]] ||
    die "Cargo.lock has wasm-bindgen ${locked:-nowhere} but tools/setup.sh installs its tool as $WASM_BINDGEN: give both the same version"
}

# With what need_npm_packages is to leave out.
need_build() {
  check_wasm_bindgen
  need_node
  need_rust
  need_npm_packages "$@"
  need_trunk
  need_wasm_bindgen
  need_wasm_split
}

# DejaVu covers the Kazakh letters; without a font that does, pictures of the page show boxes.
need_chromium() {
  if [[ -n ${CHROMIUM:-} ]]; then
    [[ -x $CHROMIUM ]] || die "CHROMIUM=$CHROMIUM is not a program: name a Chromium there, or unset it"
    return
  fi
  [[ -x /usr/bin/chromium ]] && return
  if ! has apt-get || [[ $(id -u) != 0 ]]; then
    die "the browser tests need Chromium at /usr/bin/chromium: install it (Debian: sudo apt-get install chromium), or name another as CHROMIUM=/path make test"
  fi
  say "Installing Debian's chromium"
  export DEBIAN_FRONTEND=noninteractive
  { logged "$TOOLS/apt.log" apt-get update &&
    logged "$TOOLS/apt.log" apt-get install -y --no-install-recommends chromium fonts-dejavu-core; } ||
    die "could not install chromium by apt-get: check the network and run make again (the full story: $TOOLS/apt.log)"
}

# add_engine NAME PACKAGE…: a further browser engine for the walk in all of them. A machine without
# one is told so, and the tests skip its part by name.
add_engine() {
  local name=$1
  shift
  if ! has apt-get || [[ $(id -u) != 0 ]]; then
    say "No $name here: its part of the tests is skipped (Debian: sudo apt-get install $*)"
    return
  fi
  say "Installing Debian's $*"
  export DEBIAN_FRONTEND=noninteractive
  { logged "$TOOLS/apt.log" apt-get update &&
    logged "$TOOLS/apt.log" apt-get install -y --no-install-recommends "$@"; } ||
    say "Could not install $name by apt-get: its part of the tests is skipped (the full story: $TOOLS/apt.log)"
}

need_firefox() {
  if [[ -n ${FIREFOX:-} ]]; then
    [[ -x $FIREFOX ]] || die "FIREFOX=$FIREFOX is not a program: name a Firefox there, or unset it"
    return
  fi
  has firefox-esr || has firefox || add_engine Firefox firefox-esr fonts-dejavu-core
}

need_webkit() {
  { has WebKitWebDriver && has Xvfb; } || add_engine WebKit webkit2gtk-driver xvfb fonts-dejavu-core
}

need_venv() {
  python3 -c 'import ensurepip' >/dev/null 2>&1 && return
  if ! has apt-get || [[ $(id -u) != 0 ]]; then
    die "the readers of our data need Python 3 with venv: install it (Debian: sudo apt-get install python3-venv) and run make again"
  fi
  export DEBIAN_FRONTEND=noninteractive
  { logged "$TOOLS/apt.log" apt-get update && logged "$TOOLS/apt.log" apt-get install -y --no-install-recommends python3-venv; } ||
    die "could not install python3-venv by apt-get: check the network and run make again (the full story: $TOOLS/apt.log)"
}

# need_python_packages FOLDER PACKAGE…: in an environment of their own, told whole by a file in it.
need_python_packages() {
  local folder=$1
  shift
  [[ -e $folder/installed ]] && return
  need_venv
  say "Installing $* into $TOOLS"
  { logged "$folder.log" python3 -m venv "$folder" &&
    logged "$folder.log" "$folder/bin/pip" install --disable-pip-version-check "$@"; } ||
    die "could not install $*: check the network and run make again (the full story: $folder.log)"
  : >"$folder/installed"
}

# Programs of others read what readers are given: the data package, BibTeX and RIS.
validate() {
  "$VALIDATOR/bin/frictionless" validate public/data/datapackage.json
  "$READERS/bin/python" tests/tools/citations.py
}

# Trunk downloads nothing: it finds the tools on PATH, and cargo has fetched the crates before.
# The paths of crates stand in the program for its panics: without the part that differs between
# machines it is smaller, and the same from every machine.
# NO_COLOR set to 1, as many set it, makes Trunk 0.21 refuse to start; with RUST_BACKTRACE it adds
# its own stack to every error in the code.
# The standard library that rustup brings is built for speed and keeps the words of every panic.
# Built here for size, with a panic that only stops (public/boot.js then tells the reader), the
# program is a sixth smaller after brotli. The compiler calls these options unstable; it is pinned,
# and they are set for the bundle alone: lints and tests run on the plain toolchain.
smaller_std() {
  export RUSTC_BOOTSTRAP=1
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
  export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export RUSTFLAGS="${RUSTFLAGS:-} -Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none"
}

# Relocations tell wasm-split which code belongs to what. Trunk calls wasm-bindgen by its name, and
# finds ours before the real one: it splits the program first.
splitting() {
  RUSTFLAGS+=" -Clink-args=--emit-relocs"
  export WASM_BINDGEN_BIN=$TOOLS/wasm-bindgen-$WASM_BINDGEN/bin/wasm-bindgen
  export WASM_SPLIT_BIN=$TOOLS/wasm-split-$WASM_SPLIT/bin/wasm-split-cli
  export SPLIT_DIR=$PWD/target/split
}

# Trunk builds offline, so every crate is here before: those of Cargo.lock, and those that the
# standard library is built from, which have a lock file of their own.
fetch_crates() {
  local library
  library=$(rustc --print sysroot)/lib/rustlib/src/rust/library
  cargo fetch --locked && cargo fetch --locked --manifest-path "$library/Cargo.toml"
}

bundle() {
  unset NO_COLOR RUST_BACKTRACE
  logged "$TOOLS/first.log" cargo run --locked --bin first -- public/data target ||
    die "what the first load holds was not made: $(tail -n 1 "$TOOLS/first.log") (the full story: $TOOLS/first.log)"
  smaller_std
  splitting
  export PATH="$PWD/tools/bin:$TOOLS/trunk-$TRUNK/bin:$PWD/node_modules/.bin:$PATH"
  logged "$TOOLS/crates.log" fetch_crates ||
    die "cargo could not fetch the crates of Cargo.lock: check the network (or, after a change to Cargo.toml, run cargo check) and run make again (the full story: $TOOLS/crates.log)"
  local folder
  for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
    RUSTFLAGS+="${RUSTFLAGS:+ }--remap-path-prefix=$folder=crates"
  done
  trunk build --release --offline --locked --log error ||
    die "the bundle was not made: mend what is told above and run make again"
}

case ${1:-} in
build) need_build --omit=dev ;;
test)
  need_build
  need_chromium
  need_firefox
  need_webkit
  need_python_packages "$VALIDATOR" "frictionless==$FRICTIONLESS"
  need_python_packages "$READERS" "bibtexparser==$BIBTEXPARSER" "pylatexenc==$PYLATEXENC" "rispy==$RISPY"
  ;;
bundle) bundle ;;
validate) validate ;;
*) die "say what to set up: tools/setup.sh build, test, bundle or validate" ;;
esac
