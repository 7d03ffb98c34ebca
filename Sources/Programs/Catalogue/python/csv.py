# csv: rows of comma-separated values.
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3


class Error(Exception):
    pass


def reader(lines, delimiter=",", quotechar='"', **named):
    for line in lines:
        line = line.rstrip("\r\n")
        row, now, quoted, at = [], "", False, 0
        while at < len(line):
            letter = line[at]
            if quoted:
                if letter == quotechar:
                    if line[at + 1:at + 2] == quotechar:
                        now += quotechar
                        at += 1
                    else:
                        quoted = False
                else:
                    now += letter
            elif letter == quotechar and not now:
                quoted = True
            elif letter == delimiter:
                row.append(now)
                now = ""
            else:
                now += letter
            at += 1
        yield row + [now] if line else []


class writer:
    def __init__(self, file, delimiter=",", quotechar='"', lineterminator="\r\n", quoting=0, **named):
        self.file, self.delimiter, self.quotechar = file, delimiter, quotechar
        self.end, self.quoting = lineterminator, quoting

    def writerow(self, row):
        out = []
        for value in row:
            text = "" if value is None else str(value)
            if self.quoting == 1 or any(mark in text for mark in (self.delimiter, self.quotechar, "\n", "\r")):
                text = self.quotechar + text.replace(self.quotechar, self.quotechar * 2) + self.quotechar
            out.append(text)
        return self.file.write(self.delimiter.join(out) + self.end)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


class DictReader:
    def __init__(self, lines, fieldnames=None, **named):
        self._rows = reader(lines, **named)
        self.fieldnames = fieldnames or next(self._rows, [])

    def __iter__(self):
        return self

    def __next__(self):
        row = next(self._rows)
        while not row:
            row = next(self._rows)
        return dict(zip(self.fieldnames, row))


class DictWriter:
    def __init__(self, file, fieldnames, **named):
        self.fieldnames = fieldnames
        self.writer = writer(file, **named)

    def writeheader(self):
        return self.writer.writerow(self.fieldnames)

    def writerow(self, row):
        return self.writer.writerow([row.get(name, "") for name in self.fieldnames])

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)
