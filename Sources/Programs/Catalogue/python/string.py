# string: alphabets and simple templates.
import re

ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
whitespace = " \t\n\r\x0b\x0c"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(text, sep=None):
    return (sep or " ").join(word.capitalize() for word in text.split(sep))


class Template:
    def __init__(self, template):
        self.template = template

    def _fill(self, values, safe):
        def one(found):
            if found.group(0) == "$$":
                return "$"
            name = found.group(1) or found.group(2)
            if safe and name not in values:
                return found.group(0)
            return str(values[name])

        return re.sub(r"\$\$|\$([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*)\}", one, self.template)

    def substitute(self, *rest, **named):
        return self._fill({**(rest[0] if rest else {}), **named}, False)

    def safe_substitute(self, *rest, **named):
        return self._fill({**(rest[0] if rest else {}), **named}, True)
