.PHONY: demo test test-python bench lint clean

demo:  ## install what is missing, build, judge the example claims
	@scripts/demo.sh

test:  ## the same, then every test under the sanitizers, then those of the Python package
	@scripts/test.sh

test-python:  ## build the wheel, install it in a fresh environment, and test what was installed
	@scripts/test_python.sh

bench:  ## how fast, against what
	@scripts/bench.sh

lint:  ## format and static checks
	@scripts/lint.sh

clean:
	@rm -rf build
