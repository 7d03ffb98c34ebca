# configparser: ini files.
class Error(Exception):
    pass


class NoSectionError(Error):
    pass


class ConfigParser:
    def __init__(self, **named):
        self._sections = {"DEFAULT": {}}

    def read_string(self, text):
        now = self._sections["DEFAULT"]
        for line in text.splitlines():
            line = line.strip()
            if not line or line[0] in "#;":
                continue
            if line.startswith("["):
                now = self._sections.setdefault(line.strip("[]"), {})
            else:
                mark = "=" if "=" in line else ":"
                key, _, value = line.partition(mark)
                now[key.strip().lower()] = value.strip()

    def read(self, names, encoding=None):
        names = [names] if isinstance(names, str) else names
        done = []
        for name in names:
            try:
                with open(name) as file:
                    self.read_string(file.read())
                done.append(name)
            except OSError:
                pass
        return done

    def sections(self):
        return [name for name in self._sections if name != "DEFAULT"]

    def has_section(self, name):
        return name in self.sections()

    def options(self, name):
        return list(self._sections[name])

    def __contains__(self, name):
        return name in self._sections

    def __getitem__(self, name):
        return {**self._sections["DEFAULT"], **self._sections[name]}

    def get(self, section, key, fallback=None, **named):
        if section not in self._sections:
            if fallback is not None:
                return fallback
            raise NoSectionError("No section: %r" % section)
        return self[section].get(key.lower(), fallback)

    def getint(self, section, key, **named):
        return int(self.get(section, key, **named))

    def getfloat(self, section, key, **named):
        return float(self.get(section, key, **named))

    def getboolean(self, section, key, **named):
        return str(self.get(section, key, **named)).lower() in ("1", "yes", "true", "on")
