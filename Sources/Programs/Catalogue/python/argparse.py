# argparse: positional arguments, options, subcommands, usage and help.
import os
import sys

SUPPRESS = "==SUPPRESS=="
REMAINDER = "..."
ZERO_OR_MORE, ONE_OR_MORE, OPTIONAL = "*", "+", "?"


class ArgumentTypeError(Exception):
    pass


class ArgumentError(Exception):
    pass


class Namespace:
    def __init__(self, **named):
        for key, value in named.items():
            setattr(self, key, value)

    def __eq__(self, other):
        return isinstance(other, Namespace) and vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        return "Namespace(%s)" % ", ".join("%s=%r" % pair for pair in self.__dict__.items())


class HelpFormatter:
    pass


class RawDescriptionHelpFormatter(HelpFormatter):
    pass


class RawTextHelpFormatter(HelpFormatter):
    pass


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    pass


class _Action:
    def __init__(self, flags, dest, action, nargs, const, default, type, choices, required, help, metavar, version):
        self.option_strings = flags
        self.dest, self.action, self.nargs, self.const = dest, action, nargs, const
        self.default, self.type, self.choices, self.required = default, type, choices, required
        self.help, self.metavar, self.version = help, metavar, version

    @property
    def takes(self):
        return self.action in ("store", "append", "extend")

    def word(self):
        if self.metavar is not None:
            return self.metavar
        if self.choices is not None:
            return "{%s}" % ",".join(str(c) for c in self.choices)
        return self.dest.upper() if self.option_strings else self.dest

    def words(self):
        word = self.word()
        if isinstance(word, tuple):
            return " ".join(word)
        if self.nargs is None:
            return word
        if self.nargs == "?":
            return "[%s]" % word
        if self.nargs == "*":
            return "[%s ...]" % word
        if self.nargs == "+":
            return "%s [%s ...]" % (word, word)
        if self.nargs == REMAINDER:
            return "..."
        return " ".join([word] * self.nargs)

    def name(self):
        return "/".join(self.option_strings) if self.option_strings else str(self.word())


class _Group:
    def __init__(self, parser, title, required=False, exclusive=False):
        self.parser, self.title, self.required, self.exclusive = parser, title, required, exclusive
        self.members = []

    def add_argument(self, *flags, **named):
        action = self.parser._make(flags, named)
        self.parser._actions.append(action)
        self.members.append(action)
        return action


class _Commands:
    def __init__(self, parser, dest, required, help, title):
        self.parser, self.dest, self.required, self.help, self.title = parser, dest, required, help, title
        self.parsers = {}
        self.helps = {}

    def add_parser(self, name, help=None, aliases=(), **named):
        named.setdefault("prog", self.parser.prog + " " + name)
        made = ArgumentParser(**named)
        self.parsers[name] = made
        self.helps[name] = help
        for alias in aliases:
            self.parsers[alias] = made
        return made


