.PHONY: test check
test check:
	Tests/check
