.PHONY: demo test bench lint clean

demo:  ## install what is missing, build, judge the example claims
	@scripts/demo.sh

test:  ## the same, then every test under the sanitizers
	@scripts/test.sh

bench:  ## how fast, against what
	@scripts/bench.sh

lint:  ## format and static checks
	@scripts/lint.sh

clean:
	@rm -rf build