class ArgumentParser:
    def __init__(
        self, prog=None, usage=None, description=None, epilog=None, parents=(),
        formatter_class=HelpFormatter, add_help=True, allow_abbrev=True, exit_on_error=True, **named
    ):
        self.prog = prog or os.path.basename(sys.argv[0])
        self.usage, self.description, self.epilog = usage, description, epilog
        self._actions, self._groups, self._defaults = [], [], {}
        self._commands = None
        self._raw = formatter_class in (RawDescriptionHelpFormatter, RawTextHelpFormatter)
        self._shows = formatter_class is ArgumentDefaultsHelpFormatter
        if add_help:
            self.add_argument("-h", "--help", action="help", help="show this help message and exit")
        for parent in parents:
            self._actions += [a for a in parent._actions if a.action != "help"]

    def _make(self, flags, named):
        options = [flag for flag in flags if flag.startswith("-")]
        dest = named.get("dest")
        if dest is None:
            if options:
                long = [flag for flag in options if flag.startswith("--")]
                dest = (long or options)[0].lstrip("-").replace("-", "_")
            else:
                dest = flags[0]
        action = named.get("action", "store")
        default = named.get("default")
        if not isinstance(action, str):
            import _lab

            _lab.unmodelled("argparse with an action class of its own")
        if default is None and action in ("store_true", "store_false"):
            default = action == "store_false"
        return _Action(
            options, dest, action, named.get("nargs"), named.get("const"), default,
            named.get("type"), named.get("choices"), named.get("required", False),
            named.get("help"), named.get("metavar"), named.get("version"),
        )

    def add_argument(self, *flags, **named):
        action = self._make(flags, named)
        self._actions.append(action)
        return action

    def add_argument_group(self, title=None, description=None):
        group = _Group(self, title)
        self._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, required=False):
        group = _Group(self, None, required, True)
        self._groups.append(group)
        return group

    def add_subparsers(self, dest=None, required=False, help=None, title=None, metavar=None, **named):
        self._commands = _Commands(self, dest, required, help, title)
        return self._commands

    def set_defaults(self, **named):
        self._defaults.update(named)

    def get_default(self, name):
        for action in self._actions:
            if action.dest == name:
                return action.default
        return self._defaults.get(name)

    # Usage and help.

    def format_usage(self):
        if self.usage:
            return "usage: " + self.usage.replace("%(prog)s", self.prog) + "\n"
        parts = []
        for action in self._actions:
            if not action.option_strings or action.help == SUPPRESS:
                continue
            text = action.option_strings[0]
            if action.action == "boolean":
                text = " | ".join(action.option_strings)
            if action.takes:
                text += " " + action.words()
            parts.append(text if action.required else "[%s]" % text)
        rest = [action.words() for action in self._actions if not action.option_strings]
        if self._commands:
            rest.append("{%s} ..." % ",".join(self._commands.parsers))
        head = "usage: " + self.prog
        line = " ".join([head] + parts + rest)
        if len(line) <= 78:
            return line + "\n"
        out, now, indent = [], head, " " * (len(head) + 1)
        for row in (parts, rest):
            for part in row:
                if len(now) + 1 + len(part) > 78:
                    out.append(now)
                    now = indent + part
                else:
                    now += " " + part
            if row is parts and rest:
                out.append(now)
                now = indent.rstrip("\n")[:-1]
        out.append(now)
        return "\n".join(out) + "\n"

    def _expand(self, action):
        text = action.help or ""
        if self._shows and action.default is not None and "%(default)" not in text and action.action != "help":
            text += " (default: %(default)s)"
        values = {"default": action.default, "prog": self.prog, "dest": action.dest, "type": getattr(action.type, "__name__", None)}
        return text % values if "%" in text else text

    def format_help(self):
        import textwrap

        out = self.format_usage()
        if self.description:
            text = self.description.replace("%(prog)s", self.prog)
            out += "\n" + (text if self._raw else textwrap.fill(" ".join(text.split()), 78)) + "\n"
        rows = []
        positionals = [(a.words() if a.choices else str(a.word()), self._expand(a)) for a in self._actions if not a.option_strings and a.help != SUPPRESS]
        options = []
        for action in self._actions:
            if action.option_strings and action.help != SUPPRESS:
                if action.takes:
                    if sys.version_info >= (3, 13):
                        name = ", ".join(action.option_strings) + " " + action.words()
                    else:
                        name = ", ".join(flag + " " + action.words() for flag in action.option_strings)
                else:
                    name = ", ".join(action.option_strings)
                options.append((name, self._expand(action)))
        if self._commands:
            names = "{%s}" % ",".join(self._commands.parsers)
            command_rows = [(names, self._commands.help or "")]
            for name, help in self._commands.helps.items():
                if help:
                    command_rows.append(("  " + name, help))
            if self._commands.title:
                rows.append((self._commands.title, command_rows))
            else:
                positionals += command_rows
        sections = [("positional arguments", positionals), ("options" if sys.version_info >= (3, 10) else "optional arguments", options)] + rows
        width = 24
        longest = max([len(name) for _, part in sections for name, _ in part] + [0]) + 4
        width = min(width, longest)
        for title, part in sections:
            if not part:
                continue
            out += "\n" + title + ":\n"
            for name, help in part:
                line = "  " + name
                if not help:
                    out += line + "\n"
                    continue
                lines = textwrap.wrap(" ".join(help.split()), 78 - width)
                if len(line) + 2 > width:
                    out += line + "\n"
                else:
                    out += line.ljust(width) + lines.pop(0) + "\n"
                for more in lines:
                    out += " " * width + more + "\n"
        if self.epilog:
            out += "\n" + (self.epilog if self._raw else textwrap.fill(" ".join(self.epilog.split()), 78)) + "\n"
        return out

    def print_help(self, file=None):
        (file or sys.stdout).write(self.format_help())

    def print_usage(self, file=None):
        (file or sys.stdout).write(self.format_usage())

    def error(self, message):
        sys.stderr.write(self.format_usage())
        self.exit(2, "%s: error: %s\n" % (self.prog, message))

    def exit(self, status=0, message=None):
        if message:
            sys.stderr.write(message)
        sys.exit(status)

    # Reading.

    def parse_args(self, args=None, namespace=None):
        space, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error("unrecognized arguments: %s" % " ".join(rest))
        return space

    def _find(self, word):
        for action in self._actions:
            if word in action.option_strings:
                return action
        if word.startswith("--"):
            found = [a for a in self._actions if any(f.startswith(word) for f in a.option_strings)]
            if len(found) == 1:
                return found[0]
        return None

    def _convert(self, action, text):
        value = text
        if action.type is not None:
            try:
                value = action.type(text)
            except ArgumentTypeError as error:
                self.error("argument %s: %s" % (action.name(), error))
            except (ValueError, TypeError):
                kind = getattr(action.type, "__name__", repr(action.type))
                self.error("argument %s: invalid %s value: %r" % (action.name(), kind, text))
        if action.choices is not None and value not in action.choices:
            self.error(
                "argument %s: invalid choice: %r (choose from %s)"
                % (action.name(), value, ", ".join((str if sys.version_info >= (3, 14) else repr)(c) for c in action.choices))
            )
        return value

    def _is_value(self, word):
        if word == "-" or not word.startswith("-"):
            return True
        body = word[1:].replace(".", "", 1)
        return body.isdigit() and not any(f[1:].isdigit() for a in self._actions for f in a.option_strings)

    def parse_known_args(self, args=None, namespace=None):
        words = list(sys.argv[1:] if args is None else args)
        space = namespace or Namespace()
        for action in self._actions:
            if action.action not in ("help", "version") and action.default is not SUPPRESS:
                if not hasattr(space, action.dest):
                    default = action.default
                    if isinstance(default, str) and action.type is not None:
                        default = self._convert(action, default)
                    setattr(space, action.dest, default)
        for key, value in self._defaults.items():
            setattr(space, key, value)
        if self._commands and self._commands.dest:
            setattr(space, self._commands.dest, None)
        plain, seen, unknown, command = [], set(), [], None
        only_plain = False
        positionals = [a for a in self._actions if not a.option_strings]
        needed = sum(1 for a in positionals if a.nargs not in ("?", "*", REMAINDER))
        while words:
            word = words.pop(0)
            if word == "--" and not only_plain:
                only_plain = True
                continue
            if only_plain or self._is_value(word):
                if self._commands and len(plain) >= needed:
                    command = word
                    break
                plain.append(word)
                continue
            name, mark, value = word.partition("=") if word.startswith("--") else (word, "", "")
            action = self._find(name)
            if action is None and not word.startswith("--") and len(word) > 2:
                action = self._find(word[:2])
                if action is not None:
                    if action.takes:
                        mark, value = "=", word[2:].lstrip("=")
                    else:
                        words.insert(0, "-" + word[2:])
            if action is None:
                unknown.append(word)
                continue
            seen.add(action.dest)
            self._check_groups(action, seen)
            if action.takes:
                values = [value] if mark else []
                most = {None: 1, "?": 1}.get(action.nargs, action.nargs if isinstance(action.nargs, int) else 10**6)
                while not mark and words and len(values) < most and self._is_value(words[0]) and words[0] != "--":
                    values.append(words.pop(0))
                if action.nargs is None and not values:
                    self.error("argument %s: expected one argument" % action.name())
                if action.nargs == "+" and not values:
                    self.error("argument %s: expected at least one argument" % action.name())
                if isinstance(action.nargs, int) and len(values) != action.nargs:
                    self.error("argument %s: expected %d argument%s" % (action.name(), action.nargs, "" if action.nargs == 1 else "s"))
                made = [self._convert(action, one) for one in values]
                if action.nargs is None:
                    made = made[0]
                elif action.nargs == "?":
                    made = made[0] if made else action.const
                if action.action == "append":
                    made = (getattr(space, action.dest, None) or []) + [made]
                elif action.action == "extend":
                    made = (getattr(space, action.dest, None) or []) + made
                setattr(space, action.dest, made)
            elif action.action == "store_true":
                setattr(space, action.dest, True)
            elif action.action == "store_false":
                setattr(space, action.dest, False)
            elif action.action == "store_const":
                setattr(space, action.dest, action.const)
            elif action.action == "count":
                setattr(space, action.dest, (getattr(space, action.dest, None) or 0) + 1)
            elif action.action == "help":
                self.print_help()
                self.exit()
            elif action.action == "version":
                print(action.version.replace("%(prog)s", self.prog))
                self.exit()
        missing = []
        left = needed
        for action in positionals:
            fixed = action.nargs if isinstance(action.nargs, int) else 1
            if action.nargs in (None, "+") or isinstance(action.nargs, int):
                left -= 1
            if action.nargs == "?":
                setattr(space, action.dest, self._convert(action, plain.pop(0)) if len(plain) > left else getattr(space, action.dest, None))
            elif action.nargs in ("*", "+", REMAINDER):
                count = max(0, len(plain) - left)
                if action.nargs == "+" and not count:
                    missing.append(action.name())
                values = [self._convert(action, plain.pop(0)) for _ in range(count)]
                if values or action.default is None:
                    setattr(space, action.dest, values)
            elif len(plain) < fixed:
                missing.append(action.name())
                plain = []
            elif action.nargs is None:
                setattr(space, action.dest, self._convert(action, plain.pop(0)))
            else:
                setattr(space, action.dest, [self._convert(action, plain.pop(0)) for _ in range(fixed)])
        for action in self._actions:
            if action.option_strings and action.required and action.dest not in seen:
                missing.append(action.name())
        if self._commands:
            if command is not None:
                if command not in self._commands.parsers:
                    names = ", ".join(repr(name) for name in self._commands.parsers)
                    self.error(
                        "argument %s: invalid choice: %r (choose from %s)"
                        % (self._commands.dest or "{%s}" % ",".join(self._commands.parsers), command, names)
                    )
                if self._commands.dest:
                    setattr(space, self._commands.dest, command)
                _, more = self._commands.parsers[command].parse_known_args(words, space)
                unknown += more
            elif self._commands.required:
                missing.append(self._commands.dest or "{%s}" % ",".join(self._commands.parsers))
        if missing:
            self.error("the following arguments are required: " + ", ".join(missing))
        for group in self._groups:
            if group.exclusive and group.required and not any(m.dest in seen for m in group.members):
                self.error("one of the arguments %s is required" % " ".join(m.name() for m in group.members))
        return space, unknown + plain

    def _check_groups(self, action, seen):
        for group in self._groups:
            if group.exclusive and action in group.members:
                for other in group.members:
                    if other is not action and other.dest in seen:
                        self.error("argument %s: not allowed with argument %s" % (action.name(), other.name()))


class BooleanOptionalAction:
    pass


def FileType(mode="r"):
    return lambda path: sys.stdin if path == "-" else open(path, mode)
