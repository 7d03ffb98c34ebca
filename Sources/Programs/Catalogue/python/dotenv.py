# dotenv: .env files into the environment.
import os


def dotenv_values(path=".env"):
    out = {}
    try:
        with open(path or ".env") as file:
            lines = file.read().splitlines()
    except OSError:
        return out
    for line in lines:
        line = line.strip()
        if line.startswith("export "):
            line = line[7:]
        if not line or line.startswith("#") or "=" not in line:
            continue
        key, _, value = line.partition("=")
        value = value.strip()
        if value[:1] in "'\"" and value[-1:] == value[:1] and len(value) > 1:
            value = value[1:-1]
        else:
            value = value.split(" #")[0].strip()
        out[key.strip()] = value
    return out


def load_dotenv(dotenv_path=None, override=False, **named):
    values = dotenv_values(dotenv_path)
    for key, value in values.items():
        if override or key not in os.environ:
            os.environ[key] = value
    return bool(values)


def find_dotenv(*rest, **named):
    return ".env" if os.path.exists(".env") else ""
