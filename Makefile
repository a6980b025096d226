# What a person types; the scripts behind it are Config/make and Tests.
PREFIX ?= /usr/local
SYSCONFDIR ?= /etc
DESTDIR ?=
export PREFIX SYSCONFDIR DESTDIR

.PHONY: help demo run build test check test-system sanitize fuzz bench install deb clean

help:
	@echo "make demo         build, fetch a sample day from loopback and print its digest"
	@echo "make run          the daemon in the foreground, on Config/tidings.toml and Config/feeds.opml"
	@echo "make test         install what is missing and pass the tests"
	@echo "make check        format, imports, build, tests: what a change must pass"
	@echo "make test-system  slower tests that need root and more packages"
	@echo "make sanitize     the tests under the thread and the address sanitizer, and a fuzz smoke run"
	@echo "make fuzz         the fuzzers for ten minutes, or for so long: make fuzz SECONDS=3600"
	@echo "make bench        speed of parser, clusterer and the whole against the stored figures; STORE=1 stores the new ones"
	@echo "make install      binary, units, manual, completions, configuration; DESTDIR, PREFIX and SYSCONFDIR are respected"
	@echo "make deb          the same as a Debian package, in .build/deb"

demo:
	@Config/make/demo

build:
	@Config/make/prepare
	@Config/make/release tidings

run: build
	@exec .build/release/tidings run --config Config/tidings.toml

test:
	@Config/make/prepare
	@Tests/check tests

check:
	@Config/make/prepare
	@Tests/check

test-system:
	@Config/make/prepare
	@Tests/system/run

sanitize:
	@Config/make/prepare
	@Tests/sanitize

SECONDS ?= 600
fuzz:
	@Config/make/prepare
	@Tests/Fuzz/run $(SECONDS)

bench:
	@Config/make/prepare
	@Config/make/release benchmarks
	@.build/release/benchmarks parse --results Benchmarks/results/parse.tsv $(if $(STORE),--store)
	@.build/release/benchmarks cluster --rounds 2 --results Benchmarks/results/cluster.tsv $(if $(STORE),--store)
	@Config/make/release tidings
	@Benchmarks/whole/run $(if $(STORE),--store)

# Builds only when nothing is built, so that `sudo make install` does not build as root.
install:
	@[ -x .build/release/tidings ] || $(MAKE) --no-print-directory build
	@Config/make/install

deb:
	@Config/make/prepare dpkg-dev xz-utils
	@Config/make/release tidings
	@Config/make/deb

clean:
	@rm -rf .build .build-*
