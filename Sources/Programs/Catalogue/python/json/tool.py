# python -m json.tool: shows JSON with indents.
import sys
from json import JSONDecodeError, dumps, loads


def main():
    try:
        text = open(sys.argv[1]).read() if len(sys.argv) > 1 else sys.stdin.read()
        value = loads(text)
    except JSONDecodeError as error:
        print(error, file=sys.stderr)
        return 1
    print(dumps(value, indent=4, ensure_ascii=False))
    return 0
