# re: the lab's pattern engine.
from _re import compile, error, escape, findall, finditer, fullmatch, match, purge, search, split
from _re import sub, subn
from _re import A, ASCII, DOTALL, I, IGNORECASE, M, MULTILINE, Match, Pattern, S, VERBOSE, X

PatternError = error
