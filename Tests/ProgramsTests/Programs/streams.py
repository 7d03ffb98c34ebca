import sys
print("to stderr", file=sys.stderr)
for line in sys.stdin:
    print("got", line.rstrip())
sys.exit("fatal: bye")
